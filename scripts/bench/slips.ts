import { checkTree } from '../../src/checker/check-tree.ts';
import { loadProject } from '../../src/checker/project.ts';
import { countOf } from '../../src/checker/report.ts';
import { defaultAsOf } from '../../src/registry/as-of.ts';
import { stop } from '../stop.ts';
import { realTexts } from './slips/real.ts';
import { madeTexts, type MadeText, type SlipKind } from './slips/sentences.ts';
import { toldOf } from './slips/told.ts';
import { severalValues } from './slips/values.ts';

/**
 * How many slips of a value the check tells: sentences, rows and lists made of the values of the registry and
 * taken from the site, right and with another value of the same provision, the neighbour's, one more or less,
 * or another unit; in figures and in words, in both languages.
 */
export function benchSlips(root: string): void {
  const asOf = defaultAsOf(root);
  const report = checkTree(root, { asOf });
  if (countOf(report, 'error') > 0)
    stop('La revisión encuentra errores: corrígelos antes de medir.');
  const project = loadProject(root);
  const groups = severalValues(project.registry, asOf);
  const texts: MadeText[] = [
    ...groups.flatMap((values, index) => {
      const next = groups.slice(index + 1).find((each) => each[0]?.kind === values[0]?.kind);
      return madeTexts(values, next ?? []);
    }),
    ...realTexts(project, groups, asOf),
  ];
  const told = toldOf(texts, project.registry, asOf);
  const rows = new Map<string, { made: number; error: number; note: number }>();
  for (const [index, { kind, shape }] of texts.entries()) {
    const key = `${kind}\t${shape}`;
    const row = rows.get(key) ?? { made: 0, error: 0, note: 0 };
    rows.set(key, row);
    row.made++;
    if (told[index] === 'error') row.error++;
    if (told[index] === 'note') row.note++;
  }
  console.log('clase\tforma\thechas\tdichas\tnotas');
  for (const [key, { made, error, note }] of [...rows].sort())
    console.log(`${key}\t${made}\t${error}\t${note}`);
  const sum = (isKind: (kind: SlipKind) => boolean) => {
    const at = texts.flatMap(({ kind }, index) => (isKind(kind) ? [told[index]] : []));
    return { made: at.length, told: at.filter((each) => each === 'error').length };
  };
  const [slips, right] = [sum((kind) => kind !== 'right'), sum((kind) => kind === 'right')];
  const share = ((100 * slips.told) / slips.made).toFixed(1);
  console.log(`Deslices dichos: ${slips.told} de ${slips.made} (${share} %)`);
  console.log(`Correctas rechazadas: ${right.told} de ${right.made}`);
  if (process.env['SLIPS'] === 'list')
    for (const [index, { kind, text, shape }] of texts.entries())
      if ((kind === 'right') === (told[index] === 'error'))
        console.log(`${kind}\t${shape}\t${told[index] ?? '-'}\t${text.replaceAll('\n', '⏎')}`);
}
