import { describe, expect, test } from 'vitest';
import { vocabularyOf } from '../../src/citations/norm-names.ts';
import { recognise } from '../../src/citations/recognise/index.ts';
import { citedIn, fieldsIn, piecesOf, textsOfPart } from '../../src/papers/text.ts';
import { parseRef } from '../../src/citations/ref.ts';
import { findProvision } from '../../src/registry/registry.ts';
import type { Localized } from '../../src/registry/schema/common.ts';
import { registry, papers } from '../support/papers.ts';

const vocabulary = vocabularyOf(registry);

/** Every text of a record in two languages, and the keys that lead to it. */
function bothIn(value: unknown, path = ''): { path: string; text: Localized }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('es' in value && 'en' in value) return [{ path, text: value as Localized }];
  return Object.entries(value).flatMap(([key, each]) => bothIn(each, `${path}.${key}`));
}

/** A text as words alone: citations by what they say, and no fields. */
const wordsOf = (text: string): string =>
  piecesOf(text)
    .map((piece) => (piece.kind === 'field' ? '' : piece.text))
    .join('');

/** How each norm is named on a sheet. */
const lawNames: Readonly<Record<string, RegExp>> = {
  cc: /Código Civil/,
  cna: /Código de los Niños y\s+Adolescentes/,
  cp: /Código Penal/,
  cpp: /Código Procesal Penal/,
  cpc: /Código Procesal Civil/,
  ncpco: /Nuevo Código Procesal Constitucional/,
  const: /Constitución/,
  'ley-30364': /Ley\s+30364/,
  'tuo-ley-30364': /Texto Único\s+Ordenado|TUO/,
  'ds-009-2016-mimp': /Reglamento|reglamento/,
  'ds-016-2024-jus': /Reglamento|reglamento/,
  'ds-019-2006-tr': /Reglamento/,
  'dleg-1348': /Código de Responsabilidad Penal de\s+Adolescentes/,
};

/** The fields that say against whom a paper is, where there is no case yet. */
const againstWhom = ['persona', 'denunciado', 'querellado', 'personal', 'reclamado', 'empresa'];

/** Law that a text names outside a link. */
function bareIn(text: string): string[] {
  let at = 0;
  const links = piecesOf(text).flatMap((piece) => {
    const length = piece.kind === 'field' ? 0 : piece.text.length;
    at += length;
    return piece.kind === 'citation' ? [{ start: at - length, end: at }] : [];
  });
  return recognise(wordsOf(text), 'es', vocabulary)
    .filter(({ start, end }) => !links.some((link) => start < link.end && end > link.start))
    .map(({ surface }) => surface);
}

describe.each(papers.map((paper) => [paper.id, paper] as const))('%s', (_, paper) => {
  const sheets = [...paper.parts, ...(paper.reserved ?? [])].flatMap(textsOfPart);
  test('names no law without a link on its sheets', () => {
    expect(sheets.flatMap(bareIn)).toEqual([]);
  });
  test('cites nothing that is repealed', () => {
    const texts = bothIn(paper).map(({ text }) => text.es);
    const cited = [...sheets, ...texts].flatMap(citedIn);
    const gone = cited.filter((target) => {
      const ref = parseRef(target);
      const found = ref?.eId && findProvision(registry, ref.instrument, ref.eId);
      return found && found.versions.at(-1)?.text === null;
    });
    expect(cited.length).toBeGreaterThan(0);
    expect(gone).toEqual([]);
  });
  test('cites the same in both languages', () => {
    const other = bothIn(paper).filter(
      ({ text }) => citedIn(text.es).sort().join(' ') !== citedIn(text.en).sort().join(' '),
    );
    expect(other.map(({ path }) => path)).toEqual([]);
  });
  test('says where whoever signs lives only on a sheet apart, with the law that reserves it', () => {
    const read = paper.parts.flatMap(textsOfPart);
    const isAddress = (id: string) => id === 'domicilio';
    expect(fieldsIn(read).filter(isAddress)).toEqual([]);
    const apart = (paper.reserved ?? []).flatMap(textsOfPart);
    if (paper.fields.some(({ id }) => isAddress(id))) {
      expect(fieldsIn(apart)).toContain('domicilio');
      expect(apart.flatMap(citedIn)).not.toEqual([]);
    }
  });
  test('says in English what is signed, with the same numbers', () => {
    const numbersIn = (texts: readonly string[]) =>
      [...new Set(texts.flatMap((text) => wordsOf(text).match(/\d+(?:-[A-Z]\b)?/g) ?? []))].sort();
    for (const part of [...paper.parts, ...(paper.reserved ?? [])]) {
      const said = part.reading?.en;
      const read = said && [...said.body, ...(said.boxes ?? []), ...(said.after ?? [])];
      expect(numbersIn(read ?? ['none'])).toEqual(numbersIn(textsOfPart(part)));
      expect(read).toBeDefined();
    }
  });
  test('says what whoever is under 18 writes for a name, and no ID beside initials', () => {
    const saidOf = (wanted: string) =>
      paper.fields
        .filter(({ id }) => id === wanted)
        .map(({ label, note }) => `${label.es}. ${note?.es ?? ''}`)
        .join('');
    const name = saidOf('nombre');
    expect(name).toMatch(/^$|18 años|organización/);
    if (name.includes('iniciales'))
      expect(saidOf('documento')).toMatch(/«documento reservado»|en reserva|en persona/);
  });
  test('has nothing after a field with lines of its own, which ends its paragraph', () => {
    const own = new Set(paper.fields.flatMap(({ id, lines }) => (lines ? [`{${id}}`] : [])));
    const broken = sheets.filter((text) =>
      [...own].some((field) => text.includes(field) && !text.endsWith(field)),
    );
    expect(broken).toEqual([]);
  });
  test('says of which law each article is, in the part that cites it', () => {
    const parts = [...paper.parts, ...(paper.reserved ?? [])];
    const unnamed = parts.flatMap((part) =>
      textsOfPart(part).flatMap((text) =>
        piecesOf(text).flatMap((piece) => {
          if (piece.kind !== 'citation' || !/^(?:art|numeral|literal|\d)/i.test(piece.text))
            return [];
          const name =
            lawNames[parseRef(piece.target)?.instrument ?? ''] ?? /Ley|Decreto|Resolución|Convenio/;
          // What stands before the boxes of a part is read with each of them; what another box says may be crossed out.
          return [...part.body, text].some((each) => name.test(each)) ? [] : [piece.text];
        }),
      ),
    );
    expect(unnamed).toEqual([]);
  });
  test('says of which article each item is that is ticked by itself', () => {
    const parts = [...paper.parts, ...(paper.reserved ?? [])];
    const loose = parts.flatMap(({ body, boxes = [] }) =>
      boxes.flatMap(({ text }) =>
        piecesOf(text).flatMap((piece) => {
          if (piece.kind !== 'citation' || !/^(?:literal|numeral|inciso)/.test(piece.text))
            return [];
          const [, article = ''] = /~art_([^_]+)/.exec(piece.target) ?? [];
          const named = new RegExp(`(?:artículo\\s+|numeral\\s+)${article}\\b`);
          return [...body, text].some((each) => named.test(each)) ? [] : [piece.text];
        }),
      ),
    );
    expect(loose).toEqual([]);
  });
  test('counts its sets once, where it says how many', () => {
    expect(paper.cargo.es).not.toMatch(/\b(?:dos|tres) juegos\b/i);
    expect(paper.cargo.en).not.toMatch(/\b(?:two|three) sets\b/i);
  });
  test('has a sheet apart that can be put back in its case: to whom it goes, and its number or against whom', () => {
    if (!paper.reserved) return;
    expect(paper.reserved.map(({ place }) => place)).toContain('addressee');
    const apart = new Set(fieldsIn(paper.reserved.flatMap(textsOfPart)));
    const known = paper.fields.map(({ id }) => id);
    const against = known.filter((id) => againstWhom.includes(id));
    if (known.includes('caso')) expect(apart).toContain('caso');
    else expect(against.filter((id) => !apart.has(id))).toEqual([]);
  });
  test('is a model that nobody has reviewed until somebody has', () => {
    expect(paper.needsReview).toContain('legal');
    if (paper.reviewed !== 'pending') expect(paper.reviewed.by).toContain('legal');
  });
  test('has a made-up example that is nobody', () => {
    const said = paper.fields.map(({ example }) => example).join('\n');
    expect(said).not.toMatch(/\+?51\s?9(?!00 000 000)\d/u);
    expect(said).not.toMatch(/@(?![a-z0-9_]*(?:ejemplo|example))[a-z]/u);
  });
});

test('the set for what Law 30364 does not reach answers a refusal by other laws, and keeps the data', () => {
  const set = registry.filings.get('que-no-se-acerque')?.data;
  const list = registry.lists.get(set?.refused ?? '')?.data;
  const cited = JSON.stringify(list);
  expect(cited).toContain('cp~art_377__al_2');
  expect(cited).toContain('ds-006-2026-jus~art_124');
  expect(cited).not.toMatch(/(?:tuo-ley-30364|ley-30364|ds-009-2016-mimp)~/);
  expect(set?.papers.map(({ paper }) => paper)).toContain('conservar-datos');
});

test('each aggravation of a minor offence stands with its own offence', () => {
  const boxes = (registry.papers.get('falta')?.data.parts ?? [])
    .flatMap((part) => part.boxes ?? [])
    .map(({ text }) => text)
    .filter((text) => text.includes('agravad'));
  expect(boxes.map((text) => /^(\S+) agravad.*~(art_\d+)/s.exec(text)?.slice(1))).toEqual([
    ['Maltrato', 'art_442'],
    ['Lesión', 'art_441'],
  ]);
});

test('the stages of a case stand in a line, without a gap', () => {
  const orders = [...registry.stages.values()].map(({ data }) => data.order).sort((a, b) => a - b);
  expect(orders.length).toBeGreaterThan(5);
  expect(orders).toEqual(orders.map((_, index) => index + 1));
});
