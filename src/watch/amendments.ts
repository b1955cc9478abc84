import {
  recognise,
  type RecognisedCitation,
  type Vocabulary,
} from '../citations/recognise/index.ts';
import type { CorpusFile } from './corpus/file.ts';
import { withoutMarkup } from './corpus/lines.ts';

/** A norm that says it changes a provision. */
export interface Amendment {
  /** Line of the file, from 1. */
  line: number;
  instrument: string;
  /** `art_230`, perhaps with its part; none when only the norm is named. */
  eId: string | undefined;
  /** The words that name it. */
  surface: string;
  /** The norm under whose title it stands, as `ley-31988`, when the page carries several. */
  under: string | undefined;
}

const stems =
  'modif|incorp|der[óo]g|sustit|adici|agr[ée]g|incl[úu]|supr[íi]m|supresi|reempl|restit|reub[ií]|renum|ampl[ií]|reform';
/** A verb or noun by which a norm changes another; a participle with «por» tells of an older change. */
const verb = new RegExp(
  `(?<![\\p{L}])(?:${[
    'modif[íiáa]?[cq]u?[aeé]n?(?:se)?',
    'modificar(?:se)?',
    'incorp[óo]r[ae]n?(?:se)?',
    'incorporar(?:se)?',
    'incorpor[áa]ndo(?:se)?',
    'modific[áa]ndo(?:se)?',
    'der[óo]g(?:a|ue)n?(?:se)?',
    'derogar(?:se)?',
    'sustit[úu]y[ae]n?(?:se)?',
    'sustituir(?:se)?',
    'adici[óo]n[ae]n?(?:se)?',
    'adicionar(?:se)?',
    'agr[ée]g(?:a|ue)n?(?:se)?',
    'agregar(?:se)?',
    'incl[úu]y[ae]n?(?:se)?',
    'supr[íi]m[ae]n?(?:se)?',
    'suprimir(?:se)?',
    'reempl[áa](?:za|ce)n?(?:se)?',
    'reemplazar(?:se)?',
    'restit[úu]y[ae]n?(?:se)?',
    'restituir(?:se)?',
    'reub[íi](?:ca|que)n?(?:se)?',
    'renum[ée]r[ae]n?(?:se)?',
    'ampl[íi][ae]n?(?:se)?',
    'reform[ae]n?(?:se)?',
    'modificaci[óo]n(?:es)?',
    'incorporaci[óo]n(?:es)?',
    'derogaci[óo]n(?:es)?',
    'derogatoria',
    'sustituci[óo]n',
    'adici[óo]n',
    'inclusi[óo]n',
    'restituci[óo]n',
    'reubicaci[óo]n',
    'qued(?:a|e|ar[áa])n?\\s+(?:derogad|modificad|sustituid|incorporad|suprimid|adicionad|reformad)[oa]s?',
    'qued(?:a|e|ar[áa])n?\\s+sin\\s+efecto',
    '(?:d[ée]j[ae]n?(?:se)?|dejar) sin efecto',
    'supresi[óo]n',
    'reforma(?= del? )',
  ].join('|')})(?![\\p{L}])`,
  'giu',
);
const any = new RegExp(`(?:${stems}|queda|redac|t[ée]rminos|tendr[áa]|texto|sin efecto)`, 'iu');
const done =
  'modificad|redactad|derogad|sustituid|reemplazad|incorporad|suprimid|adicionad|agregad|restituid|reubicad|renumerad|reformad|ampliad';
/** What is said of a provision after naming it: «queda modificado», «es sustituido por», «tendrá el siguiente texto». */
const passive = new RegExp(
  `^[^.;:]{0,260}?(?<![\\p{L}])(?:(?:qued(?:a|e|ar[áa])n?|es|son|ser[áa]n?|sean?|resultan?|ha(?:n)? sido)\\s+(?:as[íi]\\s+)?(?:${done})[oa]s?|qued(?:a|e|ar[áa])n?\\s+(?:sin\\s+efecto|como\\s+sigue|con\\s+el)|se\\s+(?:modific|derog|sustituy|reemplaz|reform|suprim|incorpor|adicion)[ae]n?(?![\\p{L}])|(?:modif[íi]que|der[óo]gue|sustit[úu]ya|reempl[áa]ce|supr[íi]ma)n?se|(?:tiene|tienen|tendr[áa]n?|rigen?|regir[áa]n?|pasan? a tener)\\s+(?:el\\s+|la\\s+|con\\s+)*(?:siguiente|nuevo|nueva)\\s+(?:texto|redacci[óo]n|tenor)|(?:se\\s+)?(?:lee|leer[áa]|redacta|redactar[áa])\\s+(?:as[íi]|de la siguiente|con el|como sigue))`,
  'iu',
);
/** Words that may stand between two provisions that one verb changes. */
const joiner =
  /^(?:[^\p{L}\d]*|y|e|o|u|ni|as[íi]|como|tambi[ée]n|adem[áa]s|el|la|los|las|al?|en|de|del|lo|se|sus?|art[íi]culos?|numeral(?:es)?|literal(?:es)?|incisos?|p[áa]rrafos?|ep[íi]grafes?|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|[úu]ltim[oa]|una?|\d+(?:\.\d+)*(?:-[A-Z]+)?|[a-z]|modific.*|incorp.*|derog.*|sustitu.*|adicion.*|agreg.*|texto|[úu]nico|ordenado|c[óo]digo|ley|decreto|legislativo|reglamento|respectivamente|aprobad[oa]|por|mediante|n[°º.]?)$/iu;
const isJoined = (between: string): boolean =>
  between.length < 400 && between.split(/[^\p{L}\d.-]+/u).every((word) => joiner.test(word));
const recital =
  /^(?:que,|vist[oa]s?[:\s]|considerando|de conformidad|con el voto|estando a|en uso de)/iu;

/** Every change of another norm that a norm announces. The text of the norm itself is read, not its recitals. */
export function amendmentsIn(file: CorpusFile, names: Vocabulary): Amendment[] {
  return blocksOf(file).flatMap(({ text, line, under }) =>
    changesIn(text, names).map((change) => ({ ...change, line, under })),
  );
}

/** The changes that a passage announces; for a title or a summary too. */
export function changesIn(text: string, names: Vocabulary): Omit<Amendment, 'line' | 'under'>[] {
  if (!any.test(text)) return [];
  return sentences(text).flatMap((sentence) => {
    if (!any.test(sentence)) return [];
    const citations = recognise(sentence, 'es', names);
    return citations
      .filter((citation, index) => isChanged(sentence, citations, citation, index))
      .flatMap(({ instrument, provisions, surface }) =>
        (provisions.length > 0 ? provisions : [undefined]).map((eId) => ({
          instrument,
          eId,
          surface,
        })),
      );
  });
}

interface Block {
  text: string;
  line: number;
  under: string | undefined;
}

const normTitle = /^(ley|decreto legislativo)\s+n[^\d]{0,4}\s*(\d{3,5})$/i;

/** The norm whose title a line is. */
function titled(text: string): string | undefined {
  const [, kind = '', number] = normTitle.exec(text) ?? [];
  return number && `${kind.toLowerCase() === 'ley' ? 'ley' : 'dleg'}-${number}`;
}

/** A passage of a norm and the line it begins on: broken lines are put together. */
function blocksOf(file: CorpusFile): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let isRecital = false;
  let under: string | undefined;
  const { lines } = file;
  for (let at = file.body; at < lines.length; at++) {
    const text = withoutMarkup(lines[at] ?? '');
    if (text === '') {
      open = undefined;
      continue;
    }
    const title = titled(text);
    if (title) {
      under = title;
      open = undefined;
      continue;
    }
    const begins =
      !open || /[.:;"”]$/.test(open.text) || open.text.length > 1500 || startsAnew(text);
    if (begins) isRecital = recital.test(text);
    if (isRecital) {
      open = { text: '', line: at + 1, under };
      continue;
    }
    if (begins || !open) {
      open = { text, line: at + 1, under };
      blocks.push(open);
    } else open.text += ` ${text}`;
  }
  return blocks;
}

const startsAnew = (text: string): boolean =>
  /^(?:["“«]?art[íi]culo\s|disposici|[ÚU]NICA|PRIMERA|SEGUNDA|TERCERA|CUARTA|QUINTA|DECRETO LEGISLATIVO QUE|LEY QUE|DECRETO SUPREMO QUE|que,|[a-z]\)|\d+(?:\.\d+)*[.)]?\s)/iu.test(
    text,
  );

function sentences(text: string): string[] {
  return text.split(
    /(?<=(?<![ .](?:art|arts|num|inc|lit|d|leg|n|nro|dr|sr|ee|uu|ley))[.;])\s+(?=["“«(]?[A-ZÁÉÍÓÚÑ])/u,
  );
}

function isChanged(
  text: string,
  citations: readonly RecognisedCitation[],
  citation: RecognisedCitation,
  index: number,
): boolean {
  // A norm named again («aprobado por Decreto Legislativo 635») is no new thing said.
  const next = citations.slice(index + 1).find(({ provisions }) => provisions.length > 0);
  const after = text.slice(citation.end, Math.min(citation.end + 340, next?.start ?? Infinity));
  if (passive.test(after)) return true;
  return isObject(text, citations, citation, index);
}

/** Whether a citation is what a verb before it changes: the first after it, or one joined to that. */
function isObject(
  text: string,
  citations: readonly RecognisedCitation[],
  citation: RecognisedCitation,
  index: number,
): boolean {
  const before = citations[index - 1];
  const between = text.slice(before?.end ?? 0, citation.start);
  const last = lastVerb(between);
  if (last)
    return (
      !/[.:;]\s/.test(between.slice(last.end)) &&
      between.length - last.end < 160 &&
      !isAside(between.slice(last.end))
    );
  return before !== undefined && isJoined(between) && isObject(text, citations, before, index - 1);
}

/** «Modifica la pena prevista en el artículo 5» changes it; «incorpora a quien comete el delito del artículo 5» does not. */
const isAside = (words: string): boolean =>
  /(?:delitos?|supuestos?|casos?|conductas?)[^,;]{0,60}(?:tipificad|previst|establecid|contenid|sancionad|comprendid|regulad)[oa]s?\s+en\s*(?:el|los|la)?\s*$|(?:conforme|de acuerdo|seg[úu]n|en el marco|en aplicaci[óo]n|dispuesto|establecido|prescrito|señalado|a que se refiere)[^,;]{0,40}$/iu.test(
    words,
  );

function lastVerb(text: string): { end: number } | undefined {
  const match = [...text.matchAll(verb)].at(-1);
  return match && { end: match.index + match[0].length };
}
