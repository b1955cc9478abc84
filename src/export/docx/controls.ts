/** What a content control takes. */
export type ControlKind = 'text' | 'lines' | 'date' | 'list' | 'check';

/** A place of a Word document that somebody fills: Word's content control (`w:sdt`). */
export interface Control {
  kind: ControlKind;
  /** Names it for programs: `blank:<id>`, `field:<id>`, `review:<id>`. At most 64 characters. */
  tag: string;
  /** Names it for people; cut at 64 characters, the most that Word takes. */
  alias: string;
  /** What stands in it: words, or room for a pen. A check box has none. */
  text: string;
  /** True where the text only says what goes there: the first key pressed replaces it. */
  isPlaceholder?: true;
  /** What can be chosen, for `list`. */
  options?: readonly string[];
  /** True for a check box that is ticked. */
  isTicked?: true;
  /** Where its value is in the one XML part: the id of the blank, and which way of saying it if there are some. */
  bound?: string;
}

/** Most characters that Word takes in the name and in the tag of a control. */
const longestName = 64;

/** The identity of the part that holds the values of the blanks, the same in every document. */
export const storeId = '{5B1410A0-6C0B-4E6E-9B1A-1410A0B1A2C3}';
/** The namespace of that part. */
export const storeNamespace = 'urn:blanks:1';

/** Text as XML: reserved characters escaped, and those that XML cannot hold, or advises against, left out. */
export const xmlText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Hebrew, Arabic and the other scripts written from right to left. */
export const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The runs of a text in WordprocessingML, in lines, with the properties of the run they stand in. */
export function runsXml(text: string, properties: string): string {
  const inner = properties.replace(/^<w:rPr>|<\/w:rPr>$/g, '');
  const own = `${inner}${rightToLeft.test(text) ? '<w:rtl/>' : ''}`;
  const lines = text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:r>${own && `<w:rPr>${own}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

/**
 * A control in WordprocessingML, inside a paragraph.
 * @param id number that no other control of the document has
 * @param properties `w:rPr` of the run it stands in, or nothing
 * Throws if its tag is longer than Word takes.
 */
export function controlXml(control: Control, id: number, lang: string, properties = ''): string {
  const { kind, tag, alias, text, isPlaceholder, options = [], isTicked, bound } = control;
  if (tag.length > longestName)
    throw new Error(`The tag "${tag}" is longer than ${longestName} characters.`);
  const head = `<w:alias w:val="${xmlText(cutName(alias))}"/><w:tag w:val="${xmlText(tag)}"/><w:id w:val="${id}"/>`;
  if (kind === 'check') return `<w:sdt><w:sdtPr>${head}${checkXml(isTicked === true)}</w:sdt>`;
  const type = {
    text: '<w:text/>',
    lines: '<w:text w:multiLine="1"/>',
    date: `<w:date><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="${lang}"/><w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>`,
    list: `<w:dropDownList>${[...new Set(options)].map((option) => `<w:listItem w:displayText="${xmlText(option)}" w:value="${xmlText(option)}"/>`).join('')}</w:dropDownList>`,
  }[kind];
  const binding =
    bound === undefined
      ? ''
      : `<w:dataBinding w:prefixMappings="xmlns:b='${storeNamespace}'" w:xpath="/b:blanks[1]/b:blank[@id='${bound}'][1]" w:storeItemID="${storeId}"/>`;
  const shown = isPlaceholder ? '<w:showingPlcHdr/>' : '';
  const style = isPlaceholder
    ? `<w:rPr><w:rStyle w:val="PlaceholderText"/>${properties.replace(/^<w:rPr>(?:<w:rStyle [^>]*\/>)?|<\/w:rPr>$/g, '')}</w:rPr>`
    : properties;
  return `<w:sdt><w:sdtPr>${head}${shown}${binding}${type}</w:sdtPr><w:sdtContent>${runsXml(text, style)}</w:sdtContent></w:sdt>`;
}

/** A name no longer than Word takes, cut where a character ends. */
function cutName(name: string): string {
  let cut = '';
  for (const character of name) {
    if (cut.length + character.length > longestName) break;
    cut += character;
  }
  return cut;
}

function checkXml(isTicked: boolean): string {
  const shown = isTicked ? '☒' : '☐';
  return `<w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic" w:hint="eastAsia"/></w:rPr><w:t>${shown}</w:t></w:r></w:sdtContent>`;
}

/** The part that holds the value of each blank, by id. */
export function storeXml(values: ReadonlyMap<string, string>): string {
  const blanks = [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, value]) => `<blank id="${xmlText(id)}">${xmlText(value)}</blank>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><blanks xmlns="${storeNamespace}">${blanks.join('')}</blanks>`;
}
