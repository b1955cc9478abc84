import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const good = '---\n---\n<p>nuevo</p>\n';
let folder = '';

// A site of one page, which builds in two seconds, made with the same script as ours.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'construir-'));
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  write('package.json', '{ "type": "module" }');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

/** Puts the last good build in place, builds, and says what is left. */
function build(page: string, config = 'export default {};') {
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  mkdirSync(join(folder, 'dist'));
  write('dist/index.html', '<p>bueno</p>');
  return run(page, config);
}

function run(page: string, config = 'export default {};') {
  write('src/pages/index.astro', page);
  write('astro.config.mjs', config);
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
    cwd: folder,
    encoding: 'utf8',
  });
  const dist = join(folder, 'dist/index.html');
  return {
    status,
    stderr,
    dist: existsSync(dist) ? readFileSync(dist, 'utf8') : '',
    left: readdirSync(folder).filter((name) => name.startsWith('.dist')),
  };
}

describe(
  'a build that fails leaves the last good one, and nothing half made',
  { timeout: 60_000 },
  () => {
    test('when a page cannot be made', () => {
      const { status, stderr, dist, left } = build('---\nthrow new Error("no sale");\n---\n');
      expect({ status, dist, left }).toEqual({ status: 1, dist: '<p>bueno</p>', left: [] });
      expect(stderr).toMatch(/no sale[^]*No se pudo construir el sitio: lo de arriba dice por qué/);
    });

    test('when the last step fails, with every page written', () => {
      const config = `export default { integrations: [{ name: 'x', hooks: {
      'astro:build:done': () => { throw new Error('al final'); } } }] };`;
      const { status, stderr, dist, left } = build(good, config);
      expect({ status, dist, left }).toEqual({ status: 1, dist: '<p>bueno</p>', left: [] });
      expect(stderr).toContain('al final');
    });

    test('when it was cut short while the new one was put in place', () => {
      rmSync(join(folder, 'dist'), { recursive: true, force: true });
      mkdirSync(join(folder, 'dist'));
      write('dist/index.html', '<p>bueno</p>');
      renameSync(join(folder, 'dist'), join(folder, '.dist-old'));
      const { status, dist, left } = run('---\nthrow new Error("no sale");\n---\n');
      expect({ status, dist, left }).toEqual({ status: 1, dist: '<p>bueno</p>', left: [] });
    });

    test('a good one takes its place', () => {
      const { status, dist, left } = build(good);
      expect({ status, left }).toEqual({ status: 0, left: [] });
      expect(dist).toContain('nuevo');
    });
  },
);
