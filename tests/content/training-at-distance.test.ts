// A course at a distance: nobody watches from a house where they may be heard or afraid, it is asked before, and how a call is
// rehearsed without two chairs is written once.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectOnce } from '../../src/documents/read-once.ts';
import { trainingCourse, trainingModules } from '../../src/registry/registry.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { registry } = projectOnce(root);
const modules = trainingModules(registry).map(({ data }) => data);
const course = trainingCourse(registry)?.data;
const said = (data: unknown): string => JSON.stringify(data);
const listOf = (id: string) => said(registry.lists.get(id)?.data);
/** The modules whose house is asked about: in each, suicide is asked about aloud. */
const withHouse = ['m2', 'm8', 'r2'];

test('whoever is not alone, with headphones and without fear, does not come in, not even to watch, and what they do instead is said', () => {
  const list = listOf('sala-a-distancia');
  expect(list).toMatch(/a solas en un cuarto, con audífonos/);
  expect(list).toMatch(
    /hoy no entra, tampoco a mirar[^]+viene en persona, va a una casa que elija o lo hace otro día/,
  );
  expect(list).toMatch(
    /not even to watch[^]+come in person, go to a house of their choice or do it another day/,
  );
  for (const { id, variants } of modules) {
    expect(variants.online.es, id).not.toMatch(/a solas[^.]*observa/);
    if (!withHouse.includes(id)) continue;
    expect(variants.online.es, id).toMatch(/a solas en un cuarto, con audífonos/);
    expect(variants.online.es, id).toMatch(/tampoco mira: lo hace en persona/);
    expect(variants.online.en, id).toMatch(/does not watch either: they do it in person/);
  }
});

test('the list of who hosts is in the modules that need it, and that of a rehearsed call where there is one', () => {
  const having = (list: string) =>
    modules.filter(({ lists }) => lists?.includes(list)).map(({ id }) => id);
  expect(having('sala-a-distancia')).toEqual(expect.arrayContaining(withHouse));
  expect(having('ensayo-a-distancia').toSorted()).toEqual(['m2', 'm8']);
});

test('what the house has to have is asked a week before, in private, and before the first evening', () => {
  for (const { module, text } of course?.calendar.notices ?? [])
    if (withHouse.includes(module)) {
      expect(text.es, module).toMatch(/A distancia, además/);
      expect(text.en, module).toMatch(/At a distance/);
    }
  const note = registry.forms.get('t43')?.data.sections[0]?.note;
  expect(note?.es).toMatch(/con audífonos[^]+en otro cuarto[^]+Con un «no» entra igual/);
  expect(note?.en).toMatch(
    /with headphones[^]+in another room[^]+On a “no” they join all the same/,
  );
  const page = readFileSync(`${root}src/content/docs/formacion/dar-el-curso.mdx`, 'utf8');
  expect(page).toMatch(/tampoco mira[^]+tres horas para quien no atiende/);
});

test('while a group rehearses somebody is with those who rest, wherever they rest', () => {
  expect(listOf('sala-a-distancia')).toMatch(/con quienes descansan/);
  for (const { id, variants } of modules)
    for (const rest of variants.online.es.match(/los demás descansan[^.;]*/g) ?? [])
      expect(rest, id).toMatch(/con (?:la segunda persona|otra persona adulta)/);
});

test('before blackmail asks about suicide, whether they are safe, where and with whom', () => {
  const order = /a salvo[^]+quién[^]+(?:quitarte|quitarse) la vida[^]+(?:Te has|se ha) hecho daño/i;
  const blackmail = modules
    .find(({ id }) => id === 'r2')
    ?.activities.find((each) => 'title' in each && each.title.es.startsWith('Chantaje'));
  expect(blackmail && 'model' in blackmail ? blackmail.model.es : '').toMatch(order);
  expect(listOf('chantaje-a-menor-de-18')).toMatch(order);
});

test('what was swallowed and what was drunk have no word in common on the crisis card', () => {
  for (const id of ['tarjeta-de-crisis', 'pensar-en-morir']) {
    expect(listOf(id), id).not.toMatch(/\b(?:tom(?:ó|ado|aste)|took|taken)\b/);
    expect(listOf(id), id).toMatch(/tragó algo/);
  }
});
