// The figures of docs/architecture.md, measured in one run: `check`, `slips`, `recognise`, `watch`, `weight`, `lines`, or all.
import { stop } from './stop.ts';

// Each is loaded when its turn comes: with the browser's library loaded, the recogniser runs at half its speed.
const benches: Record<string, (root: string) => Promise<void>> = {
  check: async (root) => (await import('./bench/check.ts')).benchCheck(root),
  slips: async (root) => (await import('./bench/slips.ts')).benchSlips(root, isWritten),
  recognise: async (root) => (await import('./bench/recognise.ts')).benchRecognise(root),
  watch: async (root) => (await import('./bench/watch.ts')).benchWatch(root),
  weight: async (root) => (await import('./bench/weight.ts')).benchWeight(root),
  lines: async (root) => (await import('./bench/lines.ts')).benchLines(root),
};
const isWritten = process.argv.includes('--write');
const asked = process.argv.slice(2).filter((name) => name !== '--write');
const unknown = asked.find((name) => !(name in benches));
if (unknown !== undefined)
  stop(`No hay medida «${unknown}»: usa check, slips, recognise, watch, weight, lines o ninguna.`);
for (const name of asked.length > 0 ? asked : Object.keys(benches))
  await benches[name]?.(process.cwd());
