import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProject } from '../../src/documents/project.ts';
import { textLogAt } from '../../src/publish/texts.ts';
import { isDocument } from '../../src/registry/schema/page.ts';
import { readTextLog, textLogFile, textLogPath } from '../../src/documents/text-log.ts';

const root = mkdtempSync(join(tmpdir(), 'texts-'));
const git = (day: string, ...args: string[]) =>
  execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_AUTHOR_DATE: `${day}T23:30:00Z`,
      GIT_COMMITTER_DATE: `${day}T23:30:00Z`,
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.org',
      TZ: 'America/Lima',
    },
  }).trim();
const page = (version: string, text: string, asOf = '2026-02-14') =>
  `---\ntitle: A\nasOf: ${asOf}\nversion: ${version}\n---\n\n${text}\n`;
function commit(day: string, files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, 'src/content/docs', name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  git(day, 'add', '-A');
  git(day, 'commit', '-qm', 'x');
  return git(day, 'log', '-1', '--format=%h');
}

describe('the days on which each text changed', () => {
  test('are those of its text, each with the numbers that began and the last commit', () => {
    git('2026-11-24', 'init', '-q');
    commit('2026-11-24', { 'guias/a.mdx': page('2026.11.1', 'Uno.') });
    const same = commit('2026-11-24', { 'guias/a.mdx': page('2026.11.2', 'Dos.') });
    const english = commit('2026-11-25', { 'en/guias/a.mdx': page('2026.11.2', 'Two.') });
    commit('2026-11-26', { 'guias/a.mdx': page('2026.11.2', 'Dos.', '2026-03-01') });
    const reworded = commit('2026-11-27', {
      'guias/a.mdx': page('2026.11.2', 'Dos, mejor dicho.', '2026-03-01'),
    });
    git('2026-11-28', 'mv', 'src/content/docs/guias/a.mdx', 'src/content/docs/guias/b.mdx');
    git('2026-11-28', 'commit', '-qm', 'x');
    const log = textLogAt(root);
    expect(log).toEqual({
      es: {
        'guias/b': [
          { day: '2026-11-24', commit: same, numbers: ['2026.11.1', '2026.11.2'] },
          { day: '2026-11-27', commit: reworded },
        ],
      },
      en: { 'guias/a': [{ day: '2026-11-25', commit: english, numbers: ['2026.11.2'] }] },
    });
    expect(readTextLog(textLogFile(log))).toEqual(log);
    expect(textLogFile(log).split('\n')).toHaveLength(6);
  });

  test('without git they are those that the last release kept', () => {
    const copy = mkdtempSync(join(tmpdir(), 'texts-'));
    mkdirSync(join(copy, 'archive/texts'), { recursive: true });
    const kept = { es: { 'guias/a': [{ day: '2026-11-24', commit: 'abc' }] }, en: {} };
    writeFileSync(join(copy, textLogPath), textLogFile(kept));
    expect(textLogAt(copy)).toEqual(kept);
  });

  const here = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const hasHistory = existsSync('.git') && here('rev-parse', '--is-shallow-repository') === 'false';

  test.runIf(hasHistory)(
    'every page says a number whose first day is known, once committed',
    () => {
      const log = textLogAt(process.cwd());
      const dirty = here('status', '--porcelain', '-uall', '--', 'src/content');
      const missing = loadProject(process.cwd()).pages.flatMap(
        ({ lang, slug, file, frontMatter }) =>
          !isDocument(frontMatter) ||
          dirty.includes(file) ||
          log[lang][slug]?.some(({ numbers = [] }) => numbers.includes(frontMatter.version))
            ? []
            : [`${lang}/${slug} ${frontMatter.version}`],
      );
      expect(missing).toEqual([]);
    },
  );
});
