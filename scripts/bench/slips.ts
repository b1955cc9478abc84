import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTree } from '../../src/checker/check-tree.ts';
import { loadProject } from '../../src/documents/project.ts';
import { countOf } from '../../src/checker/report.ts';
import { writeWhole } from '../../src/files/write-whole.ts';
import { defaultAsOf } from '../../src/registry/as-of.ts';
import { today } from '../../src/registry/days.ts';
import { type SlipFigures, slipsMeasured } from '../../src/facts/slips-measured.ts';
import { stop } from '../stop.ts';
import { realSlips } from './slips/real.ts';
import { madeTexts, type MadeText } from './slips/sentences.ts';
import { type Told, toldOf } from './slips/told.ts';
import { severalValues } from './slips/values.ts';

/** A text that was checked, and how it was told. */
type Checked = Pick<MadeText, 'kind' | 'value' | 'shape' | 'lang' | 'text'> & {
  told: Told | undefined;
};

/**
 * How many slips of a value the check tells: sentences, rows and lists made of the values of the registry, right
 * and with another value of the same provision, the neighbour's, one more or less, or another unit, in figures
 * and in words, in both languages; and every value that the pages say, put as another one where it stands.
 * @param isWritten the figures are kept in `slips.json`
 */
export function benchSlips(root: string, isWritten = false): void {
  const asOf = defaultAsOf(root);
  const report = checkTree(root, { asOf });
  if (countOf(report, 'error') > 0)
    stop('La revisión encuentra errores: corrígelos antes de medir.');
  const project = loadProject(root);
  const groups = severalValues(project.registry, asOf);
  const made = groups.flatMap((values, index) => {
    const next = groups.slice(index + 1).find((each) => each[0]?.kind === values[0]?.kind);
    return madeTexts(values, next ?? []);
  });
  const toldMade = toldOf(made, project.registry, asOf);
  const checked: Checked[] = made.map((each, index) => ({ ...each, told: toldMade[index] }));
  const real: Checked[] = realSlips(project, groups, asOf);
  for (const by of ['kind', 'value', 'shape', 'lang'] as const) print([...checked, ...real], by);
  const slips = checked.filter(({ kind }) => kind !== 'right');
  const right = checked.filter(({ kind }) => kind === 'right');
  const figures = {
    date: today(),
    made: { slips: slips.length, told: told(slips), right: right.length, refused: told(right) },
    penalties: shareOf(slips.filter(({ value }) => value === 'penalty')),
    ages: shareOf(slips.filter(({ value }) => value === 'age')),
    deadlines: shareOf(slips.filter(({ value }) => value === 'deadline')),
    disqualifications: shareOf(slips.filter(({ value }) => value === 'disqualification')),
    real: { ...shareOf(real), noted: real.filter((each) => each.told === 'note').length },
  };
  console.log(JSON.stringify(figures, undefined, 2));
  if (isWritten) keep(root, figures);
  if (process.env['SLIPS'] === 'list')
    for (const each of [...checked, ...real])
      if ((each.kind === 'right') === (each.told === 'error'))
        console.log(
          `${each.kind}\t${each.shape}\t${each.told ?? '-'}\t${each.text.replaceAll('\n', '⏎')}`,
        );
}

/** Keeps the figures where the page `/estado/` reads them, and says them in the docs of the rules. */
function keep(root: string, figures: SlipFigures): void {
  writeWhole(join(root, 'slips.json'), `${JSON.stringify(figures, undefined, 2)}\n`);
  const docs = join(root, 'docs/rules/README.md');
  const text = readFileSync(docs, 'utf8');
  const [head = '', rest = ''] = text.split(/(?<=### Cuánto ve, medido\n\n)/);
  writeWhole(docs, `${head}${slipsMeasured(figures).es}${rest.slice(rest.indexOf('\n'))}`);
}

const told = (texts: readonly Checked[]): number =>
  texts.filter((each) => each.told === 'error').length;
const shareOf = (texts: readonly Checked[]) => ({ slips: texts.length, told: told(texts) });

/** One table: how many of each were made, told as an error and told as a note. */
function print(texts: readonly Checked[], by: 'kind' | 'value' | 'shape' | 'lang'): void {
  console.log(`\n${by}\thechas\tdichas\tnotas\t%`);
  const key = (each: Checked) => (each.kind === 'right' ? 'right' : each[by]);
  for (const [name, own] of [...Map.groupBy(texts, key)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const noted = own.filter((each) => each.told === 'note').length;
    const share = ((100 * told(own)) / own.length).toFixed(1);
    console.log(`${name}\t${own.length}\t${told(own)}\t${noted}\t${share}`);
  }
}
