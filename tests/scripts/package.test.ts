import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packSite } from '../../scripts/package.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';

/** A project in a folder of its own name, built at some time, with what a package is made of. */
function project(name: string, built: Date): string {
  const tree = join(folder, name);
  mkdirSync(join(tree, 'dist/guias/a'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(root, file), join(tree, file));
  for (const [file, text] of [
    ['dist/_headers', '/*\n  X-Frame-Options: DENY\n'],
    ['dist/_redirects', '/guias/antes/ /guias/a/ 301\n'],
    ['dist/404.html', '<p>no está</p>'.repeat(50)],
    ['dist/guias/a/index.html', '<p>hola</p>'.repeat(50)],
  ] as const) {
    writeFileSync(join(tree, file), text);
    utimesSync(join(tree, file), built, built);
  }
  return tree;
}

const filesIn = (tree: string) =>
  new Map(
    readdirSync(join(tree, 'package'), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .sort()
      .map((path) => [path.slice(tree.length), readFileSync(path, 'base64')]),
  );

describe('a package', { timeout: 120_000 }, () => {
  let first = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'paquete-'));
    first = project('uno', new Date('2026-01-01'));
    packSite(first);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is the same byte for byte, in another folder and at another time', () => {
    const second = project('otra-carpeta', new Date('2026-06-01'));
    packSite(second);
    const [a, b] = [filesIn(first), filesIn(second)];
    expect(a.size).toBeGreaterThan(8);
    expect([...b.keys()]).toEqual([...a.keys()]);
    expect([...a].filter(([file, bytes]) => b.get(file) !== bytes).map(([file]) => file)).toEqual(
      [],
    );
  });

  test('says what it is made with, and nothing of the machine that made it', () => {
    const text = readFileSync(join(first, 'package/sbom.cdx.json'), 'utf8');
    const bill = JSON.parse(text) as {
      bomFormat: string;
      metadata: { component: { name: string } };
      components: { purl: string }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.metadata.component.name).toBe('ruta-1410');
    expect(bill.components.some(({ purl }) => purl.startsWith('pkg:npm/astro@'))).toBe(true);
    expect(text).not.toMatch(/timestamp|serialNumber/);
    expect(text).not.toContain(folder);
  });

  test('has a sum of each of its files but that of the sums', () => {
    const sums = readFileSync(join(first, 'package/SHA256SUMS'), 'utf8').trim().split('\n');
    expect(sums).toHaveLength(filesIn(first).size - 1);
    expect(sums.some((line) => line.endsWith('  sbom.cdx.json'))).toBe(true);
  });

  test('tells hosts of earlier addresses', () => {
    expect(readFileSync(join(first, 'package/Caddyfile'), 'utf8')).toContain(
      'redir /guias/antes/ /guias/a/ 301',
    );
  });
});
