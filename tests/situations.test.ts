import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadRegistry } from '../src/registry/load.ts';
import type { SituationData } from '../src/registry/schema/situation.ts';
import { conductReading } from '../src/views/conduct-reading.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const nodes = loadRegistry(root).registry.situations;
const first = 'a1';

interface Case {
  id: string;
  answers: string[];
  leaf: string;
}
const cases = parse(
  readFileSync(new URL('./fixtures/cases.yaml', import.meta.url), 'utf8'),
) as Case[];

const nodeOf = (id: string): SituationData => {
  const node = nodes.get(id);
  if (!node) throw new Error(`No node ${id}`);
  return node.data;
};

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

  test('every end is reached, and there are at most 120 nodes', () => {
    const leaves = [...nodes.values()]
      .filter(({ data }) => data.kind === 'leaf')
      .map(({ id }) => id);
    expect([...new Set(all.map(({ leaf }) => leaf))].sort()).toEqual(leaves.sort());
    expect(nodes.size).toBeLessThanOrEqual(120);
  });

  test('safety is asked first, and «no sé» leads to help as well', () => {
    const start = nodeOf(first);
    expect(start.kind === 'question' && start.question.es).toMatch(/a salvo/);
    const unsure = all.filter(({ answers }) => answers.every((answer) => answer === 'no-se'));
    expect(unsure).toHaveLength(1);
  });
});

describe('forty fictional cases reach the page that is theirs', () => {
  test('there are forty', () => expect(cases).toHaveLength(40));
  test.each(cases)('$id', ({ answers, leaf }) => {
    let id = first;
    for (const answer of answers) {
      const node = nodeOf(id);
      const found =
        node.kind === 'question' ? node.answers.find((each) => each.id === answer) : undefined;
      expect(found, `${id} has no answer ${answer}`).toBeDefined();
      id = found?.next ?? id;
    }
    expect(id).toBe(leaf);
  });
});

describe('what a conduct sends to', () => {
  const all = [...nodes.values()].map(({ data }) => data);

  test('intimate images: their guide first, and the log', () => {
    const { documents, forms } = conductReading('difusion-imagenes-intimas', all);
    expect(documents[0]).toBe('guias/imagenes-intimas');
    expect(forms[0]).toBe('t5');
  });

  test('at most three documents and two forms; none for what no end of the path names', () => {
    const { conducts } = loadRegistry(root).registry;
    for (const id of conducts.keys()) {
      const { documents, forms } = conductReading(id, all);
      expect(documents.length, id).toBeGreaterThan(0);
      expect(documents.length, id).toBeLessThanOrEqual(3);
      expect(forms.length, id).toBeLessThanOrEqual(2);
    }
    expect(conductReading('ninguna', all)).toEqual({ documents: [], forms: [] });
  });
});
