import { earlierTextsFiles } from '../../src/publish/texts.ts';
import { remember } from '../../src/text/remember.ts';

/** The files of the earlier texts of a language, which take seconds: made once for all that read them. */
export const earlierTexts = remember((lang: string) =>
  earlierTextsFiles(lang === 'en' ? 'en' : 'es'),
) as (lang: 'es' | 'en') => ReadonlyMap<string, string>;
