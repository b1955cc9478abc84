import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/checker/reporters/index.ts';
import { accept, type Acceptance } from '../../src/watch/accept.ts';
import {
  asOf,
  instrument,
  article,
  registryOf,
  recent,
  registry,
  corpus,
  ask,
  accepted,
  rows,
  found,
} from '../support/watched-law.ts';

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
