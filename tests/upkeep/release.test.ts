import { expect, test } from 'vitest';
import {
  releaseFaults,
  releaseNotes,
  type ReleaseState,
  sectionsOf,
} from '../../src/upkeep/release.ts';

const es = `# Cambios

## 2026.12.1 · 2026-12-02

Para quien lee:

- Una página nueva,
  y otra.

Para quien adopta:

- Nada.

Para quien escribe o mantiene:

- Una regla.

## 2026.12.0 · 2026-12-01

- La primera.
`;
const en = es
  .replace('Para quien lee', 'For readers')
  .replace('Para quien adopta', 'For whoever adopts')
  .replace('Para quien escribe o mantiene', 'For whoever writes or maintains');
const ready: ReleaseState = {
  version: '2026.12.1',
  locked: '2026.12.1',
  changes: { es, en },
  today: '2026-12-02',
  dirty: [],
  tags: ['2026.12.0'],
  contact: 'a@example.org',
  errors: 0,
  lost: [],
};

test('what is ready is released', () => {
  expect(releaseFaults(ready)).toEqual([]);
});

test.each<[string, Partial<ReleaseState>, RegExp]>([
  ['a file not committed', { dirty: ['README.md'] }, /sin guardar en git: README\.md\./],
  ['many', { dirty: 'abcdefg'.split('') }, /a, b, c, d, e y 2 más/],
  ['an error of the check', { errors: 2 }, /tiene 2 errores/],
  ['no contact', { contact: undefined }, /Falta CONTACT/],
  ['a version that is none', { version: '1.0.0', locked: '1.0.0' }, /Versión inesperada «1\.0\.0»/],
  ['two versions', { locked: '2026.12.0' }, /package-lock\.json dice 2026\.12\.0/],
  ['one that was released', { tags: ['2026.12.1'] }, /ya se publicó/],
  ['a lost address', { lost: ['guias/a'] }, /ya no responden: guias\/a\. Di en movedFrom/],
  [
    'changes without a date',
    { changes: { es: es.replace('2026.12.1 · 2026-12-02', 'Sin versión todavía'), en } },
    /CHANGELOG\.md: cambios sin fecha en «Sin versión todavía»; se esperaba «## 2026\.12\.1 · 2026-12-02»/,
  ],
  [
    'changes without a date, after a version that was released',
    {
      version: '2026.12.0',
      locked: '2026.12.0',
      changes: { es: es.replace('2026.12.1 · 2026-12-02', 'Sin versión todavía'), en },
    },
    /se esperaba la versión que sigue y su día, y esa versión en package\.json/,
  ],
  [
    'another version above',
    { version: '2026.12.2', locked: '2026.12.2' },
    /CHANGELOG\.md: lo primero es 2026\.12\.1/,
  ],
  ['a day that has not come', { today: '2026-12-01' }, /2026-12-02 todavía no llega/],
  [
    'nothing for whoever adopts',
    { changes: { es: es.replace('Para quien adopta:\n\n- Nada.\n', ''), en } },
    /CHANGELOG\.md: falta decir qué cambió para quien adopta/,
  ],
  [
    'another day in English',
    { changes: { es, en: en.replace('1 · 2026-12-02', '1 · 2026-12-01') } },
    /otra fecha de 2026\.12\.1: 2026-12-02 y 2026-12-01/,
  ],
  [
    'fewer items in English',
    { changes: { es: es.replace('- Nada.', '- Nada.\n- Algo.'), en } },
    /no cuentan lo mismo de 2026\.12\.1: 1 \+ 2 \+ 1 puntos en español y 1 \+ 1 \+ 1 en inglés/,
  ],
])('refused: %s', (_, change, says) => {
  expect(releaseFaults({ ...ready, ...change })).toContainEqual(expect.stringMatching(says));
});

test('all that is wrong is told at once', () => {
  expect(releaseFaults({ ...ready, errors: 1, contact: undefined, dirty: ['a'] })).toHaveLength(3);
});

test('the notes say what changed for each, and each provision', () => {
  const lines = ['cp~art_154-B: versión nueva del 2026-12-01'];
  expect(releaseNotes(es, 'es', { since: '2026.12.0', lines })).toBe(`2026.12.1 · 2026-12-02

Para quien lee:

- Una página nueva, y otra.

Para quien adopta:

- Nada.

Para quien escribe o mantiene:

- Una regla.

Disposiciones que cambiaron desde 2026.12.0 (1):

- cp~art_154-B: versión nueva del 2026-12-01
`);
  expect(releaseNotes(en, 'en', { since: '2026.12.0', lines: [] })).toContain(
    'No provision changed since 2026.12.0.',
  );
  expect(releaseNotes(en, 'en', undefined)).toContain('No earlier version has a tag');
});

test('an earlier list without headings has no groups', () => {
  expect(sectionsOf(es)[1]).toEqual({
    title: '2026.12.0 · 2026-12-01',
    version: '2026.12.0',
    date: '2026-12-01',
    groups: [],
  });
});
