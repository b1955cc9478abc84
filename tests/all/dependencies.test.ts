import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Licences that let anybody use, change and publish; all packages are tools, none is part of the site but Pagefind. */
const allowed = new Set(
  '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC-BY-3.0 CC0-1.0 ISC LGPL-3.0-or-later MIT MPL-2.0 Python-2.0 Zlib'.split(
    ' ',
  ),
);

interface Manifest {
  name?: string;
  version?: string;
  license?: string | { type: string };
  licenses?: { type: string }[];
  scripts?: Record<string, string>;
}

/** Every package installed, also those that stand inside another, by folder. */
function installed(folder = 'node_modules'): Map<string, Manifest> {
  const found = new Map<string, Manifest>();
  for (const name of readdirSync(join(root, folder))) {
    const own = `${folder}/${name}`;
    if (name.startsWith('.')) continue;
    const more = name.startsWith('@') ? installed(own) : packageIn(own);
    for (const [path, manifest] of more) found.set(path, manifest);
  }
  return found;
}

function packageIn(folder: string): Map<string, Manifest> {
  const file = `${folder}/package.json`;
  if (!existsSync(join(root, file))) return new Map();
  const inner = `${folder}/node_modules`;
  return new Map([
    [folder, JSON.parse(read(file)) as Manifest],
    ...(existsSync(join(root, inner)) ? installed(inner) : []),
  ]);
}

/** The licences of a package: for `A AND B`, both; for `A OR B`, one that is allowed, if any. */
function licencesOf({ license, licenses }: Manifest): string[] {
  const text =
    typeof license === 'string'
      ? license
      : (license?.type ?? licenses?.map(({ type }) => type).join(' OR '));
  if (!text) return ['ninguna'];
  return text
    .replace(/[()]/g, '')
    .split(' AND ')
    .map((part) => {
      const choices = part.split(' OR ');
      return choices.find((choice) => allowed.has(choice)) ?? part;
    });
}

const packages = installed();
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<
    string,
    { hasInstallScript?: true; optional?: true; resolved?: string; integrity?: string }
  >;
};

describe('licences', () => {
  test('of every package installed are among those allowed', () => {
    const byLicence = new Map<string, string[]>();
    for (const [folder, manifest] of packages) {
      for (const licence of licencesOf(manifest))
        byLicence.set(licence, [
          ...(byLicence.get(licence) ?? []),
          folder.replace('node_modules/', ''),
        ]);
    }
    const lines = [...byLicence].sort(([, a], [, b]) => b.length - a.length);
    for (const [licence, names] of lines)
      console.log(
        `${licence}: ${names.length > 8 ? `${names.length} paquetes` : names.join(', ')}`,
      );
    expect(packages.size).toBeGreaterThan(300);
    expect(lines.filter(([licence]) => !allowed.has(licence))).toEqual([]);
  });

  test('are read as written: both of «and», one of «or», none', () => {
    expect(licencesOf({ license: '(MIT AND GPL-3.0)' })).toEqual(['MIT', 'GPL-3.0']);
    expect(licencesOf({ license: 'GPL-3.0 OR ISC' })).toEqual(['ISC']);
    expect(licencesOf({ licenses: [{ type: 'MIT' }] })).toEqual(['MIT']);
    expect(licencesOf({})).toEqual(['ninguna']);
  });
});

describe('scripts that run on installing', () => {
  const { allowScripts } = JSON.parse(read('package.json')) as {
    allowScripts: Record<string, boolean>;
  };
  const approved = Object.keys(allowScripts)
    .filter((name) => allowScripts[name])
    .sort();

  test('are those of the packages approved by name, in the lock file and on disk', () => {
    const locked = Object.entries(lock.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([folder]) => folder.replace(/^.*node_modules\//, ''));
    expect([...new Set(locked)].sort()).toEqual(approved);
    const onDisk = [...packages.values()]
      .filter(({ scripts = {} }) =>
        ['preinstall', 'install', 'postinstall'].some((name) => name in scripts),
      )
      .map(({ name = '' }) => name);
    expect(onDisk.filter((name) => !approved.includes(name))).toEqual([]);
  });

  test('are named in README and in docs/dependencies.md', () => {
    for (const file of ['README.md', 'docs/dependencies.md']) {
      const sentence =
        /[^\n]*allowScripts[^\n]*|[^\n]*script al instalarse[^\n]*/.exec(read(file))?.[0] ?? '';
      expect(
        approved.filter((name) => !sentence.includes(`\`${name}\``)),
        file,
      ).toEqual([]);
    }
  });
});

test('every package of the lock file comes from the registry, with its hash', () => {
  const loose = Object.entries(lock.packages).filter(
    ([folder, { resolved = 'https://registry.npmjs.org/', integrity = '' }]) =>
      folder !== '' &&
      !(resolved.startsWith('https://registry.npmjs.org/') && integrity.startsWith('sha512-')),
  );
  expect(loose.map(([folder]) => folder)).toEqual([]);
});

test('npm audit finds no known vulnerability of any level', ({ skip, task }) => {
  const { stdout, stderr } = spawnSync('npm', ['audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const report = JSON.parse(stdout || '{}') as {
    error?: unknown;
    message?: string;
    metadata?: { vulnerabilities: Record<string, number> };
    vulnerabilities?: Record<string, { severity: string }>;
  };
  if (!report.metadata) {
    // npm ran and says that the registry did not answer it; if it said nothing, it is npm that failed.
    expect(report.message ?? report.error, stdout + stderr).toBeDefined();
    Object.assign(task.meta, {
      why: 'el registro de npm no respondió a «npm audit»: repítela con conexión al registro público',
    });
    skip();
  }
  expect(report.vulnerabilities).toEqual({});
  expect(report.metadata?.vulnerabilities['total']).toBe(0);
});
