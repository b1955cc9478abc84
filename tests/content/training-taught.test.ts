import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { protocolFaults } from '../../src/checker/records/protocol-faults.ts';
import { lineFaults } from '../../src/checker/records/line-faults.ts';
import { untaught } from '../../src/checker/records/training-hours.ts';
import { suicideRehearsals } from '../../src/checker/prose/rehearsed-suicide.ts';
import { firstModules, gateSteps } from '../../src/registry/gate.ts';
import { root, registry, modules, course, activities } from '../support/course.ts';

describe('a scenario read line by line', () => {
  const [sheet] = [...registry.decks.values()].flatMap(({ data }) =>
    data.handouts.filter((each) => each.kind === 'lines'),
  );
  const faultsOf = (change: (given: NonNullable<typeof sheet>) => void) => {
    const changed = structuredClone(sheet);
    if (changed) change(changed);
    return lineFaults(
      { handouts: changed ? [changed] : [] },
      (id) => registry.scenarios.get(id)?.data,
    ).map(({ path }) => path.slice(4).join('.'));
  };

  test('it says what the scenario says and goes where it goes', () => {
    expect(sheet?.steps.length).toBeGreaterThan(2);
    expect(faultsOf(() => undefined)).toEqual([]);
  });

  test('another word, a choice that does not serve or a step out of its way is told where it stands', () => {
    expect(
      faultsOf(({ steps: [first] }) => {
        if (first?.lines[0]) first.lines[0].says.en += ' Please.';
      }),
    ).toEqual(['lines']);
    expect(
      faultsOf(({ steps: [first] }) => {
        if (first) first.choice = 'd';
      }),
    ).toEqual(['choice']);
    expect(faultsOf(({ steps }) => steps.splice(1, 1))).toEqual(['choice']);
  });
});

test('each guide is taught by some module, and the rule tells one that is not', () => {
  const guides = readdirSync(`${root}src/content/docs/guias`)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `guias/${name.replace('.mdx', '')}`);
  expect(guides.length).toBeGreaterThan(20);
  expect(untaught(registry, guides)).toEqual([]);
  expect(untaught(registry, ['guias/nueva', 'guias/nueva/parte', 'rutas/otra'])).toEqual([
    'guias/nueva',
  ]);
});

test('each protocol is taught by some module', () => {
  const taught = new Set(modules.flatMap(({ teaches }) => teaches.map(({ page }) => page)));
  const protocols = readdirSync(`${root}src/content/docs/protocolos`)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `protocolos/${name.replace('.mdx', '')}`);
  expect(protocols.length).toBeGreaterThan(5);
  for (const protocol of protocols)
    expect(
      [...taught].some((page) => `${page}/`.startsWith(`${protocol}/`)),
      protocol,
    ).toBe(true);
});

test('each step of the path leads on from modules, and every module is asked by one', () => {
  const asked = (course?.ladder ?? []).flatMap(({ modules: ids }) => ids);
  expect([...asked].sort()).toEqual(modules.map(({ id }) => id).sort());
});

describe('the words of the limits', () => {
  const limits = registry.lists.get('limites-de-confidencialidad')?.data;
  const words = limits?.kind === 'text' ? (limits.paragraphs[0] ?? { es: '', en: '' }) : undefined;

  test('the three cases come before anything that sounds like a promise', () => {
    expect(words?.es.indexOf('tres casos')).toBeGreaterThan(-1);
    expect(words?.es.indexOf('queda')).toBeGreaterThan(words?.es.indexOf('una jueza') ?? Infinity);
    expect(words?.en.indexOf('stays between')).toBeGreaterThan(
      words?.en.indexOf('a judge') ?? Infinity,
    );
  });

  test('M1 rehearses those very words', () => {
    const model = activities.find(
      ({ module, prevents }) => module === 'm1' && prevents?.includes('prometer-secreto'),
    )?.model;
    for (const lang of ['es', 'en'] as const)
      expect(model?.[lang]).toContain(words?.[lang].replace(/^[«“]|[»”]\.?$/g, ''));
  });

  test('no text of the course or page promises first and says the cases afterwards', () => {
    const promiseFirst =
      /(?:queda entre|lo guardo en reserva|stays between|keep it (?:private|confidential))[^«“]{0,120}(?:tres casos|pocas excepciones|three cases|few exceptions)/i;
    const files = ['src/data/lists', 'src/data/training', 'src/data/scenarios', 'src/content/docs'];
    const found = files.flatMap((folder) =>
      readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:yaml|mdx)$/.test(name))
        .filter((name) =>
          promiseFirst.test(
            readFileSync(`${root}${folder}/${name}`, 'utf8').replaceAll(/\s+/g, ' '),
          ),
        ),
    );
    expect(found).toEqual([]);
  });
});

describe('suicide is rehearsed only with a psychologist in the room', () => {
  const page = (slug: string) => readFileSync(`${root}src/content/docs/${slug}.mdx`, 'utf8');

  test('M2, M8, R2, the booster and the scenarios of the question, and the rule finds them', () => {
    const found = suicideRehearsals(registry);
    expect(found.filter(({ presence }) => presence !== 'psychology')).toEqual([]);
    const names = found.map(({ file }) => file.replace(/^src\/data\/|\.yaml$/g, ''));
    for (const name of ['m2', 'm8', 'r2', 'curso', 'dados'].map((id) => `training/${id}`))
      expect(names).toContain(name);
    for (const name of ['se-corta-la-llamada', 'plata-para-esta-noche', 'tiene-quince'])
      expect(names).toContain(`scenarios/${name}`);
  });

  test('the observed assessment and the drill of each quarter ask for one', () => {
    const form = registry.forms.get('t40')?.data;
    expect(form?.who.es).toMatch(/suicidio, hay además una psicóloga o un psicólogo en la sala/);
    expect(form?.who.en).toMatch(/suicide, a psychologist is in the room/);
    for (const lang of ['', 'en/']) {
      expect(page(`${lang}formacion/evaluacion`)).toMatch(
        /psicólogo en la sala|psychologist is in the room/,
      );
      expect(page(`${lang}protocolos/crisis/despues`)).toMatch(
        /psicólogo en la sala|psychologist in the room/,
      );
    }
  });

  test('the first afternoon reads the question from the card, and somebody goes out with whoever leaves', () => {
    expect(page('equipo/primera-tarde')).toMatch(/se lee de la tarjeta[^\n]+No se ensaya/);
    expect(page('equipo/primera-tarde')).toMatch(/sale con ella/);
    expect(page('en/equipo/primera-tarde')).toMatch(/read from the card[^\n]+not rehearsed/);
    expect(page('en/equipo/primera-tarde')).toMatch(/goes out with them/);
  });
});

test('nobody leads a real contact before an observed rehearsal: each step that leads asks for one first', () => {
  for (const id of ['escucha', 'acompana']) {
    const { es = '', en = '' } = course?.ladder.find((step) => step.id === id)?.practice ?? {};
    expect(es.indexOf('T40'), id).toBeGreaterThan(-1);
    expect(es.indexOf('T40'), id).toBeLessThan(es.indexOf('lleva otros dos'));
    expect(en.indexOf('T40'), id).toBeLessThan(en.search(/leads two more|carries two more/));
  }
  const options = registry.forms
    .get('t40')
    ?.data.sections.flatMap(({ fields }) => fields)
    .find(({ id }) => id === 'decision')?.options;
  expect(options?.map(({ en }) => en)).toContain(
    'They may lead contacts, with somebody beside them',
  );
});

test('what the first step of the course asks is what comes before the first case, and a gate that asks for less is told', () => {
  const first = firstModules(registry);
  const gate = gateSteps(registry, 'seed').map(({ item }) => item);
  expect(gate.flatMap(({ module }) => module ?? []).toSorted()).toEqual(first.toSorted());
  const told = (modules: string[]) => {
    const of = 'recibir-y-esperar';
    const entry = registry.adoption.get(of);
    if (!entry) return [];
    const seed = entry.data.levels.seed.map((item) =>
      item.form === 't40' ? { ...item, after: { ...item.after, modules } } : item,
    );
    const data = { ...entry.data, levels: { ...entry.data.levels, seed } };
    const adoption = new Map([...registry.adoption, [of, { ...entry, data }]]);
    return protocolFaults({ ...registry, adoption }).map(({ protocol }) => protocol);
  };
  expect(told(first)).toEqual([]);
  expect(told(['m0', 'm1', 'm2'])).toEqual(['recibir-y-esperar']);
  // One that is not of the first step, and that the gate does not ask for either.
  expect(told([...first, 'm8'])).toEqual(['recibir-y-esperar', 'recibir-y-esperar']);
});

test('nobody is assessed on an error that nothing before the first case worked on', () => {
  const first = firstModules(registry);
  const worked = new Set(
    activities.flatMap(({ module, prevents }) => (first.includes(module) ? (prevents ?? []) : [])),
  );
  const left = (course?.critical ?? []).flatMap(({ id }) => (worked.has(id) ? [] : [id]));
  // The rule of that image is rehearsed with its note.
  expect(left).toEqual(['abrir-imagen-de-menor']);
  const rehearsed = gateSteps(registry, 'seed').flatMap(({ item }) =>
    item.act === 'rehearsed' ? (item.form ?? []) : [],
  );
  expect(rehearsed).toContain('t5-m');
});
