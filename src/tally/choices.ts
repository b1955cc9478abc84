import { codebookWords } from '../i18n/codebook.ts';
import { tallyWords } from '../i18n/tally.ts';
import { codesOf } from '../registry/code-book.ts';
import type { Registry } from '../registry/registry.ts';
import { type CodePart, officeKinds } from '../registry/schema/code.ts';
import { plain } from '../text/accents.ts';
import type { Choice, Choices } from './tables.ts';

/** The regions of Peru, with Callao; Lima is one. */
const regions = [
  ...['Amazonas', 'Áncash', 'Apurímac', 'Arequipa', 'Ayacucho', 'Cajamarca', 'Callao', 'Cusco'],
  ...['Huancavelica', 'Huánuco', 'Ica', 'Junín', 'La Libertad', 'Lambayeque', 'Lima', 'Loreto'],
  ...['Madre de Dios', 'Moquegua', 'Pasco', 'Piura', 'Puno', 'San Martín', 'Tacna', 'Tumbes'],
  'Ucayali',
];

/** Zones by number, for a country whose regions are not on the list: which is which stays on the paper of the team. */
const zones = 30;

/** The values that a sheet of visits may have: the regions, the kinds of office and the code book. */
export function choicesOf(registry: Pick<Registry, 'codes'>): Choices {
  const part = (wanted: CodePart): Choice[] =>
    codesOf(registry, wanted).map(({ id, name, excludes, excludesIfAsked }) => ({
      ...{ id, name },
      ...(excludes && { excludes }),
      ...(excludesIfAsked && { excludesIfAsked }),
    }));
  const zone = (lang: 'es' | 'en', at: number) => `${tallyWords[lang].values.zone} ${at + 1}`;
  return {
    region: [
      ...regions.map((name) => ({
        id: plain(name).replaceAll(' ', '-'),
        name: { es: name, en: name },
      })),
      ...Array.from({ length: zones }, (_, at) => ({
        id: `zona-${at + 1}`,
        name: { es: zone('es', at), en: zone('en', at) },
      })),
    ],
    office: officeKinds.map((id) => ({
      id,
      name: { es: codebookWords.es.offices[id], en: codebookWords.en.offices[id] },
    })),
    asked: part('asked'),
    answer: part('answer'),
    code: [...part('well'), ...part('met'), ...part('left')],
  };
}
