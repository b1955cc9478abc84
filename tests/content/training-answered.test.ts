// What a step has asked, its card answers; a “no” has a next question; and a card that is not a voice says how it is opened.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { trainingModules } from '../../src/registry/registry.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { registry } = projectOnce(root);
const modules = trainingModules(registry).map(({ data }) => data);
const setOf = (deck: string, id: string) =>
  registry.decks.get(deck)?.data.sets.find((each) => each.id === id);

test('each card of serious danger answers all that its round asks, up to where they sleep', () => {
  const cards = setOf('m3', 'peligro')?.cards ?? [];
  expect(cards).toHaveLength(4);
  for (const { title, lines } of cards) {
    const es = lines.map((each) => each.es).join(' ');
    for (const asked of ['¿Cerca?', '¿Seguir?', '¿Patrullero', '¿Llamamos?', '¿Con quién?'])
      expect(es, title?.es).toContain(asked);
    expect(es, title?.es).toMatch(/¿Dónde estás\?[^]+¿Vives con él\?[^]+¿Dónde duermes\?/);
    const en = lines.map((each) => each.en).join(' ');
    expect(en, title?.en).toMatch(/Where[^?]*\?[^]+Live with him\?[^]+Sleep where\?/);
  }
});

test('every way in which serious danger is answered ends on who they are with and where they sleep', () => {
  const activity = modules
    .find(({ id }) => id === 'm3')
    ?.activities.find((each) => 'title' in each && each.title.es.startsWith('Preguntar por el'));
  const model = activity && 'model' in activity ? activity.model : undefined;
  expect(model?.es).toMatch(
    /Las tres terminan igual: «¿Con quién vas a estar hoy\?[^]+¿Te cuida o te da miedo\?[^]+¿Vives con él\?[^]+¿Dónde duermes hoy\?»/,
  );
  expect(model?.en).toMatch(
    /All three end alike[^]+frighten you\?[^]+Where do you sleep tonight\?/,
  );
});

test('a question asked of each of them in a pause, or at the close, goes on from a “no”', () => {
  const asking = modules.flatMap(({ id, activities }) =>
    activities.flatMap((each) =>
      [each.kind === 'pause' ? each.apart : each.carer].flatMap((text) =>
        text?.es.includes('Con un «no»') ? [{ id, text }] : [],
      ),
    ),
  );
  expect(asking.map(({ id }) => id)).toEqual(['m3', 'm4', 'm6', 'r1']);
  for (const { id, text } of asking) {
    expect(text.es, id).toMatch(/lo que no puede callar, le hace las tres preguntas del guion/);
    expect(text.en, id).toMatch(/three questions of the script/);
  }
  // There is no phone of the room at a distance, and the list of who hosts says who calls.
  for (const id of ['m3', 'm4', 'r1'])
    expect(modules.find((each) => each.id === id)?.variants.online.es, id).toMatch(
      /«sí», (?:llama la segunda persona, )?como dice su lista/,
    );
});

test('a card by chat or by voice note says how a spoken opening is rehearsed with it', () => {
  for (const { data } of registry.decks.values())
    for (const { key, cards } of data.sets)
      for (const { title } of cards) {
        const [, name] = /^Por (?:chat|audios): ([^,]+)/.exec(title?.es ?? '') ?? [];
        if (name)
          expect(key?.map(({ es }) => es).join(' '), data.id).toMatch(`Con ${name} se dice`);
      }
});

test('no replacement of words left «each the» behind', () => {
  for (const dir of ['training', 'decks', 'lists', 'forms'])
    for (const name of readdirSync(`${root}src/data/${dir}`))
      expect(readFileSync(`${root}src/data/${dir}/${name}`, 'utf8'), name).not.toMatch(
        /\bcada (?:el|la|los|las)\b|\beach the\b/i,
      );
});
