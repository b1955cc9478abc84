import { type Document, isCollection, isScalar, parseDocument, visit } from 'yaml';
import { parseReason } from './parse-reasons.ts';
import type { Localized } from './schema/common.ts';

/** Where a YAML text goes wrong, as an offset in it, and what whoever wrote it has to do. */
export interface YamlFault {
  at: number;
  reason: Localized;
}

/**
 * Finds what is behind the error of js-yaml, which often tells it a line later or at the end of the text:
 * `yaml` reads the text again, and the line says what was meant.
 * @param said the reason of js-yaml, in English
 * @param position where it says so, as an offset
 */
export function yamlFault(text: string, said: string, position: number): YamlFault {
  const plain = { at: position, reason: parseReason(said) };
  // What is too deep for js-yaml is too deep for `yaml`; of the others, js-yaml says all.
  if (/maxDepth|single document|^tab /.test(said)) return plain;
  let document: Document;
  try {
    document = parseDocument(text, { prettyErrors: false });
  } catch {
    return plain;
  }
  const [error] = document.errors;
  const found = error?.pos[0] ?? position;
  const isSameLine = lineStart(text, found) === lineStart(text, position);
  const at = isSameLine ? position : found;
  return (
    opened(document, error?.message ?? '', found) ??
    duplicated(text, error?.code, found) ??
    ofLine(text, at) ??
    (/indentation|implicit|multiline key/.test(said) ? misindented(text, found) : undefined) ??
    (said.includes('tag') ? tagged(text) : undefined) ??
    // A line that goes on with the text above it is the one that is wrong, not the text.
    (error?.code === 'BLOCK_AS_IMPLICIT_KEY' ? plain : { at, reason: plain.reason })
  );
}

/** Quotes and brackets that are never closed are told where they open. */
function opened(document: Document, message: string, found: number): YamlFault | undefined {
  const isQuote = /^Missing closing ['"]/.test(message);
  const isBracket = /^Flow (map|sequence)|must end with a/.test(message);
  if (!isQuote && !isBracket) return undefined;
  let at: number | undefined;
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0];
      if (start === undefined || start > found) return;
      const isOpen = isQuote
        ? isScalar(node) && node.type?.startsWith('QUOTE') === true
        : isCollection(node) && node.flow === true;
      if (isOpen) at = start;
    },
  });
  return at === undefined
    ? undefined
    : { at, reason: parseReason(isQuote ? 'quoted scalar' : 'flow collection') };
}

/** A key given twice is named. */
function duplicated(text: string, code: string | undefined, at: number): YamlFault | undefined {
  if (code !== 'DUPLICATE_KEY') return undefined;
  const [, key = ''] = /^([^:\n]*)/.exec(text.slice(at)) ?? [];
  return {
    at,
    reason: { es: `clave repetida: «${key}»`, en: `a key given twice: “${key}”` },
  };
}

/**
 * The first line that does not stand where the format of the files puts it: two columns below a line that opens
 * a block or a text, and not deeper than one that does not. The parser tells where the text stops fitting; that
 * line is told instead if, put in its place, it lets the parser read on.
 */
function misindented(text: string, found: number): YamlFault | undefined {
  let start = 0;
  let above = 0;
  let opens: 'block' | 'text' | undefined;
  let tries = 5;
  for (const line of text.split('\n')) {
    const [, spaces = '', dashes = ''] = /^( *)((?:- +)*)/.exec(line) ?? [];
    const { length: indent } = spaces;
    const said = line.slice(indent + dashes.length);
    const isLooked = opens !== undefined || dashes !== '' || /^[\w-]+:(?:\s|$)/.test(said);
    if (said !== '' && isLooked) {
      const isOff = opens ? indent !== above : indent > above || indent % 2 === 1;
      const wanted = opens ? above : Math.min(above, indent + 1);
      if (isOff && tries-- > 0) {
        const at = start + indent;
        const mended = text.slice(0, start) + ' '.repeat(wanted) + text.slice(at);
        const [error] = parseDocument(mended, { prettyErrors: false }).errors;
        if ((error?.pos[0] ?? Infinity) > found + wanted - indent)
          return { at, reason: parseReason('bad indentation') };
      }
      const isKey = opens !== 'text' && !isOff;
      opens = undefined;
      if (isKey && said.endsWith(':')) opens = 'block';
      if (isKey && foldedText.test(said)) opens = 'text';
      if (!isOff) above = indent + dashes.length + (opens && said.includes(':') ? 2 : 0);
    }
    start += line.length + 1;
  }
  return undefined;
}

/** What a line ends with where a text follows, line by line. */
const foldedText = /(?:^|: )[>|][-+]?$/;

type Slip = readonly [pattern: RegExp, es: string, en: string];

/** What a line shows of what was meant; the first group is what stands before the slip. */
const slips: readonly Slip[] = [
  [
    /^([^\u00a0]*)\u00a0/,
    'un espacio duro (U+00A0), que se ve igual: cámbialo por uno normal',
    'a hard space (U+00A0), which looks the same: change it for a plain one',
  ],
  [/^(\s*)-[^\s-]/, 'falta un espacio tras «-»', 'a space is missing after “-”'],
  [
    /^(\s*(?:- +)?[\w-]+: +)[@%`*&?]/,
    'un texto que empieza con un signo va entre comillas',
    'a text that begins with a sign goes in quotes',
  ],
  [
    /^(\s*(?:- +)?[\w-]+: +)(?:'[^']*'|"[^"]*"|\[[^\]]*\]|\{[^}]*\}) *[^\s#,]/,
    'un texto que empieza con comillas o con [ va entero entre otras comillas',
    'a text that begins with quotes or with [ goes whole in other quotes',
  ],
  [
    /^(\s*(?:- +)?[\w-]+: +[^'"[{|>\s].*?): /,
    'un texto con «: » va entre comillas',
    'a text with “: ” goes in quotes',
  ],
  [
    /^(\s*(?:- +)?[a-zA-Z]+:)[^\s:/]/,
    'falta un espacio tras los dos puntos',
    'a space is missing after the colon',
  ],
];

function ofLine(text: string, at: number): YamlFault | undefined {
  const start = lineStart(text, at);
  const [line = ''] = /^.*/.exec(text.slice(start)) ?? [];
  for (const [pattern, es, en] of slips) {
    const match = pattern.exec(line);
    if (match) return { at: start + (match[1]?.length ?? 0), reason: { es, en } };
  }
  return undefined;
}

function tagged(text: string): YamlFault | undefined {
  const match = /^\s*(?:- +)?[\w-]+: +(?=!)/m.exec(text);
  return match ? { at: match.index + match[0].length, reason: parseReason('tag') } : undefined;
}

const lineStart = (text: string, at: number): number =>
  at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
