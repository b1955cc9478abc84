import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { defaultAsOf } from '../../src/registry/as-of.ts';
import { projectOnce } from '../../src/documents/read-once.ts';
import { exportDocuments } from '../../src/export/documents.ts';
import { readDocx } from '../../src/export/docx/read.ts';
import { compareKit } from '../../src/export/kit/adopted.ts';
import { composeKit } from '../../src/export/kit/compose.ts';
import { openKit } from '../../src/export/kit/open.ts';
import { buildKit } from '../../src/export/kit/pieces.ts';
import { dist } from '../support/site.ts';

const root = process.cwd();
const project = projectOnce(root);
const kit = await buildKit({
  project,
  documents: exportDocuments(project, dist),
  dist,
  lang: 'es',
  version: '2026.11.1',
  commit: null,
  day: defaultAsOf(root),
  licence: 'CC BY 4.0',
});
const chile = {
  level: 'full',
  country: 'cl',
  countryName: 'Chile',
  levelName: 'completo',
} as const;

/** A citation that says whose law it is. */
const cited = /Ley \d{5}[^()]{0,80}\(ley del Perú\)/g;
/** How long a session takes, which is no number to call. */
const minutes = /\b\d+ min(?:utos)?\b/g;

/** All the words of the files of a kit. */
function textsOf(zip: Uint8Array): [string, string][] {
  return Object.entries(unzipSync(zip)).flatMap(([file, bytes]): [string, string][] => {
    if (file.endsWith('.docx')) return [[file, readDocx(bytes).paragraphs.join('\n')]];
    if (!file.endsWith('.xlsx')) return [[file, strFromU8(bytes)]];
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'));
    const cells = parts.flatMap(([, part]) => [...strFromU8(part).matchAll(/<t[^>]*>([^<]*)/g)]);
    return [[file, cells.map(([, text]) => text).join('\n')]];
  });
}

test('every blank filled once with awkward values leaves no bracket in any file', async () => {
  const values = ['ñ'.repeat(400), 'جمعية', '<b>&amp;', '🌻', '[a]'];
  const blanks = Object.fromEntries(
    kit.source.blanks.map(({ id }, at) => [id, values[at % values.length] ?? '']),
  );
  for (const country of ['pe', 'cl']) {
    const zip = await composeKit(kit.source, kit.files, { ...chile, country, blanks });
    for (const [file, text] of textsOf(zip))
      if (/\.(?:docx|xlsx)$/.test(file))
        expect(text.match(/\[[^\]\n]*\]|\{\{.*?\}\}/g) ?? [], `${country} ${file}`).toEqual([]);
  }
});

test('a kit for Chile holds no number and no office of Peru in any file', async () => {
  const zip = await composeKit(kit.source, kit.files, chile);
  const peruvian =
    /(?<![\d.,/–-])(?:105|106|113|116|1810|1818|1819)(?![\d/–-])|Línea 100|Demuna|MIMP|Minsa|Sunafil|Indecopi|PNP|Defensoría|Ley \d{5}/u;
  for (const [file, text] of textsOf(zip))
    if (/\.(?:docx|xlsx|ics)$|LEEME|README/.test(file))
      expect(
        peruvian.exec(text.replace(cited, '').replace(minutes, ''))?.[0],
        file,
      ).toBeUndefined();
});

test('a kit of today is up to date', async () => {
  const states = compareKit(openKit(await composeKit(kit.source, kit.files, chile)), kit.source);
  expect(states.length).toBeGreaterThan(25);
  expect(states.filter(({ isBehind }) => isBehind)).toEqual([]);
  expect(states.flatMap(({ ownWords }) => ownWords)).toEqual([]);
});
