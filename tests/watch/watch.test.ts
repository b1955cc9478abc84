import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/checker/report.ts';
import { reporters } from '../../src/checker/reporters/index.ts';
import { buildRegistry } from '../../src/registry/load.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { accept, type Acceptance } from '../../src/watch/accept.ts';
import { CorpusFolder } from '../../src/watch/corpus-folder.ts';
import type { Readings } from '../../src/watch/readings.ts';
import { changesBetween, corpusTexts } from '../../src/watch/texts.ts';
import { watch } from '../../src/watch/watch.ts';
import { folderWith, lawFile, sources } from '../support/corpus.ts';

const asOf = '2024-06-01';
const repository = 'https://github.com/crafter-research/legalize-pe/blob/main';
const terms = [{ name: 'sombras', pattern: /sombra/ }];

/** An instrument whose articles are read in a file of the corpus. */
function instrument(id: string, kind: string, number: string, more = ''): Record<string, string> {
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

function article(
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

function registryOf(...files: Record<string, string>[]): Registry {
  const list = Object.entries(Object.assign({}, ...files) as Record<string, string>);
  const { registry, problems } = buildRegistry(list.map(([path, content]) => ({ path, content })));
  expect(problems).toEqual([]);
  return registry;
}

const law = (
  penal = 'no menor de dos ni mayor de cinco años y con treinta a ciento veinte días-multa',
) =>
  lawFile(
    `#### **Artículo 1.- Robo de sombra**\nEl que roba una sombra será reprimido con pena privativa de libertad ${penal}.\nEsta frase no cambia nada.\n#### **Artículo 2.- Otro**\nNadie.`,
    { source: sources.lp },
  );
/** A norm of the last days, so that the witness is not silent. */
const recent = (
  body = 'Artículo 1. Objeto\nNombra una calle de la ciudad con el número 99950 y nada más que decir, salvo que la calle es larga, que tiene árboles y que nadie la había nombrado nunca.',
  options = {},
) => lawFile(body, { published: '2024-05-20', ...options });

const registry = registryOf(instrument('ley-99900', 'ley', '99900'), article('ley-99900', 'art_1'));
const corpus = { 'pe/LEY-99900-2020.md': law(), 'pe/LEY-99950-2024.md': recent() };
const none: Readings = { byRef: new Map(), run: undefined };

function ask(
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
function accepted(
  files = corpus,
  of: Registry = registry,
  what: Acceptance = { kind: 'all' },
): Readings {
  return accept(none, ask(files, none, of), what, asOf).readings;
}

const rows = (findings: readonly Finding[]): string[] =>
  findings.map(({ ruleId, ref, related }) =>
    `${ruleId} ${ref ?? ''} ${related.map(({ file, place }) => `${file}:${place.start.line}`).join(' ')}`.trim(),
  );
const found = (
  files: Record<string, string | Uint8Array>,
  readings = accepted(),
  of = registry,
  day = asOf,
) => rows(ask(files, readings, of, day).report.findings);

describe('readings', () => {
  test('without any, each provision says so; once accepted, nothing', () => {
    expect(found(corpus, none)).toEqual(['reading-missing ley-99900~art_1 pe/LEY-99900-2020.md:8']);
    expect(found(corpus)).toEqual([]);
  });

  test('a word: the place in our YAML and the line of the text', () => {
    const { report } = ask(
      { ...corpus, 'pe/LEY-99900-2020.md': law().replace('frase', 'línea') },
      accepted(),
    );
    expect(rows(report.findings)).toEqual([
      'reading-changed ley-99900~art_1 pe/LEY-99900-2020.md:8',
    ]);
    expect(report.findings[0]).toMatchObject({
      file: 'src/data/instruments/pe/ley-99900/art_1.yaml',
      place: { start: { line: 8 } },
      url: 'docs/watch.md#reading-changed',
    });
  });

  test('years: both penalties are shown, and the record is told apart from the text', () => {
    const files = {
      ...corpus,
      'pe/LEY-99900-2020.md': law(
        'no menor de tres ni mayor de seis años y con treinta a ciento veinte días-multa',
      ),
    };
    const { report } = ask(files, accepted());
    expect(rows(report.findings)).toEqual([
      'penalty-differs ley-99900~art_1 pe/LEY-99900-2020.md:8',
      'reading-changed ley-99900~art_1 pe/LEY-99900-2020.md:8',
    ]);
    expect(report.findings[1]?.message.es).toContain(
      'pena en el texto 3-6 años y 30-120 días-multa; en la nuestra 2-5 años y 30-120 días-multa',
    );
    expect(report.findings[0]?.message.es).toContain(
      '2-5 años y 30-120 días-multa («pena básica»)',
    );
    // The text is accepted, and still says another penalty.
    expect(found(files, accepted(files))).toEqual([
      'penalty-differs ley-99900~art_1 pe/LEY-99900-2020.md:8',
    ]);
  });

  test('a chosen part is declared; what is not in the text never is', () => {
    const files = {
      ...corpus,
      'pe/LEY-99900-2020.md': law(
        'no menor de dos ni mayor de cinco años y con treinta a ciento veinte días-multa; y la pena será no menor de seis ni mayor de ocho años si es de noche',
      ),
    };
    const more = 'reading: { subset: { es: Solo de día., en: By day only. } }\n';
    const declared = registryOf(
      instrument('ley-99900', 'ley', '99900'),
      article('ley-99900', 'art_1', { more }),
    );
    expect(found(files, accepted(files))).toEqual([
      'penalty-differs ley-99900~art_1 pe/LEY-99900-2020.md:8',
    ]);
    expect(found(files, accepted(files, declared), declared)).toEqual([]);
    const wrong = registryOf(
      instrument('ley-99900', 'ley', '99900'),
      article('ley-99900', 'art_1', {
        more,
        penalty: '{ imprisonment: { minYears: 1, maxYears: 5 } }',
      }),
    );
    expect(found(files, accepted(files, wrong), wrong)).toEqual([
      'penalty-differs ley-99900~art_1 pe/LEY-99900-2020.md:8',
    ]);
  });

  test('layout alone is no change', () => {
    const files = {
      ...corpus,
      'pe/LEY-99900-2020.md': law()
        .replaceAll('#### **', '**')
        .replace('no cambia', 'no   «cambia»'),
    };
    expect(found(files)).toEqual([]);
  });

  test('a paragraph or the whole article gone, the file gone', () => {
    const gone = (text: string) => ({ ...corpus, 'pe/LEY-99900-2020.md': law().replace(text, '') });
    expect(found(gone('Esta frase no cambia nada.\n'))).toEqual([
      'reading-changed ley-99900~art_1 pe/LEY-99900-2020.md:8',
    ]);
    expect(found(gone('#### **Artículo 1.- Robo de sombra**\n'))).toEqual([
      'reading-missing ley-99900~art_1 pe/LEY-99900-2020.md:8',
    ]);
    const { report } = ask({ 'pe/LEY-99950-2024.md': recent() }, accepted(), registry, asOf, true);
    expect(rows(report.findings)).toEqual([
      'reading-missing ley-99900~art_1 pe/LEY-99900-2020.md:8',
    ]);
  });

  test('--accept-new leaves what was accepted, and adds what has none', () => {
    const changed = { ...corpus, 'pe/LEY-99900-2020.md': law().replace('frase', 'línea') };
    const two = registryOf(
      instrument('ley-99900', 'ley', '99900'),
      article('ley-99900', 'art_1'),
      article('ley-99900', 'art_2', { penalty: '{}', heading: 'Otro' }),
    );
    const first = accepted();
    const { readings, written } = accept(first, ask(changed, first, two), { kind: 'new' }, asOf);
    expect(written).toEqual(['ley-99900~art_2']);
    expect(readings.byRef.get('ley-99900~art_1')).toBe(first.byRef.get('ley-99900~art_1'));
    expect(found(changed, readings, two)).toEqual([
      'reading-changed ley-99900~art_1 pe/LEY-99900-2020.md:8',
    ]);
    const one = accept(
      readings,
      ask(changed, readings, two),
      { kind: 'one', ref: 'ley-99900~art_1' },
      asOf,
    );
    expect(one.written).toEqual(['ley-99900~art_1']);
    expect(found(changed, one.readings, two)).toEqual([]);
  });

  test('a file that our record names since then is missing until --accept-new', () => {
    const amending = 'pe/LEY-99940-2023.md';
    const files = {
      ...corpus,
      [amending]: lawFile(
        'Artículo 1. Modificación del artículo 1 de la Ley 99900\n"Artículo 1. Robo de sombra\nEl que roba una sombra, dos años".',
        { published: '2020-01-01' },
      ),
    };
    const named = registryOf(
      instrument('ley-99900', 'ley', '99900'),
      article('ley-99900', 'art_1', { also: `      - read: ${repository}/${amending}\n` }),
    );
    const first = accepted();
    expect(found(files, first, named)).toEqual([`reading-missing ley-99900~art_1 ${amending}:9`]);
    const { readings, written } = accept(first, ask(files, first, named), { kind: 'new' }, asOf);
    expect(written).toEqual(['ley-99900~art_1']);
    expect(
      readings.byRef.get('ley-99900~art_1')?.witnesses.map(({ file, how }) => `${how} ${file}`),
    ).toEqual(['text pe/LEY-99900-2020.md', `quoted ${amending}`]);
    expect(found(files, readings, named)).toEqual([]);
  });
});

describe('amended-by', () => {
  const norm = (body: string, options = {}) => ({
    ...corpus,
    'pe/LEY-99960-2024.md': recent(`LEY N° 99960\n${body}`, options),
  });
  const amending = 'Artículo 1. Se modifica el artículo 1 de la Ley 99900, de la siguiente manera:';
  const one = ['amended-by ley-99900~art_1 pe/LEY-99960-2024.md:9'];

  test('a newer norm, with the verb before or after', () => {
    expect(found(norm(amending))).toEqual(one);
    expect(found(norm('El artículo 1 de la Ley 99900 queda derogado.'))).toEqual(one);
    expect(found(norm('Lo dice el artículo 1 de la Ley 99900.'))).toEqual([]);
  });

  test('its message carries a block that the schema accepts as it is', () => {
    const [finding] = ask(norm(amending), accepted()).report.findings;
    const block = finding?.paste ?? '';
    // As a person copies it from the terminal: lines of their own, from the first column.
    const { report } = ask(norm(amending), accepted());
    expect(reporters.human(report, 'es')).toContain(`\n${block}\n`);
    expect(reporters.github(report, 'es')).toContain(block.replaceAll('\n', '%0A'));
    const held = registryOf(
      instrument('ley-99900', 'ley', '99900', `${block}\n`),
      article('ley-99900', 'art_1'),
    );
    expect(found(norm(amending), accepted(), held)).toEqual([]);
  });

  test.each<[string, Parameters<typeof article>[2]]>([
    ['a version of ours within 40 days', { from: '2024-06-20' }],
    ['a version of ours newer than it', { from: '2024-05-25' }],
    [
      'a record that says it lacks it',
      { version: '    partial: { es: Falta la Ley 99960., en: Law 99960. }\n' },
    ],
  ])('%s', (_, options) => {
    const of = registryOf(
      instrument('ley-99900', 'ley', '99900'),
      article('ley-99900', 'art_1', options),
    );
    expect(found(norm(amending), accepted(corpus, of), of)).toEqual([]);
  });

  test('a version that comes after 40 days does not answer for it', () => {
    const late = registryOf(
      instrument('ley-99900', 'ley', '99900'),
      article('ley-99900', 'art_1', { from: '2024-07-20' }),
    );
    expect(found(norm(amending), accepted(corpus, late), late)).toEqual(one);
  });

  test('a rule that stands in another text too is told of both', () => {
    const twin = registryOf(
      instrument('ley-99900', 'ley', '99900'),
      instrument('ley-99910', 'ley', '99910'),
      article('ley-99900', 'art_1'),
      article('ley-99910', 'art_7', {
        file: 'pe/LEY-99900-2020.md',
        more: 'correspondsTo: ley-99900~art_1\n',
      }),
    );
    expect(found(norm(amending), accepted(corpus, twin), twin)).toEqual([
      ...one,
      'amended-by ley-99910~art_7 pe/LEY-99960-2024.md:9',
    ]);
  });

  test('the gazette’s own address tells the day, whatever the file says', () => {
    const source = `https://epdoc2.elperuano.pe/EpPo/DescargaIN.asp?Referencias=${Buffer.from('2482199_120190130').toString('base64')}`;
    const old = ask(norm(amending, { source }), accepted());
    expect(rows(old.report.findings)).toEqual([]);
    expect(old.scan.faults.filter(({ kind }) => kind === 'date')).toEqual([
      { path: 'pe/LEY-99960-2024.md', kind: 'date', said: '2024-05-20', believed: '2019-01-30' },
    ]);
  });

  test('a day that only the scraper vouches for is not believed against its number', () => {
    const files = {
      ...norm(amending, { published: '2024-05-20', updated: '2024-05-20' }),
      ...Object.fromEntries(
        [99961, 99962, 99963].map((number) => [
          `pe/LEY-${number}-2021.md`,
          recent(`Ley ${number}`, { published: '2021-05-20' }),
        ]),
      ),
    };
    // It was there before: nobody needs to be told again.
    expect(found(files, accepted(files))).toEqual([]);
    // It was not: better to look.
    expect(found(files)).toEqual(one);
  });
});

describe('new-norm and witness-silent', () => {
  const about = recent(
    'LEY N° 99970\nLEY QUE CUIDA LA SOMBRA DE LAS PERSONAS\nArtículo 1. Objeto\nCuida.',
  );

  test('a norm about our matter that was not there', () => {
    const files = { ...corpus, 'pe/LEY-99970-2024.md': about };
    expect(found(files)).toEqual(['new-norm  pe/LEY-99970-2024.md:8']);
    expect(found(files, accepted(files))).toEqual([]);
    expect(found(corpus, accepted(files))).toEqual([]);
    // Whoever accepts a reading has not looked at the norm; whoever records the run has.
    const after = (what: Acceptance) => {
      const first = accepted();
      return found(files, accept(first, ask(files, first), what, asOf).readings);
    };
    expect(after({ kind: 'new' })).toHaveLength(1);
    expect(after({ kind: 'none' })).toEqual([]);
  });

  test('nothing new for 90 days, or nobody asked', () => {
    expect(found(corpus, accepted(), registry, '2024-08-18')).toEqual([]);
    const { report } = ask(corpus, accepted(), registry, '2024-08-31');
    expect(report.findings.map(({ ruleId, message }) => [ruleId, message.es.slice(0, 40)])).toEqual(
      [
        ['witness-silent', 'Al testigo se le preguntó por última vez'],
        ['witness-silent', 'La norma más nueva del corpus es del 20 '],
      ],
    );
  });
});

describe('a part of the corpus', () => {
  const part = { 'pe/LEY-99950-2024.md': recent() };

  test('says nothing of the files it lacks, and names them', () => {
    const { report, isPart, absent } = ask(part, accepted());
    expect(rows(report.findings)).toEqual([]);
    expect({ isPart, absent }).toEqual({ isPart: true, absent: ['pe/LEY-99900-2020.md'] });
    const { isPart: wholeIsPart } = ask(part, accepted(), registry, asOf, true);
    expect(wholeIsPart).toBe(false);
  });

  test('still asks of the files it has', () => {
    const readings = accepted({
      ...corpus,
      'pe/LEY-99951-2024.md': recent(),
      'pe/LEY-99952-2024.md': recent(),
    } as never);
    const changed = { 'pe/LEY-99900-2020.md': law().replace('frase', 'línea') };
    expect(found(changed, readings, registry)).toEqual([
      'reading-changed ley-99900~art_1 pe/LEY-99900-2020.md:8',
      'witness-silent',
    ]);
    const after = accept(
      readings,
      ask(changed, readings),
      { kind: 'one', ref: 'ley-99900~art_1' },
      asOf,
    );
    // What is accepted of a part does not stand for the whole.
    const { files, seen } = readings.run ?? {};
    expect(after.readings.run).toMatchObject({ files, seen });
  });
});

describe('a corpus with faults', () => {
  test('each is told, and the rest is read', () => {
    const { report, scan } = ask(
      {
        ...corpus,
        'pe/A.md': Buffer.from([0xff]),
        'pe/B.md': '',
        'pe/LEY-99951-2024.md': recent('(*)'),
        'pe/LEY-99952-2024.md': recent(),
        'pe-lim/C.md': 'sin cabecera',
        // Too large to be a norm.
        'pe/D.md': Buffer.alloc(20_000_001, 32),
      },
      accepted(),
    );
    expect(rows(report.findings)).toEqual([]);
    expect(scan.faults.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      'pe-lim/C.md no-front-matter',
      'pe/A.md not-utf8',
      'pe/B.md empty',
      'pe/D.md too-large',
      'pe/LEY-99951-2024.md no-text',
      'pe/LEY-99952-2024.md other-norm',
    ]);
    expect(report.summary?.es).toContain('4 normas leídas');
  });
});

test('what is no plain file is not opened, and one that cannot be read takes nothing from the rest', () => {
  const folder = folderWith(corpus);
  execFileSync('mkfifo', [join(folder, 'pe/tubo.md')]);
  symlinkSync(folder, join(folder, 'pe/carpeta.md'));
  symlinkSync(join(folder, 'no'), join(folder, 'pe/nada.md'));
  const read = new CorpusFolder(folder);
  const seen: string[] = [];
  read.readAll(
    ({ path }) => {
      seen.push(path);
      if (seen.length === 1) throw new RangeError('It is odd.');
    },
    () => undefined,
  );
  expect(seen).toEqual(Object.keys(corpus).sort());
  expect(read.faults.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: seen[0], fault: 'unreadable', said: 'It is odd.' },
    { path: 'pe/carpeta.md', fault: 'no-file' },
    { path: 'pe/nada.md', fault: 'no-file' },
    { path: 'pe/tubo.md', fault: 'no-file' },
  ]);
  expect(read.files).toBe(seen.length - 1);
});

test('--diff: the words that changed between the texts of a provision', () => {
  const files = {
    'pe/LEY-99900-2020.md': lawFile(
      '**Artículo 1.-** El que roba una sombra, dos años. (*)\n\n(*) Artículo modificado por la Ley 99901, cuyo texto es el siguiente:\n\n"**Artículo 1.-** El que roba una sombra, tres años."',
      { source: sources.spij },
    ),
    'pe/LEY-99960-2024.md': recent(
      'LEY N° 99960\nArtículo 1. Modificación del artículo 1 de la Ley 99900\n"Artículo 1.- El que roba una sombra ajena, tres años".',
    ),
  };
  const folder = new CorpusFolder(folderWith(files));
  const { observations, scan } = ask(files, none);
  const [observation] = observations;
  if (!observation) throw new Error('nothing observed');
  const changes = changesBetween(corpusTexts(observation, scan.norms, folder));
  expect(changes.map(({ from, to }) => `${from.line} → ${to.file}:${to.line}`)).toEqual([
    '8 → pe/LEY-99900-2020.md:12',
    '12 → pe/LEY-99960-2024.md:10',
  ]);
  expect(JSON.stringify(changes[0]?.pieces)).toContain('tres');
  expect(JSON.stringify(changes[1]?.pieces)).toContain('ajena');
});
