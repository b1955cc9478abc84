import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LearnedFile, StartFile } from '../../src/search/index-files.ts';
import { Learned } from '../../src/search/learned.ts';
import { dist } from '../support/site.ts';

test.each(['es', 'en'] as const)('in %s, the site is built with what was learned', async (lang) => {
  const held = <File>(name: string): File =>
    JSON.parse(
      readFileSync(join(dist, lang === 'es' ? '' : 'en', 'indice', `${name}.json`), 'utf8'),
    ) as File;
  const start = held<StartFile>('start');
  const pages = held<LearnedFile>('learned');
  expect(pages.filter((each) => each !== '').length / pages.length).toBeGreaterThan(0.95);
  const read = <File>(name: string) => Promise.resolve(held<File>(name));
  const shares = await new Learned(start, lang, read).shares(
    lang === 'es' ? 'entraron a mi cuenta y no puedo entrar' : 'someone got into my account',
  );
  expect(shares.size).toBeGreaterThan(pages.length / 2);
});
