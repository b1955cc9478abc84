import { type CorpusFile, readCorpusFile } from '../../src/watch/corpus/file.ts';
import { type Text, textInForce } from '../../src/watch/corpus/in-force.ts';
import { type Segmented, segment } from '../../src/watch/corpus/units.ts';

/** Addresses from which each flavour of another country is told. */
const foreignSources = {
  bcn: 'https://www.bcn.cl/leychile/navegar?idNorma=9',
  impo: 'https://www.impo.com.uy/bases/leyes/9-2020',
  infoleg: 'http://servicios.infoleg.gob.ar/infolegInternet/texact.htm',
  suin: 'https://www.suin-juriscol.gov.co/viewDocument.asp?id=9',
  plain: 'https://leyes.example/9',
};

/** A norm of another country, made up, in English keys. */
export function foreignLaw(
  flavour: keyof typeof foreignSources,
  body: string,
  {
    country = 'ar',
    published = '2020-01-10',
    more = '',
  }: { country?: string; published?: string; more?: string } = {},
): string {
  return `---\ntitle: "Ley de los faroles"\nidentifier: "LEY-9"\ncountry: "${country}"\n${published && `publication_date: "${published}"\n`}${more}source: "${foreignSources[flavour]}"\n---\n${body}\n`;
}

/** The same, read. */
export function readForeign(text: string, path = 'ar/LEY-9.md'): CorpusFile {
  const file = readCorpusFile(path, Buffer.from(text));
  if (typeof file === 'string') throw new Error(file);
  return file;
}

/** The same, cut into provisions. */
export const cutForeign = (...args: Parameters<typeof foreignLaw>): Segmented =>
  segment(readForeign(foreignLaw(...args)));

/** Ids of its provisions, those it quotes left out. */
export const idsOf = ({ units }: Segmented): string[] =>
  units.flatMap(({ eIds, quotedIn }) => (quotedIn ? [] : [eIds.join('|')]));

/** The text of one of them. */
export function textOf(cut: Segmented, eId: string): Text {
  const unit = cut.units.find(({ eIds }) => eIds.includes(eId));
  if (!unit) throw new Error(`no ${eId} in ${idsOf(cut).join(' ')}`);
  return textInForce(cut, unit);
}
