import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LanguageServer } from '../support/language-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('an editor, with the settings of the project', { timeout: 60_000 }, () => {
  const server = new LanguageServer(
    root,
    JSON.parse(read('.vscode/settings.json')) as Record<string, unknown>,
  );
  beforeAll(() => server.start(), 60_000);
  afterAll(() => server.stop());

  test.each([
    ['a service', 'src/data/services/linea-100.yaml', 'runBy', 'runby'],
    ['a norm', 'src/data/instruments/pe/cp/instrument.yaml', 'shortTitle', 'shortitle'],
    ['a provision', 'src/data/instruments/pe/cp/art_154-B.yaml', 'heading', 'headin'],
    ['a question of the path', 'src/data/situations/a1.yaml', 'question', 'pregunta'],
  ])('a misspelt key of %s is told where it is', async (_, file, key, slip) => {
    const text = read(file);
    const line = text.split('\n').findIndex((each) => each.startsWith(`${key}:`));
    expect(line).toBeGreaterThan(-1);
    expect(await server.problems(file, text)).toEqual([]);
    const copy = file.replace('.yaml', '-copia.yaml');
    const name = file.endsWith('instrument.yaml') ? file.replace('/cp/', '/otra/') : copy;
    const told = await server.problems(name, text.replace(`\n${key}:`, `\n${slip}:`));
    expect(told.map(({ message }) => message).join('\n')).toContain(slip);
    expect(told.some(({ range }) => range.start.line === line)).toBe(true);
  });

  test('each key is explained, and those that may come are offered', async () => {
    const file = 'src/data/conducts/nueva.yaml';
    await server.problems(file, 'id: nueva\n\n');
    expect(await server.explained(file, 0, 1)).toContain('Identidad del registro');
    expect(await server.offered(file, 1, 0)).toEqual(
      expect.arrayContaining(['name', 'says', 'reach', 'sources', 'movedFrom']),
    );
  });

  test('a value that is none of those that may be is told', async () => {
    const file = 'src/data/services/otra.yaml';
    const told = await server.problems(file, 'id: otra\nverifiedBy: memoria\n');
    expect(told.map(({ message }) => message).join('\n')).toMatch(/source.*call/);
  });
});
