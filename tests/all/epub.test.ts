import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { afterAll, expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { exportDocuments } from '../../src/export/documents.ts';
import { epubJobs } from '../../src/export/epub/jobs.ts';
import { booksFaults } from '../support/epub.ts';
import { dist } from '../support/site.ts';
import { describeWith, findTool } from '../support/tools.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const project = projectOnce(root);
const jobs = epubJobs(project, exportDocuments(project, dist), dist, '2026.11.1');
const books = await Promise.all(
  jobs.map(async ({ file, make }) => ({ file, bytes: await make() })),
);
const named = books.map(({ file }, at) => [file, at] as const);
const folder = mkdtempSync(join(tmpdir(), 'libros-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What of HTML is written otherwise as XML. */
const asXml = { 'void-style': 'off', 'no-self-closing': 'off', 'doctype-style': 'off' } as const;
const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: asXml });

test.each(named)('%s is taken by the validator of EPUB 3', async (_, at) => {
  const { messages } = await EpubCheck.validate(books[at]?.bytes ?? new Uint8Array());
  expect(messages.filter(({ severity }) => severity !== 'usage')).toEqual([]);
});

test.each(named)('%s has valid pages, whose links lead somewhere', async (_, at) => {
  const entries = Object.entries(unzipSync(books[at]?.bytes ?? new Uint8Array()));
  const files = new Map(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
  expect(booksFaults(files)).toEqual([]);
  const problems: string[] = [];
  for (const [name, text] of files) {
    if (!name.endsWith('.xhtml')) continue;
    const html = text.replace(/^<\?xml[^>]*>\s*/, '');
    for (const { messages } of (await validator.validateString(html)).results)
      for (const { ruleId, message, line, column } of messages)
        problems.push(`${name}:${line}:${column} ${ruleId} ${message}`);
  }
  expect(problems).toEqual([]);
});

const epubcheck = findTool('epubcheck', ['/usr/share/java/epubcheck.jar']);
describeWith(epubcheck, 'EPUBCheck', () => {
  test.each(named)('finds nothing in %s', (_, at) => {
    const file = join(folder, `${at}.epub`);
    writeFileSync(file, books[at]?.bytes ?? new Uint8Array());
    const { stdout, stderr, status } = spawnSync(
      'java',
      ['-jar', epubcheck.path ?? '', '--failonwarnings', file],
      { encoding: 'utf8', timeout: 120_000 },
    );
    expect(`${stdout}${stderr}`).toMatch(/0 fatals \/ 0 errors \/ 0 warnings/);
    expect(status).toBe(0);
  });
});
