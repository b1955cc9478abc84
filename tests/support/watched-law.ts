import { expect } from 'vitest';
import type { Finding } from '../../src/checker/report.ts';
import { buildRegistry } from '../../src/registry/load.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { accept, type Acceptance } from '../../src/watch/accept.ts';
import { CorpusFolder } from '../../src/watch/corpus-folder.ts';
import type { Readings } from '../../src/watch/readings.ts';
import { watch } from '../../src/watch/watch.ts';
import { folderWith, lawFile, sources } from './corpus.ts';

export const asOf = '2024-06-01';

export const repository = 'https://github.com/crafter-research/legalize-pe/blob/main';

const terms = [{ name: 'sombras', pattern: /sombra/ }];

/** An instrument whose articles are read in a file of the corpus. */
export function instrument(
  id: string,
  kind: string,
  number: string,
  more = '',
): Record<string, string> {
  return {
    [`src/data/instruments/pe/${id}/instrument.yaml`]: `id: ${id}
frbrUri: /akn/pe/act/${kind}/2020-01-01/${number}
type: law
number: '${number}'
title: { es: Ley ${number}, en: Law ${number} }
shortTitle: { es: Ley ${number}, en: Law ${number} }
datePublication: 2020-01-01
jurisdiction: pe
${more}sources:
  - read: ${repository}/pe/LEY-${number}-2020.md
verification: { level: official, readThrough: 2024-01-01 }
`,
  };
}

export function article(
  id: string,
  eId: string,
  {
    from = '2020-01-02',
    file = `pe/${id.toUpperCase()}-2020.md`,
    penalty = '{ imprisonment: { minYears: 2, maxYears: 5 }, dayFines: { min: 30, max: 120 } }',
    more = '',
    version = '',
    heading = 'Robo de sombra',
    also = '',
  } = {},
): Record<string, string> {
  return {
    [`src/data/instruments/pe/${id}/${eId}.yaml`]: `eId: ${eId}
num: '${eId.slice(4)}'
heading: { es: ${heading}, en: Theft }
kind: offence
${more}versions:
  ${from}:
    summary: { es: Castiga., en: It punishes. }
    penalty: ${penalty}
    changedBy: ${id}
${version}    sources:
      - read: ${repository}/${file}
${also}    verification: { level: official, readThrough: 2024-01-01 }
`,
  };
}

export function registryOf(...files: Record<string, string>[]): Registry {
  const list = Object.entries(Object.assign({}, ...files) as Record<string, string>);
  const { registry, problems } = buildRegistry(list.map(([path, content]) => ({ path, content })));
  expect(problems).toEqual([]);
  return registry;
}

export const law = (
  penal = 'no menor de dos ni mayor de cinco años y con treinta a ciento veinte días-multa',
) =>
  lawFile(
    `#### **Artículo 1.- Robo de sombra**\nEl que roba una sombra será reprimido con pena privativa de libertad ${penal}.\nEsta frase no cambia nada.\n#### **Artículo 2.- Otro**\nNadie.`,
    { source: sources.lp },
  );

/** A norm of the last days, so that the witness is not silent. */
export const recent = (
  body = 'Artículo 1. Objeto\nNombra una calle de la ciudad con el número 99950 y nada más que decir, salvo que la calle es larga, que tiene árboles y que nadie la había nombrado nunca.',
  options = {},
) => lawFile(body, { published: '2024-05-20', ...options });

export const registry = registryOf(
  instrument('ley-99900', 'ley', '99900'),
  article('ley-99900', 'art_1'),
);

export const corpus = { 'pe/LEY-99900-2020.md': law(), 'pe/LEY-99950-2024.md': recent() };

export const none: Readings = { byRef: new Map(), run: undefined };

export function ask(
  files: Record<string, string | Uint8Array>,
  readings: Readings,
  of: Registry = registry,
  day = asOf,
  whole = false,
) {
  return watch({
    registry: of,
    readings,
    terms,
    corpus: new CorpusFolder(folderWith(files)),
    asOf: day,
    since: '2022-06-01',
    whole,
  });
}

/** The readings after the first run, over this corpus or another. */
export function accepted(
  files = corpus,
  of: Registry = registry,
  what: Acceptance = { kind: 'all' },
): Readings {
  return accept(none, ask(files, none, of), what, asOf).readings;
}

export const rows = (findings: readonly Finding[]): string[] =>
  findings.map(({ ruleId, ref, related }) =>
    `${ruleId} ${ref ?? ''} ${related.map(({ file, place }) => `${file}:${place.start.line}`).join(' ')}`.trim(),
  );

export const found = (
  files: Record<string, string | Uint8Array>,
  readings = accepted(),
  of = registry,
  day = asOf,
) => rows(ask(files, readings, of, day).report.findings);
