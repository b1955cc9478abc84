import type { Registry } from '../../src/registry/registry.ts';
import { serviceFor } from '../../src/registry/roles.ts';
import type { Localized } from '../../src/registry/schema/common.ts';
import type { ServiceRole } from '../../src/registry/schema/service.ts';
import { toFill } from '../../src/registry/to-fill.ts';
import { stop } from '../stop.ts';
import type { Draft } from './draft.ts';

const names: Readonly<Record<string, Localized>> = {
  qu: { es: 'quechua', en: 'Quechua' },
  ay: { es: 'aimara', en: 'Aymara' },
};

type Services = Pick<Registry, 'services'>;

/** What the six sentences say: no fact that may change, but the numbers, which the registry holds. */
const sentences = (police: string, violence: string): readonly Localized[] => [
  { es: 'Lo que te hicieron no es tu culpa.', en: 'What they did to you is not your fault.' },
  {
    es: `Si hay peligro ahora, llama al ${police}. Si quieres hablar con alguien, llama al ${violence}.`,
    en: `If there is danger now, call ${police}. If you want to talk to somebody, call ${violence}.`,
  },
  {
    es: 'Tú decides qué hacer y cuándo, y puedes no hacer nada todavía.',
    en: 'You decide what to do and when, and you may do nothing for now.',
  },
  {
    es: 'Puedes pedir intérprete y no lo pagas tú.',
    en: 'You may ask for an interpreter, and you do not pay for it.',
  },
  {
    es: 'No borres los mensajes, y no mandes la foto a nadie.',
    en: 'Do not delete the messages, and do not send the picture to anybody.',
  },
  {
    es: 'Si alguien mira tu celular, usa otro para leer o escuchar esto.',
    en: 'If somebody looks at your phone, use another one to read or hear this.',
  },
];

/** The number of the service that does something for whoever is in danger. Throws unless there is exactly one. */
function numberOf(role: ServiceRole, registry: Services): string {
  const id = serviceFor(role, registry);
  const value = registry.services.get(id)?.data.channels[0]?.value;
  if (typeof value !== 'string') throw new Error(`${id} is no service with a number to call.`);
  return value;
}

/** A language that waits for whoever speaks it: what to say, and no word of it. */
export function languageDraft(id: string, registry: Services): Draft {
  if (!/^[a-z]{2,3}$/.test(id))
    stop(`Código inesperado «${id}»; se esperaba el de una lengua, como qu o ay.`);
  const name = names[id];
  const says = sentences(numberOf('police', registry), numberOf('violence', registry));
  const path = `src/data/languages/${id}.yaml`;
  const text = `# Espera a quien hable y firme: aquí no va ni una palabra de la lengua, y nadie la genera ni la traduce con un
# programa. Cómo se firma: docs/data.md#una-lengua.
id: ${id}
state: waiting
name:
  es: ${name?.es ?? toFill}
  en: ${name?.en ?? toFill}
sentences:
${says.map(({ es, en }) => `  - says:\n      es: '${es}'\n      en: '${en}'`).join('\n')}
`;
  return {
    files: { [path]: text },
    next: ['Dásela a quien hable la lengua. Cómo se escribe y se firma: docs/data.md#una-lengua'],
  };
}
