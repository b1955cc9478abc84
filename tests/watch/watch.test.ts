import { describe, expect, test } from 'vitest';
import { accept } from '../../src/watch/accept.ts';
import { CorpusFolder } from '../../src/watch/corpus-folder.ts';
import { changesBetween, corpusTexts } from '../../src/watch/texts.ts';
import { folderWith, lawFile, sources } from '../support/corpus.ts';
import {
  asOf,
  repository,
  instrument,
  article,
  registryOf,
  law,
  recent,
  registry,
  corpus,
  none,
  ask,
  accepted,
  rows,
  found,
} from '../support/watched-law.ts';

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
