// Makes a kit, in Node and in a browser alike: nothing here reads a file or asks for anything.
import { strFromU8, strToU8 } from 'fflate';
import { xmlText } from '../docx/controls.ts';
import { blankChanges } from '../docx/fill.ts';
import { withParts } from '../parts.ts';
import { type Entries, packedByPath } from '../zip.ts';
import { fixedFiles } from './names.ts';
import { callSheet, otherCountry, tokens } from './plan.ts';
import { printChanges } from './print.ts';
import type { CountryPrint, KitChoice, KitPiece, KitRecord, KitSource } from './source.ts';
import { kitFormWords } from '../../i18n/kit-form.ts';

/** Most characters that are taken of a value: a name, an address or a few lines. */
export const longestValue = 400;

/**
 * Makes the ZIP of a kit: blanks filled everywhere, and with it what it is, its licence and its sums. The same
 * choice gives the same bytes.
 * @param files bytes of the pieces, by their place in `source.pieces`
 */
export async function composeKit(
  source: KitSource,
  files: readonly Uint8Array[],
  choice: KitChoice,
): Promise<Uint8Array> {
  const wanted = wantedPieces(source, choice);
  const values = valuesOf(source, choice);
  const print = printOf(source, choice.country);
  const made: Entries = {};
  for (const { piece, at } of wanted) {
    const bytes = files[at];
    if (!bytes) throw new Error(`The kit has no bytes of "${piece.file}".`);
    made[piece.file] = filled(piece, bytes, values, print);
  }
  const record = recordOf(source, choice, wanted);
  const texts = Object.fromEntries(
    wanted.flatMap(({ piece: { file, texts: own } }) => (own ? [[file, own]] : [])),
  );
  const list = wanted.map(({ piece: { file, title } }) => `- ${file}: ${title}`).join('\n');
  const told = { ...values.words, [tokens.files]: list };
  const names = fixedFiles[source.lang];
  made[names.readme] = strToU8(
    withTokens(source.readme[choice.country === 'pe' ? 'pe' : 'other'], told).replace(
      /\r?\n/g,
      '\r\n',
    ),
  );
  made[names.licence] = strToU8(source.licence);
  made['kit.json'] = strToU8(`${JSON.stringify(record, null, 1)}\n`);
  made[names.texts] = strToU8(JSON.stringify(texts));
  made['SHA256SUMS'] = strToU8(await sumsOf(made));
  return packedByPath(made);
}

/** How a country prints, or any that the data do not have. */
const printOf = ({ prints }: Pick<KitSource, 'prints'>, country: string) =>
  prints[country] ?? prints[otherCountry];

/** The pieces of a kit, each with its place among all. */
export function wantedPieces(
  { pieces, prints }: KitSource,
  { level, country, without }: Pick<KitChoice, 'level' | 'country' | 'without'>,
): { piece: KitPiece; at: number }[] {
  const isFor = (only?: string): boolean =>
    only === undefined || only === country || (only === 'other' && country !== 'pe');
  const own = printOf({ prints }, country)?.paper ?? 'a4';
  // What was made for the country takes the place of what is for any.
  const ofCountry = new Set(pieces.flatMap(({ file, only }) => (only === country ? [file] : [])));
  return pieces
    .map((piece, at) => ({ piece, at }))
    .filter(
      ({ piece }) =>
        (piece.level ?? level) === level &&
        (piece.paper ?? own) === own &&
        isFor(piece.only) &&
        !(piece.only === 'other' && ofCountry.has(piece.file)) &&
        without?.has(piece.file) !== true,
    );
}

interface Values {
  blanks: Record<string, string>;
  /** What fills a blank only where nothing stands in it yet: in Peru, names and numbers are already said. */
  open: Record<string, string>;
  /** What fills them on the call sheet. */
  numbers: Record<string, string>;
  /** What a document ends with where a number that was read stands in it. */
  asterisk: string;
  /** What stands for each token. */
  words: Record<string, string>;
}

function valuesOf(source: KitSource, choice: KitChoice): Values {
  const t = kitFormWords[source.lang].tokens;
  const team = short(choice.team);
  const held = source.countries[choice.country] ?? source.countries[otherCountry] ?? {};
  const own: Record<string, string> = {
    ...(team && { organizacion: team }),
    ...cleaned(choice.blanks),
  };
  const blanks: Record<string, string> = { ...held, ...own };
  const words: Record<string, string> = {
    [tokens.country]: short(choice.countryName) || t.country,
    [tokens.level]: choice.levelName,
    [tokens.paper]: kitFormWords[source.lang].paper[printOf(source, choice.country)?.paper ?? 'a4'],
    [tokens.team]: blanks['organizacion'] ?? t.team,
    [tokens.city]: short(choice.city) || t.city,
  };
  const isPeru = choice.country === 'pe';
  for (const { id, label } of source.blanks) {
    // Elsewhere nothing holds until somebody of the country checks it and writes it.
    words[tokens.blank(id)] = (isPeru ? blanks : own)[id] ?? '';
    words[tokens.held(id)] = isPeru ? '' : (held[id] ?? '');
    words[tokens.said(id)] = blanks[id] ?? `[${label}]`;
    const read = source.hints[choice.country]?.[id];
    words[tokens.read(id)] = read?.said ?? '';
    words[tokens.sure(id)] = read?.level ?? '';
  }
  const rows = source.rows[choice.country] ?? source.rows[otherCountry] ?? {};
  for (const [id, said] of Object.entries(rows)) words[tokens.row(id)] = said;
  const holders = cleaned(choice.roles);
  for (const { id } of source.roles) words[tokens.role(id)] = holders[id] ?? '';
  return {
    blanks: isPeru ? own : blanks,
    open: isPeru ? held : {},
    // What the team wrote is its own number.
    numbers: { ...source.numbers[choice.country], ...own },
    asterisk: source.asterisk,
    words,
  };
}

/** Values without those that say nothing; each cut, and without characters that steer a text. */
function cleaned(values: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => {
      const text = short(value);
      return text ? [[id, text]] : [];
    }),
  );
}

/**
 * A value on one line, no longer than fits, cut where a character ends. Brackets become parentheses: in a kit
 * they mark what is still to be filled. What changes the direction of all that follows is left out; letters
 * written from right to left stay.
 */
export function short(value = ''): string {
  const line = value
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[[{]/g, '(')
    .replace(/[\]}]/g, ')')
    .trim();
  let cut = '';
  for (const character of line) {
    if (cut.length + character.length > longestValue) break;
    cut += character;
  }
  return cut.trim();
}

/** A piece as the kit has it: its blanks and tokens filled, on the paper of the country; the same bytes where nothing changes. */
function filled(
  { file, document }: KitPiece,
  bytes: Uint8Array,
  { blanks, open, numbers, asterisk, words }: Values,
  print: CountryPrint | undefined,
): Uint8Array {
  if (file.endsWith('.txt')) return strToU8(withTokens(strFromU8(bytes), words));
  if (file.endsWith('.docx')) {
    const held = document?.slug === callSheet ? { ...blanks, ...numbers } : blanks;
    const inWords = (xml: string) => withTokens(withLastLine(xml, asterisk), words, xmlText);
    return withParts(bytes, [
      ...blankChanges(held, open),
      { parts: /^word\/(?:document|footnotes)\.xml$/, change: inWords },
      ...printChanges(print),
    ]);
  }
  if (!file.endsWith('.xlsx')) return bytes;
  const inCells = (xml: string) => withTokens(xml, words, xmlText);
  return withParts(bytes, [{ parts: /^xl\/.*\.xml$/, change: inCells }, ...printChanges(print)]);
}

const withTokens = (
  text: string,
  words: Record<string, string>,
  written: (value: string) => string = (value) => value,
): string =>
  text.replace(/\{\{[a-z]+(?::[a-z0-9-]+)?\}\}/g, (token) =>
    Object.prototype.hasOwnProperty.call(words, token) ? written(words[token] ?? '') : token,
  );

function recordOf(
  { version, commit, edition, lang }: KitSource,
  { level, country }: KitChoice,
  wanted: readonly { piece: KitPiece }[],
): KitRecord {
  const documents = wanted.flatMap(({ piece: { file, document } }) =>
    document ? [{ file, ...document }] : [],
  );
  return { version, commit, edition, level, country, lang, documents };
}

/** A line for each file, as `sha256sum -c` reads them. */
async function sumsOf(files: Entries): Promise<string> {
  const names = Object.keys(files).sort();
  const lines = await Promise.all(
    names.map(async (name) => `${await sha256Hex(files[name] ?? new Uint8Array())}  ${name}\n`),
  );
  return lines.join('');
}

async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The text of a document in which some number has an asterisk, with what that means in the place of its last paragraph, which is empty. */
function withLastLine(xml: string, line: string): string {
  if (!xml.includes('*</w:t></w:r></w:sdtContent>')) return xml;
  const last = `<w:p><w:pPr><w:pStyle w:val="Pequena"/></w:pPr><w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r></w:p>$1`;
  return xml.replace(/<w:p\/>(<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:body>)/s, last);
}
