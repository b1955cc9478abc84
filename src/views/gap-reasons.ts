import type { Lang, Localized } from '../registry/schema/common.ts';
import type { ConductData } from '../registry/schema/conduct.ts';

/** What a kind of route sees, and so why it does not serve a situation that is something else. */
const limits: Record<string, Localized> = {
  platform: {
    es: 'no hay contenido publicado que retirar.',
    en: 'there is no published content to take down.',
  },
  protection: {
    es: 'las medidas son para violencia contra las mujeres o en la familia.',
    en: 'the measures are for violence against women or in the family.',
  },
  criminal: {
    es: 'ningún delito del registro la alcanza con claridad.',
    en: 'no offence of the registry clearly reaches it.',
  },
  administrative: {
    es: 'estas rutas ven trabajo, estudio o datos personales.',
    en: 'these routes see work, study or personal data.',
  },
  civil: {
    es: 'hace falta un daño que se pueda probar y una persona identificada.',
    en: 'it takes a harm that can be proved and an identified person.',
  },
  constitutional: {
    es: 'son para derechos como intimidad, imagen o datos, y cuando no hay otra vía igual de buena.',
    en: 'they are for rights such as privacy, image or data, and when no other way is as good.',
  },
  oversight: {
    es: 'es para quejas contra funcionarios que no cumplen, no contra quien agrede.',
    en: 'it is for complaints against officials who fail in their duty, not against the aggressor.',
  },
};

/** Why no route of a kind serves a conduct: its own gap if it has one for crimes, else what the kind sees. */
export function gapReason(conduct: ConductData, kind: string, lang: Lang): string {
  if (kind === 'criminal' && conduct.gaps?.[0]) return conduct.gaps[0].reason[lang];
  return limits[kind]?.[lang] ?? '';
}
