import type { Lang } from '../registry/schema/common.ts';

/** The two languages as a route parameter: none for Spanish, `en` for English. */
export const langParams: { lang: Lang; param: 'en' | undefined }[] = [
  { lang: 'es', param: undefined },
  { lang: 'en', param: 'en' },
];
