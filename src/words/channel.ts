import type { Lang } from '../registry/schema/common.ts';

/** What a channel says to whoever reads: the option of a telephone in the words of the page, the rest as it is written. */
export const channelValue = ({ value }: { value: string }, lang: Lang): string =>
  lang === 'en' ? value.replace(/, opción (\d)$/u, ', option $1') : value;
