import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { exportDocuments } from '../../src/export/documents.ts';
import { modifiedBy, uuidOf } from '../../src/export/epub/book.ts';
import { epubJobs } from '../../src/export/epub/jobs.ts';
import { xml } from '../../src/export/epub/xml.ts';
import { classesOf, elementsOf, findElement, parseHtml, hastText } from '../../src/html/tree.ts';
import { hiddenIn, hiddenWords } from '../../src/build/discreet/leaks.ts';
import { booksFaults } from '../support/epub.ts';
import { dist } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const documents = exportDocuments(projectOnce(root), dist);
const jobs = epubJobs(projectOnce(root), documents, dist, '2026.11.1');
const job = jobs.find(({ file }) => file === 'epub/es/despues.epub');

let bytes: Uint8Array;
let files: Map<string, string>;
beforeAll(async () => {
  bytes = (await job?.make()) ?? new Uint8Array();
  files = new Map(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
});

describe('a book', () => {
  test('is what the validator of EPUB 3 takes', async () => {
    const { valid, messages } = await EpubCheck.validate(bytes);
    expect(messages.filter(({ severity }) => severity !== 'usage')).toEqual([]);
    expect(valid).toBe(true);
  });

  test('begins with its type, stored as it is, as readers look for it', () => {
    expect(strFromU8(bytes.subarray(30, 38))).toBe('mimetype');
    expect(strFromU8(bytes.subarray(38, 58))).toBe('application/epub+zip');
  });

  test('is the same bytes each time, and its date comes from its version', async () => {
    expect(Buffer.compare(bytes, (await job?.make()) ?? new Uint8Array())).toBe(0);
    expect(modifiedBy('2026.11.3')).toBe('2026-11-01T00:00:03Z');
    expect(uuidOf('a')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(uuidOf('a')).not.toBe(uuidOf('b'));
  });

  test('says its language, title, version and how it can be read', () => {
    const held = files.get('EPUB/package.opf') ?? '';
    for (const each of [
      '<dc:language>es-PE</dc:language>',
      '<dc:title>Ruta 1410 · Qué viene después</dc:title>',
      '<meta property="schema:accessMode">textual</meta>',
      '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
    ])
      expect(held).toContain(each);
  });

  test('has links that lead somewhere, ids that are one of a kind, and nothing that runs', () => {
    expect(booksFaults(files)).toEqual([]);
  });

  test('keeps the calls that can be made, first of all on its cover', () => {
    expect(files.get('EPUB/portada.xhtml')).toMatch(
      /<h1>[^<]+<\/h1>\s*<aside class="peligro"[^]*href="tel:105"/,
    );
  });

  test('leads from one document to another of it', () => {
    const links = [...files.values()].join('').match(/href="d\d\d\.xhtml/g) ?? [];
    expect(links.length).toBeGreaterThan(30);
  });

  test('says every word of its pages that paper has', () => {
    const own = documents.filter(({ kind, lang }) => kind === 'despues' && lang === 'es');
    for (const [at, { html, firstHtml, title }] of own.entries()) {
      const whole = blocksOf(html);
      // Of a document in parts, the beginning and what it says of itself come from its first page; how it is cited, from
      // the page that holds it whole.
      const first = firstHtml === undefined ? whole : blocksOf(firstHtml);
      const rest = whole.filter(({ name }) => !/^(?:apertura|sobre|cierre)$/.test(name));
      const of = (blocks: typeof whole, wanted: string) =>
        blocks.flatMap(({ name, said }) => (name === wanted ? said : []));
      const expected = [
        ...of(first, 'apertura'),
        // The page says it below its first minute; of a document in one page it is among the rest.
        ...(firstHtml === undefined ? [] : of(first, 'quieta')),
        ...rest.flatMap(({ said }) => said),
        ...withoutTime(of(first, 'sobre'), firstHtml !== undefined),
        ...of(whole, 'cierre'),
      ];
      const chapter = files.get(`EPUB/d${String(at + 1).padStart(2, '0')}.xhtml`) ?? '';
      const said = chapter.replace(/<head>[^]*<\/head>/, '').replace(/<sup>\[[\d.]+\]<\/sup>/g, '');
      expect(words(parseHtml(said)), title).toEqual(expected);
    }
    expect(own.some(({ firstHtml }) => firstHtml !== undefined)).toBe(true);
  });
});

test('every book has a name and a title that say nothing of the person who keeps it', () => {
  const hidden = hiddenWords(readFileSync(`${root}/docs/safety.md`, 'utf8'));
  expect(jobs.flatMap(({ file, title }) => hiddenIn(`${file} ${title}`, hidden))).toEqual([]);
  expect(jobs).toHaveLength(10);
});

test('XML stands whatever a text or an attribute holds', () => {
  const nasty = `<b>&"'\u0000\u000c\ud800 ]]> é 🙂`;
  const made = xml(h('p', { title: nasty, onClick: 'x()', hidden: true }, nasty));
  expect(made).toBe(
    `<p title="&lt;b&gt;&amp;&quot;' ]]&gt; é 🙂">&lt;b&gt;&amp;&quot;' ]]&gt; é 🙂</p>`,
  );
});

/** What each block of a page says on paper, by its class. */
function blocksOf(html: string): { name: string; said: string[] }[] {
  const main = findElement(parseHtml(html), ({ tagName }) => tagName === 'main');
  return (main ? onPaper(main).children : []).flatMap((page) =>
    page.type === 'element'
      ? page.children.map((each) => ({
          name: each.type === 'element' ? (classesOf(each)[0] ?? '') : '',
          said: words({ type: 'root', children: [each] }),
        }))
      : [],
  );
}

/** How long the first page of several takes to read is not said of all of them. */
const withoutTime = (said: string[], isFirst: boolean): string[] =>
  isFirst
    ? said
        .join(' ')
        .replace(/Se lee en \d+ minutos? ?/, '')
        .split(' ')
        .filter(Boolean)
    : said;

/** A page without what stands on the screen alone. */
function onPaper(page: Element): Root {
  const clean = (node: Element): Element => ({
    ...node,
    children: node.children.flatMap((each): ElementContent[] => {
      if (each.type !== 'element') return [each];
      const isScreen = classesOf(each).some((name) =>
        ['solo-pantalla', 'cita-libre'].includes(name),
      );
      return isScreen || /^(?:nav|script|button)$/.test(each.tagName) ? [] : [clean(each)];
    }),
  });
  return { type: 'root', children: [clean(page)] };
}

function words(tree: Root | undefined): string[] {
  if (!tree) return [];
  for (const each of elementsOf(tree)) each.children.push({ type: 'text', value: ' ' });
  return hastText(tree).match(/[\p{L}\p{N}]+/gu) ?? [];
}
