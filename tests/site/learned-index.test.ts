import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LearnedFile, StartFile } from '../../src/search/index-files.ts';
import { Learned } from '../../src/search/learned.ts';
import { dist } from '../support/site.ts';

test.each(['es', 'en'] as const)('in %s, the site is built with what was learned', async (lang) => {
  const folder = join(dist, lang === 'es' ? '' : 'en', 'indice');
  const held = (name: string): unknown =>
    JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const start = held('start') as StartFile;
  const pages = held('learned') as LearnedFile;
  expect(pages.filter((each) => each !== '').length / pages.length).toBeGreaterThan(0.95);
  const read = <File>(name: string) => Promise.resolve(held(name) as File);
  const shares = await new Learned(start, lang, read).shares(
    lang === 'es' ? 'entraron a mi cuenta y no puedo entrar' : 'someone got into my account',
  );
  expect(shares.size).toBeGreaterThan(pages.length / 2);
});
