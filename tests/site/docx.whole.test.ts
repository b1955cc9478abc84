import { strFromU8, unzipSync } from 'fflate';
import type { Element, Nodes } from 'hast';
import { select } from 'hast-util-select';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { exportDocuments, type ExportDocument } from '../../src/export/documents.ts';
import { docxJobs, wordDocument } from '../../src/export/docx/jobs.ts';
import { splitProtocol } from '../../src/export/docx/protocol.ts';
import { readMain } from '../../src/html/page.ts';
import { readDocx, readWordXml } from '../../src/export/docx/read.ts';
import { writeDocx } from '../../src/export/docx/write.ts';
import { classesOf, elementsOf, hastText } from '../../src/html/tree.ts';
import { dist } from '../support/site.ts';

const project = projectOnce(fileURLToPath(new URL('../..', import.meta.url)));
const documents = exportDocuments(project, dist);
const jobs = docxJobs(project, documents, undefined);
const read = documents.filter(({ slug, lang }) =>
  jobs.some((job) => job.slug === slug && job.lang === lang),
);

/** What the writer adds of its own: rooms, what goes in them, and words of the frame. */
const ownWords = /\[(?:Elige|Choose|día \/ mes \/ año|day \/ month \/ year)\]|—/g;
/** In small letters: what is never written stands in a list on a page, and in one sentence of a sheet. */
const wordsIn = (text: string): string[] =>
  text
    .replace(ownWords, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const guideWords = wordsIn(
  'Hoja para ti: no se entrega. Qué dice cada parte. Comienzo. For you: do not hand this in. What each part says. Beginning',
);

const gone = (element: Element) =>
  ['script', 'button', 'svg', 'nav'].includes(element.tagName) ||
  classesOf(element).some((name) =>
    ['solo-pantalla', 'cita-libre', 'solo-papel', 'papel-pie', 'nota', 'fuera-del-peru'].includes(
      name,
    ),
  );

/** The words of a page, read by itself: without what is only for the screen or for a printer, and notes apart. */
function pageWords(node: Nodes, isGone = gone): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && isGone(node)) return ' ';
  const inner = 'children' in node ? node.children.map((each) => pageWords(each, isGone)) : [];
  return inner.join(node.type === 'element' && isInline(node) ? '' : ' ');
}
const isInline = ({ tagName }: Element): boolean =>
  ['a', 'b', 'strong', 'em', 'i', 'span', 'q', 'cite'].includes(tagName);

/**
 * The notes of a page as a document with footnotes has them: each where it is first called for. On a page it closes a
 * paragraph, which may come after a table that calls for it too.
 */
function inOrderOfCall(all: readonly Element[]): Element[] {
  const numberOf = (note: Element) => hastText(select('.nota-n', note) ?? note);
  const callOf = (note: Element) =>
    all.findIndex(
      (each) => classesOf(each).includes('cita') && each.properties['dataN'] === numberOf(note),
    );
  return all
    .filter((each) => classesOf(each).includes('nota'))
    .map((note) => ({ note, at: callOf(note) === -1 ? all.indexOf(note) : callOf(note) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ note }) => note);
}

async function made(document: ExportDocument) {
  const bytes = await writeDocx(wordDocument(document));
  const entries = unzipSync(bytes);
  const part = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
  return { bytes, part, ...readDocx(bytes) };
}

test('each protocol, paper, brief and form of an organisation has its document, and no sheet of a case does', () => {
  const slugs = new Set(jobs.map(({ slug }) => slug));
  for (const { id, fill } of [...project.registry.forms.values()].map(({ data }) => data))
    expect([id, slugs.has(`formatos/${id}`)]).toEqual([id, fill === 'screen']);
  for (const { slug, kind } of documents)
    if (kind === 'protocolos' || kind === 'papeles') expect(slugs).toContain(slug);
  const halves = documents.filter(({ kind }) => kind === 'protocolos').length;
  const briefs = documents.filter(
    ({ kind, html }) => kind === 'analisis' && html.includes('<ol class="apretado">'),
  );
  expect(briefs.length).toBeGreaterThan(10);
  expect(jobs.flatMap(({ slug }) => (slug?.startsWith('analisis/') ? [slug] : [])).sort()).toEqual(
    briefs.map(({ slug }) => slug).sort(),
  );
  const abroad = jobs.filter(({ file }) => file.includes('/otro-pais/'));
  const ofProtocols = abroad.filter(({ slug }) => slug?.startsWith('protocolos/'));
  // What is signed and its annex.
  expect(ofProtocols).toHaveLength(2 * halves);
  expect(slugs.size * 2 + halves).toBe(jobs.length - abroad.length);
});

test.each(read.map((document) => [`${document.lang} ${document.slug}`, document] as const))(
  '%s says in Word what its page says, in the same order',
  async (_name, document) => {
    const main = readMain(document.html, document.address);
    const { paragraphs, part } = await made(document);
    const said = wordsIn(paragraphs.join('\n'));
    const notes = inOrderOfCall([...elementsOf(main)]);
    const foot = readWordXml(part('word/footnotes.xml') || '<a/>').paragraphs.join('\n');
    expect(wordsIn(foot)).toEqual(
      notes.flatMap((note) =>
        note.children.flatMap((line) =>
          line.type === 'element' && classesOf(line).includes('nota-n')
            ? []
            : wordsIn(hastText(line)),
        ),
      ),
    );
    if (document.kind === 'papeles') {
      // The sheet comes first and its glosses last, so only what is said is held, and how often.
      const isGone = (each: Element) => gone(each) && !classesOf(each).includes('por');
      const page = wordsIn(pageWords(main, isGone));
      expect(surplus(page, said)).toEqual([]);
      // Each part is named again beside what it says.
      const names = [...elementsOf(main)].filter((each) => classesOf(each).includes('papel-t'));
      const own = new Set([...names.flatMap((name) => wordsIn(hastText(name))), ...guideWords]);
      expect(surplus(said, page).filter((word) => !own.has(word))).toEqual([]);
      return;
    }
    const page = wordsIn(pageWords(main));
    const title = [...elementsOf(main)].flatMap((each) =>
      each.tagName === 'h1' ? wordsIn(hastText(each)) : [],
    );
    expect(page.slice(0, title.length)).toEqual(title);
    const body = page.slice(title.length);
    // A form that is signed on one page begins with it: the same words, in another order.
    if ([...elementsOf(main)].some((each) => classesOf(each).includes('hoja-sola'))) {
      expect(firstDifference(said.slice(title.length), body)).toBe('lost:  | extra: ');
      return;
    }
    const start = said.findIndex((_word, at) =>
      body.every((word, index) => said[at + index] === word),
    );
    expect(start === -1 ? firstDifference(said, page) : '').toBe('');
  },
);

test.each(read.map((document) => [`${document.lang} ${document.slug}`, document] as const))(
  '%s has its blanks as controls, whole rows, a title and nobody who signs it, twice alike',
  async (_name, document) => {
    const main = readMain(document.html, document.address);
    const all = [...elementsOf(main)];
    const { bytes, part, controls, paragraphs } = await made(document);
    expect(controls.filter(({ tag }) => tag.startsWith('blank:')).map(({ tag }) => tag)).toEqual(
      all.flatMap(({ properties: { dataBlank: id } }) =>
        typeof id === 'string' ? [`blank:${id}`] : [],
      ),
    );
    const xml = part('word/document.xml');
    const kept = [...part('customXml/item1.xml').matchAll(/<blank id="([^".]+)[^"]*">([^<]*)</g)];
    const values = new Set(kept.map(([, id, value]) => `blank:${id ?? ''} ${value ?? ''}`));
    for (const { tag, text } of controls)
      if (tag.startsWith('blank:')) expect(values).toContain(`${tag} ${text}`);
    const count = (pattern: RegExp) => (xml.match(pattern) ?? []).length;
    // Slips to cut have no row that names their columns: each says what it asks for.
    const slips = all.filter((each) => classesOf(each).includes('papelitos'));
    expect(count(/<w:tblHeader\/>/g)).toBe(count(/<w:tbl>/g) - slips.length);
    expect(count(/<w:cantSplit\/>/g)).toBe(count(/<w:tr>/g));
    expect(xml).not.toMatch(/<w:gridSpan|<w:vMerge|<w:ins |<w:del /);
    expect(paragraphs.at(-1)).toBe('');
    expect(part('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy/);
    expect(part('word/styles.xml')).toContain(
      `<w:lang w:val="${document.lang === 'es' ? 'es-PE' : 'en'}"/>`,
    );
    expect(Buffer.from((await made(document)).bytes).equals(Buffer.from(bytes))).toBe(true);
  },
);

test.each(
  documents
    .filter(({ kind }) => kind === 'protocolos')
    .map((each) => [`${each.lang} ${each.id}`, each] as const),
)(
  '%s says all of it in what is signed and in its annex, and nothing twice',
  (_name, { id, lang, html, address }) => {
    const { signedSections } = project.registry.adoption.get(id)?.data ?? {};
    expect(signedSections).toBeDefined();
    const main = readMain(html, address);
    const begins = '';
    const { signed, annex } = splitProtocol(main, { id, lang, signedSections, begins });
    // In brackets after what it is said of, a sentence begins with a small letter.
    const lower = (text: string) => wordsIn(text.toLowerCase());
    const all = lower(pageWords(main)).slice(lower(hastText(select('h1', main) ?? main)).length);
    const both = [...lower(pageWords(signed)), ...lower(pageWords(annex))];
    // A section that begins in one and goes on in the other has its title in both.
    const titles = new Set(
      [...elementsOf(annex)].flatMap((each) =>
        each.tagName === 'h2' ? lower(hastText(each)) : [],
      ),
    );
    expect(surplus(all, both)).toEqual([]);
    expect(surplus(both, all).filter((word) => !titles.has(word))).toEqual([]);
    // About three pages; with the exception for four people, a little more.
    expect(wordsIn(pageWords(signed)).length).toBeLessThan(1600);
  },
);

/** The words of a list that are left when those of another are taken out, one by one. */
function surplus(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

function firstDifference(said: readonly string[], page: readonly string[]): string {
  const lost = surplus(page, said);
  const extra = surplus(said, page);
  return `lost: ${lost.slice(0, 20).join(' ')} | extra: ${extra.slice(0, 20).join(' ')}`;
}
