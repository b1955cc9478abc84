import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { defaultAsOf } from '../../src/registry/as-of.ts';
import { inForce, marginNote } from '../../src/citations/note.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { allProvisions } from '../../src/registry/registry.ts';
import { builtPages, dist } from '../support/site.ts';

// What the law says on the day of the site, worked out here from the published data alone, against every
// other place that says it: the page, its note, the data for machines inside it, and the inventory.

interface Version {
  inForceFrom: string;
  repealed: boolean;
  summary?: Said;
  note?: Said;
  partial?: Said;
  change?: Said;
  penalty?: { note?: Said };
  aggravated?: { when: Said; penalty: { note?: Said } }[];
  deadlines?: { what: Said; from?: Said }[];
}
type Said = Record<'es' | 'en', string>;
interface Norm {
  id: string;
  provisions: { eId: string; versions: Version[] }[];
}
interface InventoryRow {
  id: string;
  urls: Record<'es' | 'en', string>;
  version?: string;
  asOf?: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const day = defaultAsOf(root);
const { registry } = projectOnce(root);
const read = <Row>(file: string) =>
  (JSON.parse(readFileSync(join(dist, 'datos', file), 'utf8')) as { data: Row[] }).data;
const norms = read<Norm>('normas.json');
/** The rows of the inventory, once for each language. */
const rows = read<InventoryRow>('inventario.json').flatMap(({ urls, ...row }) =>
  (['es', 'en'] as const).map((lang) => ({ ...row, lang, url: urls[lang] })),
);
const inventory = rows.filter(({ id }) => id.includes('~'));
const pages = new Map(builtPages().map(({ path, html }) => [path, html]));

/** The version of the published data that holds on the day; the first, where none has begun. */
function expectedOf(id: string, on = day): Version {
  const [norm = '', eId = ''] = id.split('~');
  const versions = norms
    .find((each) => each.id === norm)
    ?.provisions.find((each) => each.eId === eId)
    ?.versions.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1));
  const found = versions?.filter(({ inForceFrom }) => inForceFrom <= on).at(-1) ?? versions?.[0];
  if (!found) throw new Error(`${id} is not in normas.json`);
  return found;
}

/** The text of a piece of HTML, entities and spaces folded. */
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

test('every provision has a page in both languages', () => {
  expect(inventory).toHaveLength(allProvisions(registry).length * 2);
});

test('page, JSON-LD and inventory say the version in force on the day of the site', () => {
  const wrong: string[] = [];
  for (const { id, lang, url, version } of inventory) {
    const expected = expectedOf(id);
    const html = pages.get(url) ?? '';
    if (version !== expected.inForceFrom) wrong.push(`${url} inventory ${version}`);
    const today = /<h2 id="hoy"[^>]*>[^]*?<p>([^]*?)<\/p>/.exec(html)?.[1] ?? '';
    const said = words(today);
    const wanted = expected.summary?.[lang].replace(/\s+/g, ' ').trim();
    if (expected.repealed ? !/Derogad|Repealed/.test(said) : said !== wanted)
      wrong.push(`${url} page: ${said.slice(0, 60)}`);
    const data = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html)?.[1] ?? '{}';
    const { about } = JSON.parse(data) as { about?: Record<string, unknown> };
    const from = about?.['legislationDateVersion'];
    if (from !== expected.inForceFrom) wrong.push(`${url} JSON-LD ${String(from)}`);
  }
  expect(wrong).toEqual([]);
});

test('a page says all that the data say of each version, also of those that ended', () => {
  const wrong: string[] = [];
  for (const { id, lang, url } of inventory) {
    const [norm = '', eId = ''] = id.split('~');
    const said = words(pages.get(url) ?? '');
    const versions = norms
      .find((each) => each.id === norm)
      ?.provisions.find((each) => each.eId === eId)?.versions;
    const wanted = (versions ?? []).flatMap(
      ({ note, partial, change, penalty, aggravated = [], deadlines = [] }) => [
        ...[note, partial, change, penalty?.note],
        ...aggravated.map((form) => form.penalty.note),
        ...deadlines.flatMap(({ what, from }) => [what, from]),
      ],
    );
    for (const text of wanted) {
      const words = text?.[lang].replace(/\s+/g, ' ').trim() ?? '';
      if (!said.includes(words)) wrong.push(`${url} ${words.slice(0, 60)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('the margin note of every provision is of that version', () => {
  const wrong: string[] = [];
  for (const provision of allProvisions(registry)) {
    const ref = { instrument: provision.instrument.id, eId: provision.id };
    const id = `${ref.instrument}~${ref.eId}`;
    const { inForceFrom, repealed } = expectedOf(id);
    const version = provision.versions.find(({ from }) => from === inForceFrom);
    const note = marginNote(ref, registry, 'es', day);
    const isRight = repealed
      ? note === undefined
      : version !== undefined && note?.lines.includes(inForce(version, 'es'));
    if (!isRight) wrong.push(`${id}: ${note?.lines.join(' ')}`);
  }
  expect(wrong).toEqual([]);
});

test('the notes printed in the documents are of the version in force on the day of the document', () => {
  const wrong: string[] = [];
  let notes = 0;
  for (const { url, lang, asOf = day, id } of rows.filter((each) => !each.id.includes('~'))) {
    const html = pages.get(url) ?? '';
    const printed = new Map(
      [...html.matchAll(/<span class="nota-n">(\d+)<\/span>([^]*?)<span class="nivel/g)].map(
        ([, number = '', text = '']) => [number, words(text)],
      ),
    );
    for (const [link, href = ''] of html.matchAll(/<a\b[^>]*\bhref="([^"#]+)"[^>]*>/g)) {
      const row = inventory.find((each) => each.url === href);
      const number = /\bdata-n="(\d+)"/.exec(link)?.[1] ?? '';
      const text = printed.get(number);
      if (!row || !link.includes('class="cita"')) continue;
      if (text === undefined) {
        wrong.push(`${id} ${row.id}: ${number} has no note`);
        continue;
      }
      notes += 1;
      const [norm = '', eId = ''] = row.id.split('~');
      const provision = registry.instruments.get(norm)?.provisions.get(eId);
      const from = expectedOf(row.id, asOf).inForceFrom;
      const version = provision?.versions.find((each) => each.from === from);
      if (!version || !text.includes(inForce(version, lang)))
        wrong.push(`${id} ${row.id}: ${text}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(notes).toBeGreaterThan(500);
});
