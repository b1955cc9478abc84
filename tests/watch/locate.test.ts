import { describe, expect, test } from 'vitest';
import { buildRegistry } from '../../src/registry/load.ts';
import { allProvisions } from '../../src/registry/registry.ts';
import { CorpusFolder } from '../../src/watch/corpus-folder.ts';
import { locate } from '../../src/watch/locate.ts';
import { bestOf, observe } from '../../src/watch/observe.ts';
import { witnessesOf } from '../../src/watch/witnesses.ts';
import { folderWith, lawFile, sources } from '../support/corpus.ts';

const repository = 'https://github.com/crafter-research/legalize-pe/blob/main';
const sourceOf = (files: string[]) =>
  `    sources:\n${files.map((file) => `      - read: ${repository}/${file}\n`).join('')}    verification: { level: official, readThrough: 2024-01-01 }\n`;

/** A tree with these provisions: `ley-99900~art_1` and its heading, files and other lines. */
function registryOf(
  provisions: Record<string, { heading?: string; files: string[]; more?: string }>,
) {
  const files: { path: string; content: string }[] = [];
  for (const [ref, { heading = 'Nada', files: read, more = '' }] of Object.entries(provisions)) {
    const [id = '', eId = ''] = ref.split('~');
    const number = id.replace(/^[a-z]+-/, '').toUpperCase();
    const type = id.startsWith('ley') ? 'law' : 'legislative-decree';
    const path = `src/data/instruments/pe/${id}`;
    if (!files.some((file) => file.path === `${path}/instrument.yaml`))
      files.push({
        path: `${path}/instrument.yaml`,
        content: `id: ${id}\ntype: ${type}\nnumber: '${number}'\ntitle: { es: Norma, en: Norm }\nshortTitle: { es: Norma ${number}, en: Norm }\ndatePublication: 2020-01-01\njurisdiction: pe\nsources:\n  - read: https://www.gob.pe/\nverification: { level: official, readThrough: 2024-01-01 }\n`,
      });
    files.push({
      path: `${path}/${eId}.yaml`,
      content: `eId: ${eId}\nnum: '${eId.replace(/^.*_/, '')}'\nheading: { es: ${heading}, en: x }\nkind: right\n${more}versions:\n  2020-01-02:\n    summary: { es: Dice., en: Says. }\n    changedBy: ${id}\n${sourceOf(read)}`,
    });
  }
  const { registry, problems } = buildRegistry(files);
  expect(problems).toEqual([]);
  return registry;
}

const own = 'pe/LEY-99900-2020.md';

/** Where each provision is found: `how file:line`, the best first; or why not. */
function foundIn(
  corpus: Record<string, string>,
  provisions: Parameters<typeof registryOf>[0],
): Record<string, string[]> {
  const registry = registryOf(provisions);
  const ground = {
    registry,
    witnesses: witnessesOf(registry),
    corpus: new CorpusFolder(folderWith(corpus)),
  };
  return Object.fromEntries(
    allProvisions(registry).map((provision) => {
      const observation = observe(provision, ground);
      if (!observation) return [provision.id, ['names no file']];
      const places = bestOf(observation).map(({ how, file, line }) => `${how} ${file}:${line}`);
      return [
        `${provision.instrument.id}~${provision.id}`,
        places.length > 0 ? places : [...observation.lost].map(([file, why]) => `${why} ${file}`),
      ];
    }),
  );
}

describe('a provision is found', () => {
  test('in its own norm, and not in the decree that approved it: its heading tells', () => {
    const body =
      'Artículo 1.- Aprobación\nSe aprueba.\nArtículo 2.- Publicación\nSe publica.\nTÍTULO I\nArtículo 1.- Objeto del reglamento\nRegula.\nArtículo 2.- Fines\nCuida.';
    expect(
      foundIn({ [own]: lawFile(body) }, { 'ley-99900~art_1': { heading: 'Objeto', files: [own] } }),
    ).toEqual({
      'ley-99900~art_1': [`text ${own}:13`],
    });
  });

  test('and not in an index: the longer one is the text', () => {
    const body =
      'Artículo 1.- Sombras\nArtículo 2.- Luces\nCAPÍTULO I\nArtículo 1.- Sombras\nToda persona tiene una sombra que nadie le puede quitar.\nArtículo 2.- Luces\nTambién.';
    expect(
      foundIn(
        { [own]: lawFile(body) },
        { 'ley-99900~art_1': { heading: 'Sombras', files: [own] } },
      ),
    ).toEqual({
      'ley-99900~art_1': [`text ${own}:11`],
    });
  });

  test('behind another, on the same line', () => {
    const body =
      'Se dice mucho. Artículo 7.- Objeto Cuida las sombras de todas las personas. Artículo 8.- Otro';
    expect(foundIn({ [own]: lawFile(body) }, { 'ley-99900~art_7': { files: [own] } })).toEqual({
      'ley-99900~art_7': [`text ${own}:8`],
    });
  });

  test('in the norm that changed it, and in the one it corresponds to', () => {
    const amending = 'pe/DLEG-9999-2021.md';
    const tuo = 'pe/LEY-99910-2022.md';
    expect(
      foundIn(
        {
          [own]: lawFile('Artículo 5. Sombra\nTexto.'),
          [tuo]: lawFile('Artículo 9. Sombra\nTexto ordenado.'),
          [amending]: lawFile(
            'Artículo 1. Modificación del artículo 5 de la Ley 99900\n"Artículo 5. Sombra\nTexto nuevo".\nArtículo 2. Modificación del artículo 5 de la Ley 11111\n"Artículo 5. Luz\nOtro".',
          ),
        },
        {
          'ley-99900~art_5': {
            files: [amending, tuo, own],
            more: 'correspondsTo: ley-99910~art_9\n',
          },
          'ley-99910~art_9': { files: [tuo] },
        },
      ),
    ).toEqual({
      'ley-99900~art_5': [`text ${own}:8`, `same-rule ${tuo}:8`, `quoted ${amending}:9`],
      'ley-99910~art_9': [`text ${tuo}:8`],
    });
  });

  test('by what the notes of another file say of it, when there is nothing better', () => {
    const body =
      '**Artículo 1.-** Sombra.\n\n> (*) Artículo modificado por el Artículo 3 del Decreto Legislativo N° 9998, publicado ayer.\n\n> (*) Numeral incorporado por la Segunda Disposición Complementaria Modificatoria de la Ley N° 99920.';
    expect(
      foundIn(
        { [own]: lawFile(body, { source: sources.spij }) },
        {
          'ley-99900~art_1': { files: [own] },
          'dleg-9998~art_3': { files: [own] },
          'dleg-9998~art_4': { files: [own] },
          'ley-99920~dcm_2': { files: [own] },
          'ley-99921~dcm_1': { files: [own, 'pe/NO-ESTA.md'] },
        },
      ),
    ).toEqual({
      'ley-99900~art_1': [`text ${own}:8`],
      'dleg-9998~art_3': [`note ${own}:10`],
      // Only its norm is named.
      'dleg-9998~art_4': [`note ${own}:10`],
      'ley-99920~dcm_2': [`note ${own}:12`],
      'ley-99921~dcm_1': [`not-there ${own}`, 'no-file pe/NO-ESTA.md'],
    });
  });

  test('without text it is no reading', () => {
    const registry = registryOf({ 'ley-99900~anexo_G-1': { files: [own] } });
    const [provision] = allProvisions(registry);
    if (!provision) throw new Error('none');
    const corpus = new CorpusFolder(folderWith({ [own]: lawFile('G 1\t(*)') }));
    expect(locate(provision, own, { registry, witnesses: witnessesOf(registry), corpus })).toBe(
      'no-text',
    );
  });
});
