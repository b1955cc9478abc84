import type { Entry } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';

/** The two languages as a route parameter: none for Spanish, `en` for English. */
export const langParams: { lang: Lang; param: 'en' | undefined }[] = [
  { lang: 'es', param: undefined },
  { lang: 'en', param: 'en' },
];

/** The paths of a page that stands for itself: one a language. */
export const inEachLang = () =>
  langParams.map(({ lang, param }) => ({ params: { lang: param }, props: { lang } }));

/** The paths of the pages of some records, by id: one a language, which is given the record. */
export const ofEachRecord = <Data>(records: ReadonlyMap<string, Entry<Data>>) =>
  langParams.flatMap(({ lang, param }) =>
    [...records].map(([id, { data }]) => ({
      params: { lang: param, id },
      props: { lang, id, data },
    })),
  );
