import { runInNewContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../src/text/refusal.ts';
import { compareKit } from '../../src/export/kit/adopted.ts';
import { openKit } from '../../src/export/kit/open.ts';
import { kitReport } from '../../src/export/kit/told.ts';
import { tooNew } from '../support/old-code.ts';
import { section, pieceOf, todayOf, kitOf, before } from '../support/kit-states.ts';

describe('the program of the browser', () => {
  const [built] = buildSync({
    entryPoints: ['src/export/kit/compare-worker.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
  }).outputFiles;
  const program = built?.text ?? '';

  /** What it answers to a file and, if it opens it, to what kits are made of today. */
  async function answersTo(bytes: Uint8Array<ArrayBuffer>, source: unknown): Promise<unknown[]> {
    const answers: unknown[] = [];
    let hear: (event: { data: unknown }) => void = () => undefined;
    let told: (answer: unknown) => void = () => undefined;
    runInNewContext(program, {
      addEventListener: (_: string, listener: typeof hear) => (hear = listener),
      postMessage: (answer: unknown) => {
        told(answer);
      },
      ...{ TextDecoder, performance, Intl, Uint8Array, Int32Array, DataView, Object },
    });
    const next = (data: unknown) =>
      new Promise<unknown>((done) => {
        told = (answer) => {
          answers.push(structuredClone(answer));
          done(answer);
        };
        hear({ data });
      });
    const first = (await next({ file: new Blob([bytes]) })) as object;
    if ('kit' in first) await next({ source, lang: 'es' });
    return answers;
  }

  test('says what the command says, of kits and of what is none', async () => {
    const after = [section('Uno', 'Se espera 24 horas.'), section('Tres', 'Nada.')];
    const today = todayOf(pieceOf(after, { law: ['cp~art_1'], version: '2026.11.2' }));
    const kits = [
      kitOf(pieceOf(before)),
      kitOf(pieceOf(after, { law: ['cp~art_1'], version: '2026.11.2' })),
      kitOf(),
      zipSync({ 'kit.json': strToU8('{}') }),
      zipSync({ 'a.docx': strToU8('a') }),
      zipSync({ '../kit.json': strToU8('{}') }),
      strToU8('hola'),
      new Uint8Array(),
      kitOf(pieceOf(before)).subarray(0, 300),
    ];
    for (const bytes of kits) {
      const answers = await answersTo(new Uint8Array(bytes), today);
      let expected: unknown;
      try {
        const kit = openKit(bytes);
        expected = kitReport(kit.record, compareKit(kit, today), today, 'es');
      } catch (error) {
        expected = (error as Refusal).said;
      }
      const last = answers.at(-1) as { report?: unknown; refused?: unknown };
      expect(last.report ?? last.refused).toEqual(expected);
    }
  });

  test('runs where the old browsers do, and weighs little', () => {
    expect(tooNew(program)).toEqual([]);
    expect(gzipSync(strToU8(program)).length).toBeLessThan(30_000);
  });
});
