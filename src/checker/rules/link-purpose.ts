import { defineRule } from '../rule.ts';

/** Texts that say nothing when a screen reader lists the links of a page. */
const vague = {
  es: /^(aqu[ií]|ac[aá]|haz clic( aqu[ií])?|clic( aqu[ií])?|enlace|este enlace|esta p[aá]gina|m[aá]s|ver m[aá]s|leer m[aá]s|m[aá]s informaci[oó]n|link|este|esto|(mira )?qu[eé] (hacer|cambia)( hoy)?)$/i,
  en: /^(here|click( here)?|link|this link|this page|more|see more|read more|more information|this|(see )?what (to do|changes)( today)?)$/i,
};

/** A link whose text does not say where it leads. */
export default defineRule({
  id: 'link-purpose',
  severity: 'error',
  checkPage({ page: { links, lang }, report }) {
    for (const { text, kind, place } of links) {
      // An empty citation is filled with its name; any other empty link says nothing.
      const isEmpty = text === '' && kind !== 'citation';
      if (!isEmpty && !vague[lang].test(text)) continue;
      report({
        place,
        message: {
          es: `Enlace inesperado «${text}»; se esperaba un texto que diga a dónde lleva`,
          en: `Unexpected link “${text}”; expected a text that says where it leads`,
        },
      });
    }
  },
});
