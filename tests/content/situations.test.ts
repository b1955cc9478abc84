import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectOnce } from '../../src/documents/read-once.ts';
import type { LeafData, SituationData } from '../../src/registry/schema/situation.ts';
import { conductReading } from '../../src/views/law/conduct-reading.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { situations: nodes, services, lists } = projectOnce(root).registry;
const first = 'a1';

interface Case {
  id: string;
  answers: string[];
  leaf: string;
}
const cases = parse(
  readFileSync(new URL('../fixtures/cases.yaml', import.meta.url), 'utf8'),
) as Case[];

const nodeOf = (id: string): SituationData => {
  const node = nodes.get(id);
  if (!node) throw new Error(`No node ${id}`);
  return node.data;
};

const leafOf = (id: string): LeafData => {
  const node = nodeOf(id);
  if (node.kind !== 'leaf') throw new Error(`${id} is no leaf`);
  return node;
};
const leaves = [...nodes.values()].flatMap(({ data }) => (data.kind === 'leaf' ? [data] : []));
const langs = ['es', 'en'] as const;

/** Where the answers lead, in order, from the beginning. */
function walk(answers: readonly string[]): string {
  let id = first;
  for (const answer of answers) {
    const node = nodeOf(id);
    const found =
      node.kind === 'question' ? node.answers.find((each) => each.id === answer) : undefined;
    expect(found, `${id} has no answer ${answer}`).toBeDefined();
    id = found?.next ?? id;
  }
  return id;
}

/** Every way through the path: the answers given and the end reached. */
function* ways(id = first, answers: string[] = []): Generator<{ answers: string[]; leaf: string }> {
  const node = nodeOf(id);
  if (node.kind === 'leaf') yield { answers, leaf: id };
  else for (const answer of node.answers) yield* ways(answer.next, [...answers, answer.id]);
}

describe('the path «¿Qué me pasó?»', () => {
  const all = [...ways()];

  test('every way ends, within seven questions', () => {
    expect(all.length).toBeGreaterThan(1000);
    expect(Math.max(...all.map(({ answers }) => answers.length))).toBeLessThanOrEqual(7);
  });

  test('every end is reached, and there are at most 124 nodes', () => {
    expect([...new Set(all.map(({ leaf }) => leaf))].sort()).toEqual(
      leaves.map(({ id }) => id).sort(),
    );
    expect(nodes.size).toBeLessThanOrEqual(124);
  });

  test('safety is asked first, and «no sé» leads to help as well', () => {
    const start = nodeOf(first);
    expect(start.kind === 'question' && start.question.es).toMatch(/a salvo/);
    const unsure = all.filter(({ answers }) => answers.every((answer) => answer === 'no-se'));
    expect(unsure).toHaveLength(1);
  });
});

describe('fictional cases reach the page that is theirs', () => {
  test('there are fifty-three', () => expect(cases).toHaveLength(53));
  test.each(cases)('$id', ({ answers, leaf }) => expect(walk(answers)).toBe(leaf));
});

describe('where the gravest answers lead', () => {
  const grave: {
    what: string;
    answers: string[];
    services: string[];
    lists: string[];
    minorLists: string[];
    firstStep: RegExp;
  }[] = [
    {
      what: 'a threat of death without a date, safe for now',
      answers: ['si', 'yo', 'amenaza', 'dano', 'si'],
      services: ['pnp-105', 'linea-100', 'samu-106'],
      lists: ['a-quien-alcanzan-las-medidas'],
      minorLists: [],
      firstStep: /\b105\b/,
    },
    {
      what: 'a threat of death without a date, not safe',
      answers: ['amenaza'],
      services: ['pnp-105', 'linea-100', 'samu-106'],
      lists: ['a-quien-alcanzan-las-medidas'],
      minorLists: [],
      firstStep: /\b105\b/,
    },
    {
      what: 'a recorded rape',
      answers: ['si', 'yo', 'imagenes', 'escondidas', 'agresion'],
      services: ['samu-106', 'linea-100', 'cem', 'pnp-105'],
      lists: ['salud-despues-de-violencia-sexual'],
      minorLists: ['menor-de-18-imagen'],
      firstStep: /lugar seguro/,
    },
    {
      what: 'a boy of 16 blackmailed for money',
      answers: ['si', 'yo-menor', 'amenaza'],
      services: ['linea-1810', 'linea-113', 'linea-100', 'pnp-105'],
      lists: ['te-chantajean'],
      minorLists: ['tu-imagen'],
      firstStep: /^¿Piensas en morir.*\b113, opción 5/,
    },
    {
      what: 'a friend who helps a blackmailed child',
      answers: ['si', 'nina', 'chantaje'],
      services: ['linea-1810', 'linea-113', 'pnp-105'],
      lists: ['chantaje-a-menor-de-18'],
      minorLists: ['menor-de-18-imagen'],
      firstStep: /piensa en morir/,
    },
    {
      what: 'a friend who helps a child whom an adult writes to',
      answers: ['si', 'nina', 'adulto'],
      services: ['linea-1810', 'linea-113', 'pnp-105'],
      lists: [],
      minorLists: ['menor-de-18-imagen'],
      firstStep: /piensa en morir/,
    },
  ];

  test.each(grave)('$what', ({ answers, firstStep, ...wanted }) => {
    const leaf = leafOf(walk(answers));
    expect(leaf.services).toEqual(expect.arrayContaining(wanted.services));
    expect(leaf.lists ?? []).toEqual(expect.arrayContaining(wanted.lists));
    expect(leaf.minorLists ?? []).toEqual(expect.arrayContaining(wanted.minorLists));
    expect(leaf.steps[0]?.es).toMatch(firstStep);
    // How soon to go to a health service was read without a number of hours; those of an arrest are of the law.
    const ofHealth = JSON.stringify(leaf).replace(/[^.]*flagrancia[^.]*\./g, '');
    expect(ofHealth).not.toMatch(/\d+ (horas|hours)/);
  });

  test('answers may say that the child is not one’s own', () => {
    const node = nodeOf(walk(['si']));
    const child = node.kind === 'question' && node.answers.find(({ id }) => id === 'nina');
    expect(child && child.text.es).toMatch(/hij.*conozco/);
  });

  test('a threat of harm is asked about with the shared questions, and says yes, none or not known', () => {
    const node = nodeOf(walk(['si', 'yo', 'amenaza', 'dano']));
    expect(node.kind === 'question' && node.list).toBe('preguntas-de-peligro');
    expect(node.kind === 'question' && node.answers.map(({ id }) => id)).toEqual([
      'si',
      'ninguna',
      'no-se',
    ]);
  });
});

describe('physical harm', () => {
  /** Words of an answer that speak of harm to the body, done or threatened. */
  const speaks =
    /hacerme daño|hace daño|matar|pegar|pegó|cuello|arma\b|forzaban|peligro|me da miedo alguien|amenazas (o|por)|llegó o llamó gente/;
  const answers = [...nodes.values()].flatMap(({ data }) =>
    data.kind === 'question' ? data.answers.filter(({ text }) => speaks.test(text.es)) : [],
  );
  const reached = [
    ...new Set(answers.flatMap(({ next }) => [...ways(next)].map(({ leaf }) => leaf))),
  ].sort();

  test('answers speak of it', () => expect(answers.length).toBeGreaterThanOrEqual(10));

  test.each(reached)('%s lists the police, and a step says to call', (id) => {
    const leaf = leafOf(id);
    expect(leaf.services).toContain('pnp-105');
    expect(leaf.services.some((each) => services.get(each)?.data.urgent)).toBe(true);
    for (const lang of langs)
      expect(leaf.steps.map((step) => step[lang]).join(' ')).toMatch(/\b105\b/);
  });

  test('every end that may be reached lists a number that answers day and night', () => {
    const without = leaves.filter(
      (leaf) => !leaf.services.some((each) => services.get(each)?.data.urgent),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test.each(leaves)('$id: where 106 is named, so is what to do if no ambulance comes', (leaf) => {
    for (const [lang, room] of [
      ['es', 'emergencia más cercana'],
      ['en', 'nearest emergency room'],
    ] as const) {
      const steps = leaf.steps.map((step) => step[lang]).join(' ');
      if (/\b106\b/.test(steps)) expect(steps).toContain(room);
      expect(services.get('samu-106')?.data.urgent?.[lang]).toContain(room);
    }
  });
});

describe('what is said to people under 18', () => {
  const withImages = new Set([
    'difusion-imagenes-intimas',
    'material-abuso-sexual-infantil',
    'chantaje-sexual',
    'grooming',
    'grabacion-oculta',
  ]);

  test.each(leaves)('$id: the rule on images where there may be one, in one text', (leaf) => {
    if (leaf.conducts.some((each) => withImages.has(each)))
      expect(leaf.minorLists).toContain(
        leaf.reader === 'child' ? 'tu-imagen' : 'menor-de-18-imagen',
      );
    for (const id of [...(leaf.lists ?? []), ...(leaf.minorLists ?? [])])
      expect(lists.has(id), id).toBe(true);
    for (const lang of langs) {
      const sentences = leaf.minor?.[lang].match(/[.?!](?= |$)/g)?.length ?? 0;
      expect(sentences).toBeLessThanOrEqual(2);
      expect(leaf.minor?.[lang] ?? '').not.toMatch(/1810|Take It Down la us|nobody copies/);
    }
  });

  test('an end that only somebody under 18 reaches, of what happens to them, is written for them', () => {
    const answersOf = (id: string) => {
      const node = nodeOf(id);
      return node.kind === 'leaf' ? [] : node.answers;
    };
    /** Whether only somebody under 18 gives an answer: it leads to their questions, or says so in the first person. */
    const isTheirs = ({ next, text }: ReturnType<typeof answersOf>[number]) =>
      next === 'm1' || text.es.startsWith('Tengo menos de 18');
    const ends = (id: string, isLeft = false): string[] => {
      if (nodeOf(id).kind === 'leaf') return [id];
      const answers = answersOf(id).filter((answer) => !isLeft || !isTheirs(answer));
      return [...new Set(answers.flatMap(({ next }) => ends(next, isLeft)))];
    };
    const elsewhere = ends(first, true);
    const theirs = [...nodes.keys()].flatMap((id) => answersOf(id).filter(isTheirs));
    const own = [...new Set(theirs.flatMap(({ next }) => ends(next)))]
      .filter((id) => !elsewhere.includes(id))
      .sort();
    expect(own.length).toBeGreaterThanOrEqual(4);
    expect(leaves.filter(({ reader }) => reader === 'child').map(({ id }) => id)).toEqual(own);
    for (const id of own)
      for (const [lang, said] of [
        ['es', /^No hiciste nada malo/],
        ['en', /^You did nothing wrong/],
      ] as const)
        expect(leafOf(id).summary[lang], id).toMatch(said);
  });

  test('no sentence is pasted from end to end', () => {
    const counts = new Map<string, number>();
    for (const { minor } of leaves)
      for (const sentence of minor?.es.split(/(?<=\.) /) ?? [])
        counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 3)).toEqual([]);
  });
});

test('who was forced is asked first, and the ends on a hidden recording send back to theirs', () => {
  const asked = nodes.get('c6')?.data;
  expect(asked?.kind === 'question' && asked.answers[0]?.next).toBe('s3');
  for (const id of ['s1', 's2', 's6', 's7', 's9']) {
    const end = nodes.get(id)?.data;
    expect(end?.kind === 'leaf' && end.unless?.next, id).toBe('s3');
  }
});

describe('what a conduct sends to', () => {
  const all = [...nodes.values()].map(({ data }) => data);

  test('intimate images: their guide first, and the log', () => {
    const { documents, forms } = conductReading('difusion-imagenes-intimas', all);
    expect(documents[0]).toBe('guias/imagenes-intimas');
    expect(forms[0]).toBe('t5');
  });

  test('at most three documents, two forms and two papers; none for what no end of the path names', () => {
    const { conducts } = projectOnce(root).registry;
    for (const id of conducts.keys()) {
      const { documents, forms, papers } = conductReading(id, all);
      expect(papers.length, id).toBeLessThanOrEqual(2);
      expect(documents.length, id).toBeGreaterThan(0);
      expect(documents.length, id).toBeLessThanOrEqual(3);
      expect(forms.length, id).toBeLessThanOrEqual(2);
    }
    expect(conductReading('ninguna', all)).toEqual({ documents: [], forms: [], papers: [] });
  });

  test('what happens between students: the notice to the school first', () => {
    expect(conductReading('acoso-escolar', all).papers[0]).toBe('aviso-al-colegio');
  });
});
