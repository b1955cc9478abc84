import type { Localized } from '../registry/schema/common.ts';
import type { Elements } from '../registry/schema/provision.ts';

/** What each element of an offence or rule is called where it is shown. */
export const elementNames: Readonly<Record<keyof Elements, Localized>> = {
  conduct: { es: 'Qué se hace', en: 'What is done' },
  object: { es: 'Sobre qué o quién', en: 'To what or whom' },
  consent: { es: 'Falta de permiso', en: 'Lack of permission' },
  repetition: { es: 'Repetición', en: 'Repetition' },
  purpose: { es: 'Para qué', en: 'What for' },
  result: { es: 'Qué debe pasar', en: 'What must happen' },
  technology: { es: 'Tecnología', en: 'Technology' },
};
