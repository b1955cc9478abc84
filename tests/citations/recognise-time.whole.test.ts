import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { recognise } from '../support/recognise.ts';

test('a list of any length fits in the stack', () => {
  const text = 'el artículo 1 del CC' + ' y 2 del CC'.repeat(50_000);
  expect(recognise(text, 'es')).toHaveLength(50_001);
});

const seeds = [
  'artículo ',
  '1, 2, 3, ',
  '(',
  'inciso a) ',
  'Ley N° ',
  '1234567890',
  'artículos 1, 2, 3, ',
  'artículos 1 al 1000, ',
  'literal a) del ',
  'Ley General de la ',
  'Ley N° 30364, Ley que modifica ',
  'Reglamento del TUO del ',
  'DS 001-2000-EF, Reglamento de la Ley N° 30364, ',
  'Código Penal (',
  'C. de ',
  'dicho artículo ',
  'en Chile, ',
  'artículo 5 que regula el ',
  'art. 1 CC y 2 del CC, y el 3 del ',
  'vigésimo ',
  'artículo 5 (x) y ',
  'art. 3 —x—, ',
  'Colombia aprobó la Ley 1257 ',
  'La Ley 1257 de esas cosas, ',
  'al CP, ',
];

test(
  'the worst texts take no more than in proportion to their length',
  { timeout: 120_000, retry: 2 },
  () => {
    const script = fileURLToPath(new URL('../fixtures/recognise/time.ts', import.meta.url));
    // Four times the text: what grows with its square would take sixteen times as long.
    const most = 9;
    const args = [script, String(250_000), String(most), ...seeds];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const times = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { seed: string; ratio: number });
    expect(times.map(({ seed }) => seed)).toEqual(seeds);
    expect(times.filter(({ ratio }) => ratio > most)).toEqual([]);
  },
);
