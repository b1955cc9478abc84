import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isWhole } from '../support/every-day.ts';

const script = fileURLToPath(new URL('../../scripts/cite.ts', import.meta.url));

describe('scripts/cite.ts', () => {
  test('da una línea por pasaje', () => {
    const { stdout, stderr, status } = cite([
      '{"id":"a","text":"el artículo 154-B del Código Penal y su inciso 1","lang":"es"}',
      '',
      '{"id":2,"text":"Article 5 of Law No. 30096","lang":"en"}',
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        id: 'a',
        citations: [
          {
            start: 3,
            end: 34,
            surface: 'artículo 154-B del Código Penal',
            instrument: 'cp',
            provisions: ['art_154-B'],
          },
          {
            start: 40,
            end: 48,
            surface: 'inciso 1',
            instrument: 'cp',
            provisions: ['art_154-B__para_1'],
            kind: 'bare',
          },
        ],
      },
      {
        id: 2,
        citations: [
          {
            start: 0,
            end: 26,
            surface: 'Article 5 of Law No. 30096',
            instrument: 'ley-30096',
            provisions: ['art_5'],
          },
        ],
      },
    ]);
  });

  test('avisa de cada línea que no entiende, con su número, y sigue', () => {
    const { stdout, stderr, status } = cite([
      '{"id":"a","text":',
      '{"id":"b","text":"Ley N.° 30364","lang":"es"}',
      '{"id":"c","text":"Ley N.° 30364","lang":"qu"}',
      '[]',
    ]);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^Línea 1: /),
      expect.stringMatching(/^Línea 3: /),
      expect.stringMatching(/^Línea 4: /),
    ]);
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  test.runIf(isWhole)('sin entrada no dice nada', () => {
    expect(cite([])).toMatchObject({ stdout: '', stderr: '', status: 0 });
  });
});

function cite(lines: string[]) {
  return spawnSync(process.execPath, [script], { input: lines.join('\n'), encoding: 'utf8' });
}
