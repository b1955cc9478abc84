import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  continued,
  numberedText,
  readTextLog,
  type TextLog,
  textLogAt,
  textLogFile,
  textLogPath,
} from '../../src/documents/text-log.ts';
import { readText, textSum } from '../../src/documents/text-difference.ts';
import { textsOf } from '../../src/documents/text-steps.ts';
import { page } from '../support/text-page.ts';

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
function commit(day: string, files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, 'src/content/docs', name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  git(day, 'add', '-A');
  git(day, 'commit', '-qm', 'x');
  return git(day, 'rev-parse', 'HEAD').slice(0, 10);
}

/** What a release kept before any of this. */
const keptAt = (folder: string, log: TextLog) => {
  mkdirSync(join(folder, 'archive/texts'), { recursive: true });
  writeFileSync(join(folder, textLogPath), textLogFile(log));
};
/** What is told of each change of a page, without its words. */
const toldOf = (log: TextLog['es'], slug: string) =>
  log[slug]?.changes.map(({ sum: _, steps: __, ...told }) => told);
const numbersOf = (log: TextLog, slug: string) =>
  log.es[slug]?.changes.map(({ day }, at) => [at + 1, day]);

git('2026-11-23', 'init', '-q');
commit('2026-11-23', { '../../../leeme.txt': 'x' });
const first = git('2026-11-23', 'rev-parse', 'HEAD');
keptAt(root, { commit: first, es: {}, en: {} });

describe('the changes of each text', () => {
  test('have a number each, none shared and none left out, also two of one day', () => {
    const one = commit('2026-11-24', { 'guias/a.mdx': page('2026.11.1', 'Uno.') });
    const two = commit('2026-11-24', {
      'guias/a.mdx': page('2026.11.2', 'Dos.\n\n## Qué\n\nTres.'),
    });
    const english = commit('2026-11-25', { 'en/guias/a.mdx': page('2026.11.2', 'Two.') });
    // The day of the law, or a number alone, is no text.
    commit('2026-11-26', {
      'guias/a.mdx': page('2026.11.3', 'Dos.\n\n## Qué\n\nTres.', '2026-03-01'),
    });
    const three = commit('2026-11-27', {
      'guias/a.mdx': page(
        '2026.11.3',
        'Dos, y [más](norma:cp~art_151-A@).\n\n## Cuál\n\n[A](norma:cp@2018-01-01~art_176-B).',
        '2026-03-01',
      ),
    });
    const log = textLogAt(root);
    expect(toldOf(log.es, 'guias/a')).toEqual([
      { day: '2026-11-24', commit: one, called: ['2026.11.1'] },
      {
        day: '2026-11-24',
        commit: two,
        changed: [''],
        added: ['Qué'],
        words: [3, 1],
        called: ['2026.11.2', '2026.11.3'],
      },
      {
        day: '2026-11-27',
        commit: three,
        changed: [''],
        added: ['Cuál'],
        gone: ['Qué'],
        words: [4, 2],
        cites: ['cp~art_176-B'],
      },
    ]);
    expect(toldOf(log.en, 'guias/a')).toEqual([
      { day: '2026-11-25', commit: english, called: ['2026.11.2'] },
    ]);
    expect(readTextLog(textLogFile(log))).toEqual(log);
    expect(textLogFile(readTextLog(textLogFile(log)))).toBe(textLogFile(log));
    expect(textLogFile(log).split('\n')).toHaveLength(6);
  });

  test('go with a text that gets another name, and its numbers go on', () => {
    const before = textLogAt(root).es['guias/a']?.changes;
    git('2026-11-28', 'mv', 'src/content/docs/guias/a.mdx', 'src/content/docs/guias/b.mdx');
    git('2026-11-28', 'commit', '-qm', 'x');
    const moved = textLogAt(root);
    expect(moved.es['guias/a']).toBeUndefined();
    expect(moved.es['guias/b']?.changes).toEqual(before);
    commit('2026-11-29', { 'guias/b.mdx': page('2026.11.3', 'Otra cosa.') });
    expect(numbersOf(textLogAt(root), 'guias/b')?.at(-1)).toEqual([4, '2026-11-29']);
  });

  test('of a protocol, rise with what is signed, which the data may have changed', () => {
    commit('2026-11-29', { 'protocolos/p.mdx': page('2026.11.1', 'Uno.') });
    commit('2026-11-29', { 'protocolos/p.mdx': page('2026.11.2', 'Uno.') });
    expect(textLogAt(root).es['protocolos/p']?.changes).toMatchObject([
      { called: ['2026.11.1'] },
      { called: ['2026.11.2'] },
    ]);
    expect(Object.keys(toldOf(textLogAt(root).es, 'protocolos/p')?.[1] ?? {})).toHaveLength(3);
    // Its words are those of the one before.
    expect(textLogAt(root).es['protocolos/p']?.changes[1]?.steps).toEqual([]);
  });

  test('go on from what a release kept, and give none of its numbers to another text', () => {
    const whole = textLogAt(root);
    keptAt(root, whole);
    const after = commit('2026-11-30', { 'guias/b.mdx': page('2026.11.3', 'Otra cosa más.') });
    const log = textLogAt(root);
    expect(log.es['guias/b']?.changes.slice(0, -1)).toEqual(whole.es['guias/b']?.changes);
    expect(log.es['guias/b']?.changes.at(-1)).toMatchObject({ commit: after, words: [1, 0] });
    expect(log.es['protocolos/p']).toEqual(whole.es['protocolos/p']);
  });

  test('the text that each number had is had again from the log alone, also of a page that was moved', () => {
    const log = readTextLog(textLogFile(textLogAt(root)));
    const changes = log.es['guias/b']?.changes ?? [];
    const held = changes.map(({ commit }) => {
      const file = git(
        '2026-11-30',
        'ls-tree',
        '-r',
        '--name-only',
        commit,
        'src/content/docs/guias',
      );
      return readText(`${git('2026-11-30', 'show', `${commit}:${file}`)}\n`);
    });
    expect(held).toHaveLength(5);
    expect(new Set(held).size).toBe(5);
    expect(textsOf(changes, 'guias/b')).toEqual(held);
    expect(held[1]).toBe('title: A\n\nDos.\n## Qué\nTres.');
    expect(textSum(page('1', held[4]?.split('\n\n')[1] ?? ''))).toBe(log.es['guias/b']?.sum);
  });

  test('a log whose words do not give the text of a number is refused, with the page and the number', () => {
    const broken = (change: (log: TextLog) => void) => {
      const log = textLogAt(root);
      change(log);
      return log;
    };
    const lost = broken((log) => void log.es['guias/b']?.changes.splice(0, 1));
    expect(() => textLogFile(lost)).toThrow(
      'Text no. 1 of es/guias/b cannot be read again: what the log of texts keeps does not give it.',
    );
    const altered = broken((log) => void log.es['guias/b']?.changes[1]?.steps[0]?.push('Más.'));
    expect(() => textLogFile(altered)).toThrow('Text no. 2 of es/guias/b cannot be read again');
    // Nor does it go on from one, also where git is there: no later text is told by words that are not its own.
    const copy = mkdtempSync(join(tmpdir(), 'texts-'));
    git('2026-11-30', 'clone', '-q', `file://${root}`, join(copy, 'c'));
    const log = readTextLog(readFileSync(join(root, textLogPath), 'utf8'));
    log.es['guias/b']?.changes[0]?.steps.pop();
    writeFileSync(join(copy, 'c', textLogPath), JSON.stringify(log));
    expect(() => textLogAt(join(copy, 'c'))).toThrow('Text no. 1 of es guias/b');
  });

  test('a history that has not begun has no text', () => {
    expect(textsOf([], 'guias/a')).toEqual([]);
    const empty = { commit: first, es: {}, en: { 'guias/a': { sum: '', changes: [] } } };
    expect(readTextLog(textLogFile(empty))).toEqual(empty);
    expect(numberedText(empty.en['guias/a'], 'Uno.')).toBeUndefined();
  });

  const source = page('2026.11.3', 'Otra cosa más.');

  test('a copy without git has those that the last release kept, and says which texts came later', () => {
    const kept = readTextLog(readFileSync(join(root, textLogPath), 'utf8'));
    const copy = mkdtempSync(join(tmpdir(), 'texts-'));
    keptAt(copy, kept);
    const log = textLogAt(copy);
    expect(log).toEqual(kept);
    expect(numberedText(log.es['guias/b'], source)).toEqual({
      number: 4,
      day: '2026-11-29',
      isPast: true,
      // Of what it says now: the log has it of no number.
      sum: textSum(source),
    });
    // The day of the law is no text: the page is not taken for a later one.
    const same = page('2026.11.3', 'Otra cosa.', '2027-01-01');
    expect(numberedText(log.es['guias/b'], same)?.isPast).toBe(false);
    expect(numberedText(log.es['guias/none'], source)).toBeUndefined();
  });

  test('a shallow clone does not count short: it has those that the last release kept', () => {
    const kept = readTextLog(readFileSync(join(root, textLogPath), 'utf8'));
    const clone = join(mkdtempSync(join(tmpdir(), 'texts-')), 'clone');
    git('2026-11-30', 'clone', '-q', '--depth', '1', `file://${root}`, clone);
    expect(textLogAt(clone)).toEqual(kept);
    expect(numberedText(textLogAt(root).es['guias/b'], source)?.isPast).toBe(false);
    expect(numberedText(textLogAt(clone).es['guias/b'], source)?.isPast).toBe(true);
  });

  test('of a record rise with what is read in each language, and with nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'records-'));
    const run = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
    run('init', '-q');
    const file = join(folder, 'src/data/routes/a.yaml');
    mkdirSync(join(file, '..'), { recursive: true });
    const record = (es: string, en: string, rest = '') =>
      `id: a\nname: { es: Uno, en: One }\nsteps:\n  - text: { es: ${es}, en: ${en} }\n${rest}`;
    for (const text of [
      record('Dos pasos', 'Two steps'),
      record('Tres pasos', 'Two steps'),
      record('Tres pasos', 'Three steps', 'verification: { readThrough: 2026-02-14 }\n'),
      record('Tres   pasos', 'Three steps', 'verification: { readThrough: 2026-03-14 }\n'),
      record('Tres pasos', 'Three steps', 'services: [linea-100]\n'),
      record('Tres pasos', 'Three steps', 'cites: [cp~art_154]\n'),
    ]) {
      writeFileSync(file, text);
      run('add', '-A');
      run('commit', '-qm', 'x');
    }
    const git = (args: readonly string[], input?: string) =>
      execFileSync('git', [...args], { cwd: folder, ...(input !== undefined && { input }) });
    const { es, en } = continued(undefined, git);
    const told = (own: TextLog['es']) =>
      own['rutas/a']?.changes.map(({ changed, added, words, cites }) => [
        ...(changed ?? added ?? []),
        ...(words ?? []),
        ...(cites ?? []),
      ]);
    expect(told(es)).toEqual([[], ['steps', 1, 1], ['cites', 'cp~art_154']]);
    expect(told(en)).toEqual([[], ['steps', 1, 1], ['cites', 'cp~art_154']]);
    expect(Object.keys(es)).toEqual(['rutas/a']);
  });
});
