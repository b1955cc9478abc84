import { AlignmentType, BorderStyle, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { referenceStyle } from './reference-style.ts';
import type { Lang } from '../../registry/schema/common.ts';

/** Tag of the language of a document, before a kit says of which country it is. */
export const locales = { es: 'es-PE', en: 'en' } as const;

/** Styles that a class of the page becomes. */
export const styleMap = {
  'aside.peligro p': 'Peligro',
  'aside.peligro li': 'Peligro',
  'aside.aviso p': 'Nota',
  'section.minuto li': 'ListParagraph',
  'div.caso p': 'Nota',
  blockquote: 'Nota',
  'p.opcion': 'Opcion',
  'p.por': 'Pequena',
  'p.hoja-nueva': 'HojaNueva',
  'p.campo-t': 'Pregunta',
  dt: 'Pregunta',
  'div.papel-sumilla p': 'Sumilla',
  'p.huella-digital': 'Huella',
  'span.referencia': referenceStyle,
  th: 'Celda',
  td: 'Celda',
};

/** What the library writes of a style and its types do not name. */
const newSheet = { pageBreakBefore: true };

/** How tables stand: whole rows, room inside their cells, and room below them. */
export const tableStyle = `tr{break-inside:avoid}th,td{break-inside:auto;text-align:left;padding:2pt 5pt;margin:0}
td.celda{padding:14pt 5pt 2pt}
div.adopcion{break-inside:avoid}
table+p,table+ul,table+ol,table+dl,table+div,table+aside p:first-child{margin-top:8pt}`;

/** The numbering of sections, where a document numbers them. */
export const sectionNumbers = {
  reference: 'secciones',
  levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT }],
};

const box = (color: string) => ({ left: { style: BorderStyle.SINGLE, size: 18, space: 8, color } });

const thin = { style: BorderStyle.SINGLE, size: 4, space: 4, color: '404040' };

/** Size of the letters in half points, and room after a paragraph and between its lines. */
const sizes = {
  text: { letter: 22, room: 120, line: 276, heads: [34, 27, 24, 22] },
  sheet: { letter: 22, room: 50, line: 240, heads: [28, 24, 22, 22] },
} as const;

/** The styles of a document. */
export function stylesOf({
  lang,
  isSheet,
  isNumbered,
}: {
  lang: Lang;
  /** A sheet to hang, which has to fit. */
  isSheet: boolean;
  /** Whether its sections are numbered. */
  isNumbered: boolean;
}): IStylesOptions {
  const { letter, room, line, heads } = sizes[isSheet ? 'sheet' : 'text'];
  const heading = (level: 1 | 2 | 3 | 4, before: number) => ({
    run: { size: heads[(level - 1) as 0 | 1 | 2 | 3], bold: true, color: '1A1A1A' },
    paragraph: {
      spacing: isSheet ? { before: room, after: room } : { before, after: 100 },
      keepNext: true,
      keepLines: true,
      ...(level === 2 && isNumbered && { numbering: { reference: 'secciones', level: 0 } }),
    },
  });
  const own = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true });
  return {
    default: {
      document: {
        run: { font: 'Arial', size: letter, language: { value: locales[lang] } },
        paragraph: { spacing: { after: room, line, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(1, 0),
      heading2: heading(2, 320),
      heading3: heading(3, 240),
      heading4: heading(4, 200),
      hyperlink: { run: { color: '0B5394', underline: {} } },
      listParagraph: { paragraph: { spacing: { after: isSheet ? room : 60 } } },
      footnoteText: { run: { size: 18 } },
    },
    paragraphStyles: [
      {
        ...own('Peligro', 'Peligro'),
        paragraph: {
          spacing: { after: 60 },
          border: box('A61C1C'),
          indent: { left: 240 },
          keepLines: true,
        },
      },
      { ...own('Nota', 'Nota'), paragraph: { border: box('7A7A7A'), indent: { left: 240 } } },
      {
        ...own('Opcion', 'Opción'),
        paragraph: {
          spacing: { after: 50 },
          indent: isSheet ? { left: 340, hanging: 340 } : { left: 640, hanging: 400 },
        },
      },
      { ...own('Celda', 'Celda'), paragraph: { spacing: { after: 0, line: 252 } } },
      { ...own('Pequena', 'Letra pequeña'), run: { color: '404040' } },
      { ...own('HojaNueva', 'Hoja nueva'), paragraph: { spacing: { after: 0 }, ...newSheet } },
      {
        ...own('Pregunta', 'Pregunta'),
        run: { bold: true },
        paragraph: { spacing: { before: 140, after: 60 }, keepNext: true },
      },
      {
        ...own('Sumilla', 'Sumilla'),
        run: { bold: true },
        paragraph: { alignment: AlignmentType.LEFT, indent: { left: 4500 } },
      },
      {
        ...own('Huella', 'Huella'),
        run: { size: 20 },
        paragraph: {
          alignment: AlignmentType.CENTER,
          border: { top: thin, bottom: thin, left: thin, right: thin },
          indent: { right: 7600 },
        },
      },
      {
        ...own('TOC2', 'toc 2'),
        paragraph: {
          spacing: { after: 40 },
          indent: { left: 480, right: 480, hanging: 480 },
        },
      },
    ],
    characterStyles: [
      { id: 'PlaceholderText', name: 'Placeholder Text', run: { color: '595959' } },
      { id: referenceStyle, name: 'Referencia', run: { color: '404040' } },
    ],
  };
}
