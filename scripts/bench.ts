// The figures of docs/architecture.md, measured in one run: `check`, `recognise`, `weight`, or all.
import { benchCheck } from './bench/check.ts';
import { benchRecognise } from './bench/recognise.ts';
import { benchWeight } from './bench/weight.ts';
import { stop } from './stop.ts';

const benches: Record<string, (root: string) => void | Promise<void>> = {
  check: benchCheck,
  recognise: benchRecognise,
  weight: benchWeight,
};
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in benches));
if (unknown !== undefined)
  stop(`No hay medida «${unknown}»: usa check, recognise, weight o ninguna.`);
for (const name of asked.length > 0 ? asked : Object.keys(benches))
  await benches[name]?.(process.cwd());
