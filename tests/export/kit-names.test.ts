import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { annexFile } from '../../src/export/docx/annex-file.ts';
import { fileIn } from '../../src/export/kit/names.ts';
import {
  kitPart,
  minutesFile,
  printedSheets,
  protocolFile,
  protocolOrder,
} from '../../src/export/kit/plan.ts';
import { readmeTexts } from '../../src/export/kit/readme.ts';

/** Every file whose name the plan of a kit holds, without its ending. */
const planned = [
  minutesFile,
  ...printedSheets.map(({ file }) => file),
  ...protocolOrder.flatMap((id) => {
    const file = `10-protocolos/${protocolFile(id)}`;
    return [file, annexFile(file)];
  }),
];

test('an English kit has its own name for each planned file, in the same part', () => {
  // Said alike in both languages.
  const alike = /^\d\d-crisis$/;
  for (const file of planned) {
    const there = fileIn(file, 'en');
    const [ours, theirs] = [file, there].map((each) => each.split('/'));
    for (const [at, piece] of (ours ?? []).entries())
      if (!alike.test(piece)) expect(theirs?.[at], file).not.toBe(piece);
    expect(kitPart(there)).toBe(kitPart(file));
    expect(there).toMatch(/^\d\d-[a-z-]+(?:\/\d\d-[a-z-]+)?$/);
  }
  expect(new Set(planned.map((file) => fileIn(file, 'en'))).size).toBe(planned.length);
});

test('a name is put in English once, and in Spanish never', () => {
  for (const file of planned) {
    expect(fileIn(fileIn(file, 'en'), 'en')).toBe(fileIn(file, 'en'));
    expect(fileIn(file, 'es')).toBe(file);
  }
  expect(fileIn('20-formatos/hojas/t10-aparte.pdf', 'en')).toBe('20-forms/sheets/t10-apart.pdf');
  expect(fileIn('20-formatos/t30-code-of-conduct.docx', 'en')).toBe(
    '20-forms/t30-code-of-conduct.docx',
  );
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

test('no English text names a file of a kit in Spanish', () => {
  const texts = [
    ...['src/i18n/en', 'src/content/docs/en']
      .flatMap(filesIn)
      .map((file) => [file, readFileSync(file, 'utf8')] as const),
    ...Object.values(readmeTexts('en', '2026.11.1', '2026-01-01', [])).map(
      (text) => ['readme', text] as const,
    ),
  ];
  expect(texts.length).toBeGreaterThan(100);
  const found = texts.flatMap(([file, text]) =>
    [...text.matchAll(/(?<![\w./-])\d\d-[a-z][a-z-]+(?:\/\d\d-[a-z-]+)?/g)].flatMap(([name]) =>
      fileIn(name, 'en') === name ? [] : [`${file}: ${name}`],
    ),
  );
  expect(found).toEqual([]);
});
