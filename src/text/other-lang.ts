/** The other language of the site: `en` of `es`, `es` of `en`. */
export const otherLang = (lang: 'es' | 'en'): 'es' | 'en' => (lang === 'es' ? 'en' : 'es');
