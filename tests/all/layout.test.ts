import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

// Readers have other browsers and other fonts than these tests: pages must hold with wide ones and narrow ones.
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ruta-1410-fonts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where Debian puts fonts; `FONTS_ROOT` if they stand elsewhere. */
const fontsRoot = process.env['FONTS_ROOT'] ?? '/usr/share/fonts/truetype';
const fontSets = [
  {
    name: 'Liberation',
    folder: 'liberation',
    serif: 'Liberation Serif',
    sans: 'Liberation Sans',
    from: 'fonts-liberation',
  },
  {
    name: 'DejaVu, which is wide',
    folder: 'dejavu',
    serif: 'DejaVu Serif',
    sans: 'DejaVu Sans',
    from: 'fonts-dejavu-core fonts-dejavu-extra',
  },
];
/** A setting by which a browser has the fonts of one folder and no others, whatever a page asks for. */
function fontSetting({ folder: own, serif, sans }: (typeof fontSets)[number]): string {
  const named = (generic: string, family: string) =>
    `<match target="pattern"><test name="family"><string>${generic}</string></test><edit name="family" mode="assign" binding="same"><string>${family}</string></edit></match>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${join(fontsRoot, own)}</dir>
<cachedir>${folder}/${own}</cachedir>
${named('serif', serif)}
${named('sans-serif', sans)}
<match target="pattern"><edit name="family" mode="append"><string>${sans}</string></edit></match>
</fontconfig>
`;
}
const installed = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && path !== 'npm' && existsSync(path));
const browsers = [
  { name: 'the Chromium of npm', path: 'npm' },
  { name: 'the one of the machine', path: installed },
];

test('there is a browser of the machine, and there are fonts', () => {
  expect(installed, 'Falta un navegador (en Debian: apt-get install chromium).').toBeDefined();
  for (const { folder: own, from } of fontSets)
    expect(existsSync(join(fontsRoot, own)), `Faltan letras: apt-get install ${from}`).toBe(true);
});

describe.each(browsers)('$name', ({ path }) => {
  test.skipIf(path === undefined).each(fontSets)(
    'with $name: nothing is lost, runs out or stands under the exit; drawings and forms fit',
    (fonts) => {
      const conf = join(folder, `${fonts.folder}.conf`);
      writeFileSync(conf, fontSetting(fonts));
      const files = ['reflow', 'path-map', 'print', 'exit', 'keyboard'].map(
        (each) => `tests/browser/${each}.test.ts`,
      );
      const what =
        'spaced out|leaves its box|stands whole|two sheets|where the exit stands|Tab reaches';
      const { status, stdout } = spawnSync(
        'npx',
        ['vitest', 'run', '--project', 'browser', ...files, '-t', what],
        {
          cwd: root,
          encoding: 'utf8',
          env: {
            ...process.env,
            CHROMIUM_PATH: path,
            FONTS_CONF: conf,
            NO_COLOR: '1',
            // Of what is printed, the pages of each shape and the forms.
            EVERY_PAGE: '',
          },
        },
      );
      expect(
        status,
        stdout
          .split('\n')
          .filter((line) => /FAIL|^\+ /.test(line))
          .join('\n'),
      ).toBe(0);
    },
  );
});
