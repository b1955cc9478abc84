import { expect, test } from 'vitest';
import { toldInList } from '../../src/components/platform-words.ts';
import { platformsWords } from '../../src/i18n/platforms.ts';
import { projectOnce } from '../../src/documents/read-once.ts';

const { registry } = projectOnce(process.cwd());
const text = { es: 'Algo.', en: 'Something.' };
const except = { es: 'con un formulario', en: 'with a form' };
const said = { text, level: 'ours' as const, sources: [] };

test.each([
  [{ answer: 'no' as const, ...said }, 'no le avisan', 'not told'],
  [
    { answer: 'no' as const, ...said, except },
    'no le avisan, salvo en un caso',
    'not told, with one exception',
  ],
  [{ answer: 'yes' as const, ...said }, 'sí', 'yes'],
  [{ answer: 'unknown' as const, text }, 'quizá', 'perhaps'],
  [{ answer: 'unknown' as const, text, except }, 'según qué formulario', 'depends on the form'],
])('%j is said short in the list of all', (told, es, en) => {
  expect(toldInList(told, 'es')).toBe(es);
  expect(toldInList(told, 'en')).toBe(en);
});

test('who is told by one form of YouTube and of X is not left at a perhaps', () => {
  const answers = ['youtube', 'x'].map((id) => {
    const { data } = registry.platforms.get(id) ?? {};
    return data && toldInList(data.told, 'es');
  });
  expect(answers).toEqual(['según qué formulario', 'según qué formulario']);
});

test('what to note names the fold of the family as the page does', () => {
  for (const id of ['juegos', 'discord']) {
    const [first] = registry.platforms.get(id)?.data.note ?? [];
    for (const lang of ['es', 'en'] as const)
      expect(first?.text[lang], id).toContain(platformsWords[lang].platform.young.title);
  }
});
