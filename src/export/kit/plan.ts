import type { Lang } from '../../registry/schema/common.ts';
import { type SheetSize, sheetSizes } from '../pdf/print.ts';
import { kitFormWords } from '../../i18n/kit-form.ts';

/** Stands for any other country. */
export const otherCountry = 'otro';
/** The protocols in the order in which a team adopts them: what keeps the team standing first. Ours. */
export const protocolOrder = [
  'cuidado-y-carga',
  'crisis',
  'ninas-ninos-adolescentes',
  'exposicion-a-contenido',
  'confidencialidad-y-datos',
  'recibir-y-esperar',
  'salvaguarda',
  'seguridad-digital-del-equipo',
  'respuesta-a-incidentes',
  'salidas-audiencias-visitas',
  'plan-de-cuidado-y-cierre',
  'seguridad-juridica',
  'investigar-sin-danar',
] as const;

/** What the files of a protocol are called in a kit, without their ending: in the order in which it is adopted. */
export const protocolFile = (id: string): string =>
  `${String(protocolOrder.findIndex((each) => each === id) + 1).padStart(2, '0')}-${id}`;

/** The sheet of a form or of a wall for any other country, on a paper. */
export const abroadFile = (id: string, lang: Lang, paper: SheetSize): string =>
  `pdf/${lang}/formatos/${id}-otro-pais${paper === 'letter' ? '-carta' : ''}.pdf`;

/** The same with the numbers that were read in one country, on its paper. */
export const countryFile = (id: string, lang: Lang, country: string): string =>
  `pdf/${lang}/formatos/${id}-${country}.pdf`;

/** A form or a sheet as one PDF. */
export interface SheetFile {
  id: string;
  /** The country it is for: `pe`, `mx`…, or any other. */
  country: string;
  paper: SheetSize;
}

/** The form or the sheet that a PDF is; none for any other file. */
export function sheetOfFile(file: string, lang: Lang): SheetFile | undefined {
  const [, id, abroad, country, letter] =
    new RegExp(`^pdf/${lang}/formatos/([^/]+?)(?:(-otro-pais)|-([a-z]{2}))?(-carta)?\\.pdf$`).exec(
      file,
    ) ?? [];
  return id === undefined
    ? undefined
    : {
        id,
        country: abroad === undefined ? (country ?? 'pe') : otherCountry,
        paper: letter ? 'letter' : 'a4',
      };
}

/** The page where a number says how sure it is and its day, with room to correct it. */
export const callSheet = 'formatos/hoja-de-llamadas';

/** Sheets that hang where they are used: their file, and the built page they come from. */
export const wallSheets = [
  { file: '01-tarjeta-de-crisis', slug: 'formatos/tarjeta-de-crisis' },
  { file: '02-hoja-de-llamadas', slug: callSheet },
  { file: '03-primera-hora', slug: 'protocolos/respuesta-a-incidentes/primera-hora' },
  {
    file: '04-orden-en-la-puerta',
    slug: 'protocolos/seguridad-juridica/si-llega-una-orden',
  },
] as const;

/**
 * Pages that a team prints as they are, for a pen or for a phone that opens no document: their file in a kit, and the
 * papers they are made on for another country.
 */
export const printedSheets: readonly PrintedSheet[] = [
  {
    id: 'primera-tarde',
    slug: 'equipo/primera-tarde',
    file: '00-primera-tarde',
    papers: sheetSizes,
  },
  ...wallSheets.map(({ file, slug }): PrintedSheet => {
    const id = slug.slice(slug.lastIndexOf('/') + 1);
    // The card is of A5, and cut out: the same on any paper.
    const papers = id === 'tarjeta-de-crisis' ? (['a4'] as const) : sheetSizes;
    return { id, slug, file: `30-pared/${file}`, papers };
  }),
];

/** A page that is printed as it is. */
interface PrintedSheet {
  /** What its PDF is called. */
  id: string;
  slug: string;
  file: string;
  papers: readonly SheetSize[];
}

/** The form of the minutes, which stands by itself at the top of a kit. */
export const minutesForm = 't18';
/** Its file, without its ending. */
export const minutesFile = '01-acta-de-adopcion';

/** What the sheets of roles are called as a PDF, and their file in a kit, without its ending. */
export const rolesForm = 'roles';
export const rolesFile = '02-roles-y-suplentes';

/** What can be left out of a kit: each part as its folder or file begins, and its key among the words of the kit. */
const partKeys = {
  '00': 'afternoon',
  '01': 'minutes',
  '02': 'roles',
  '03': 'calendar',
  '04': 'blanks',
  '05': 'country',
  '06': 'lawyer',
  '07': 'questions',
  '10': 'protocols',
  '20': 'forms',
  '30': 'wall',
  '40': 'training',
  '50': 'sources',
  '60': 'plan',
} as const;
/** A part of a kit. */
export type KitPart = keyof typeof partKeys;
/** The parts, in order. */
export const kitParts = (Object.keys(partKeys) as KitPart[]).sort();

/** What a part is. */
export const partName = (part: KitPart, lang: Lang): string =>
  kitFormWords[lang].parts[partKeys[part]];

/** The part that a file of a kit belongs to; nothing for those that every kit has. */
export const kitPart = (file: string): KitPart | undefined =>
  kitParts.find((each) => file.startsWith(`${each}-`));

/** What stands in a text for something that is known when the kit is made. */
export const tokens = {
  /** The name of the country. */
  country: '{{pais}}',
  /** The name of the team, its city, its level. */
  team: '{{equipo}}',
  city: '{{ciudad}}',
  level: '{{nivel}}',
  /** The paper that its country prints on. */
  paper: '{{papel}}',
  /** The list of files. */
  files: '{{archivos}}',
  /** The value of a blank, and who holds a role. */
  blank: (id: string): string => `{{blanco:${id}}}`,
  /** What was read in the country that helps to fill a blank, and how sure it is. */
  read: (id: string): string => `{{leido:${id}}}`,
  sure: (id: string): string => `{{nivel:${id}}}`,
  /** What documents say for a blank until somebody of the country writes its value. */
  held: (id: string): string => `{{mientras:${id}}}`,
  role: (id: string): string => `{{rol:${id}}}`,
  /** What was read of a question of the sheet of the country; lines to write it where nobody read it. */
  row: (id: string): string => `{{fila:${id}}}`,
  /** The value of a blank within a sentence: its name in brackets until there is one. */
  said: (id: string): string => `{{dicho:${id}}}`,
};
