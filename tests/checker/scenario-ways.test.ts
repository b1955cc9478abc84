import { expect, test } from 'vitest';
import scenarioComplete from '../../src/checker/rules/scenario-complete.ts';
import scenarioForm from '../../src/checker/rules/scenario-form.ts';
import scenarioObeys from '../../src/checker/rules/scenario-obeys.ts';
import { checkWith } from '../support/project.ts';
import { pathOf, textOf, toldOf, lacking } from '../support/scenario-told.ts';

test.each([
  [
    'llama-quien-lo-paso',
    ['n7', 'a'],
    'suicide',
    '- despair',
    /n1c n4b n7a n5b llega a «e1» sin «suicide»/,
  ],
  [
    'plata-para-esta-noche',
    ['n3', 'a'],
    'suicide',
    '- despair',
    /sin «suicide», que pide «despair»/,
  ],
  [
    'plata-para-esta-noche',
    ['n10', 'b'],
    'six',
    '- yes',
    /n1d n2a n10b .*sin «six», que pide «yes»/,
  ],
  ['agresion-grabada', ['n3', 'b'], 'six', '- yes', /sin «six», que pide «yes»/],
  ['solo-escuchame', ['n2', 'c'], 'harm', '- no', /sin «harm», que pide «no»/],
  [
    'solo-escuchame',
    ['n1', 'c'],
    'where',
    '- suicide',
    /n1c n2c .*sin «where», que pide «suicide»/,
  ],
  [
    'llama-quien-lo-paso',
    ['n1', 'b'],
    'where',
    '- suicide',
    /n1b .*sin «where», que pide «suicide»/,
  ],
  [
    'todo-bien-y-salio-mal',
    ['n4', 'b'],
    'where',
    '- suicide',
    /n1a n4b .*sin «where», que pide «suicide»/,
  ],
  ['plata-para-esta-noche', ['e1'], 'relief', '- yes', /sin «relief», que pide «yes»/],
  ['amenaza-sin-fecha', ['n5', 'a'], 'where', '- sends', /sin «where», que pide «sends»/],
  ['amenaza-sin-fecha', ['n2', 'a'], 'danger', '- threat', /sin «danger», que pide «threat»/],
  ['se-corta-la-llamada', ['e1'], 'danger', '- threat', /sin «danger», que pide «threat»/],
  ['es-policia', ['n1', 'c'], 'safety', '- danger', /n1c n2b .*sin «safety», que pide «danger»/],
  ['es-policia', ['n4', 'a'], 'limits', 'contact: first', /n1d n4a .* sin «limits»/],
  ['solo-escuchame', ['n5', 'c'], 'limits', 'error: prometer-secreto', /sin «limits»/],
  ['plata-para-esta-noche', ['n8', 'c'], 'image', '- image', /n1a n8c .* sin «image»/],
  ['tiene-quince', ['n6', 'c'], 'image', 'error: abrir-imagen-de-menor', /sin «image»/],
  ['agresion-grabada', ['e1'], 'tomorrow', '- yes', /sin «tomorrow», que pide «yes»/],
  ['es-policia', ['n5', 'b'], 'heard', 'contact: first', /n1b n5b .* sin «heard»/],
  ['amenaza-sin-fecha', ['n4', 'c'], 'limits', 'contact: known', /n1c n4c .* sin «limits»/],
  [
    'agresion-grabada',
    ['n8', 'b'],
    'safety',
    'error: contactar-al-agresor',
    /n5b n5[ac] .*sin «safety», que pide «contactar-al-agresor»/,
  ],
  [
    'plata-para-esta-noche',
    ['n5', 'c'],
    'mends',
    'error: contactar-al-agresor',
    /n1b n5c .*sin «mends», que pide «contactar-al-agresor»/,
  ],
  [
    'agresion-grabada',
    ['n6', 'b'],
    'mends',
    'error: nombrar-sin-permiso',
    /n4b n6b .*sin «mends», que pide «nombrar-sin-permiso»/,
  ],
  [
    'imagen-con-ia',
    ['n6', 'c'],
    'limits',
    'contact: first',
    /n3b e2 n6c .*sin «limits», que pide «contact: first»/,
  ],
  ['agresion-grabada', ['n2', 'a'], 'notes', 'contact: first', /sin «notes»/],
  ['pareja-que-controla', ['n6', 'c'], 'safety', '- hurt', /n6c .*sin «safety», que pide «hurt»/],
  ['solo-escuchame', ['n7', 'c'], 'mends', '- hurt', /n3c n7c .*sin «mends», que pide «hurt»/],
] as const)(
  '%s without what %j does of «%s»: the rule tells the line and the way',
  (id, at, act, line, said) => {
    expect(toldOf(id, textOf(id))).toEqual([]);
    const told = toldOf(id, lacking(id, at, act));
    expect(told.length).toBeGreaterThan(0);
    expect(told.map((each) => each.line)).toContain(`${pathOf(id)}: ${line}`);
    expect(told.map((each) => each.said).join('\n')).toMatch(said);
  },
);

test.each([
  ['plata-para-esta-noche', 'no sabe cuándo, nunca', /«six» sin todo/],
  ['plata-para-esta-noche', 'que no hizo nada y ', /«six» sin todo/],
  ['tiene-quince', 'si se ha hecho daño aunque no quiera morir: «no». ', /«harm» sin todo/],
  ['es-policia', 'el cuello, «no»; ', /«danger» sin todo/],
  ['pareja-que-controla', 'la amenaza y que vigila adónde va, «sí»; ', /«danger» sin todo/],
])('%s without «%s», which is asked then, is told', (id, words, said) => {
  const text = textOf(id);
  expect(text).toContain(words);
  const told = toldOf(id, text.replace(words, '')).map((each) => each.said);
  expect(told.join('\n')).toMatch(said);
});

test('whoever is known and heard no limits is owed them, unless the scenario says when they were said', () => {
  const id = 'solo-escuchame';
  const text = textOf(id).replace(/^limitsBefore:\n(?: {2}.*\n)+/m, '');
  expect(text).not.toBe(textOf(id));
  expect(toldOf(id, text).map(({ said }) => said)).toEqual([
    expect.stringContaining('sin «limits», que pide «contact: known»'),
  ]);
});

test('what nobody asks in a first conversation is said on the page, and asked on all ways once it is on one', () => {
  const ofNobody = lacking('es-policia', ['n2', 'b'], 'minors');
  expect(toldOf('es-policia', ofNobody)).toEqual([]);
});

test.each([
  ['llama-quien-lo-paso', 'minors', 'sin «minors», que pide «contact: first»'],
  ['imagen-con-ia', 'notes', 'sin «notes», que pide «contact: first»'],
  ['agresion-grabada', 'mends', 'sin «mends», que pide «'],
  ['solo-escuchame', 'heard', 'sin «heard», que pide «contact: known»'],
])('%s, where one choice does «%s», asks for it on every way', (id, act, said) => {
  const ofNone = textOf(id)
    .replaceAll(`          - ${act}\n`, '')
    .replaceAll(/^ *harms: true\n/gm, '');
  expect(toldOf(id, ofNone)).toEqual([]);
  const ofOne = ofNone.replace('        does:\n', `        does:\n          - ${act}\n`);
  expect(ofOne).not.toBe(ofNone);
  const told = toldOf(id, ofOne).map((each) => each.said);
  expect(told.length).toBeGreaterThan(0);
  for (const each of told) expect(each).toContain(said);
});

test('a way that turns back to the same moment is walked too', () => {
  const id = 'solo-escuchame';
  // Whoever asked goes on, and a second time they promise: nobody says that it is not so.
  const text = textOf(id).replace(/(error: prometer-secreto\n {8}next: )n5/, '$1n2');
  expect(text).not.toBe(textOf(id));
  expect(toldOf(id, text).some(({ said }) => said.includes('n2b n2c'))).toBe(true);
});

test.each([
  ['legal-no-contesta', ['n9', 'c'], 'n4a', /n4a n9c .*sin «mends», que pide «harms»/],
  ['la-reportera-quiere-el-caso', ['n8', 'b'], 'n3c', /n3c n8b .*sin «mends», que pide «harms»/],
] as const)(
  'in %s a harm that is no critical error is owned up to in the first choice that serves, %j',
  (id, at, from, said) => {
    const told = toldOf(id, lacking(id, at, 'mends')).map((each) => each.said);
    expect(told.some((each) => said.test(each) && each.includes(from))).toBe(true);
  },
);

test('a choice that leads back in time is told, and so are more than 90 words after one', () => {
  const id = 'amenaza-sin-fecha';
  const saidBy = (rule: typeof scenarioObeys, text: string): string[] =>
    checkWith({ [pathOf(id)]: text }, [rule]).findings.map(({ message }) => message.es);
  const text = textOf(id);
  const back = text.replace(/(id: n6\n {4}kind: moment\n {4}minute: )\d+/, '$13');
  expect(back).not.toBe(text);
  expect(saidBy(scenarioComplete, back).filter((said) => said.includes('va del minuto'))).toEqual([
    expect.stringContaining('«n9b» va del minuto 20 al 3, en «n6»'),
  ]);
  expect(saidBy(scenarioComplete, text).filter((said) => said.includes('va del minuto'))).toEqual(
    [],
  );
  const long = text.replace('Abren los comentarios.', 'Abren los comentarios. '.repeat(30));
  expect(long).not.toBe(text);
  expect(saidBy(scenarioForm, long)).toEqual([
    expect.stringContaining('Lo que sigue de «n1a» tiene 96 palabras'),
  ]);
});

test('whoever is threatened is asked where they sleep tonight, and with whom', () => {
  const id = 'es-policia';
  expect(toldOf(id, textOf(id))).toEqual([]);
  const told = toldOf(id, lacking(id, ['n11', 'b'], 'tonight')).map((each) => each.said);
  expect(told.join('\n')).toMatch(/n11b .*sin «tonight», que pide «threat»/);
});
