import type { Lang } from '../../registry/schema/common.ts';
import type { ConductData } from '../../registry/schema/conduct.ts';

/** What to say where it is reported: in English, the Spanish that is said there, with its meaning after it. */
export const counterLine = ({ when, say, means }: ConductData['counter'], lang: Lang): string =>
  lang === 'es' ? `${when.es}: «${say}»` : `${when.en}: “${say}” (${means})`;
