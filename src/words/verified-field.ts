import { lawWords } from '../i18n/law.ts';
import type { Lang } from '../registry/schema/common.ts';

type Names = Readonly<Record<string, string>>;

/** What a field of a record is called where its verification is told; by its key, if it has no name yet. */
export const verifiedField = (field: string, lang: Lang): string =>
  (lawWords[lang].verification.fields as Names)[field] ?? field;
