import type { Clock } from '../../src/checker/check.ts';

/**
 * Time spent by rule, in milliseconds of processor: what else the machine does hardly changes it. To ask for these takes
 * longer than most rules take over a page, so that each rule has its share, by the clock, of those of all.
 */
export interface Timing {
  clock: Clock;
  /** A table for an editor: each rule, what it took and its share, the longest first; what is not rules, last. */
  table: () => string;
}

/** Measures how long each rule takes, over all pages and over the tree; what was spent before it is called is the start. */
export function timing(): Timing {
  const spent = new Map<string, number>();
  const started = processor();
  const from = performance.now();
  return {
    clock: (ruleId, work) => {
      const start = performance.now();
      work();
      spent.set(ruleId, (spent.get(ruleId) ?? 0) + performance.now() - start);
    },
    table: () => {
      const total = processor();
      const share = (total - started) / (performance.now() - from);
      for (const [ruleId, each] of spent) spent.set(ruleId, each * share);
      const ofRules = [...spent.values()].reduce((sum, each) => sum + each, 0);
      const rows: [string, number][] = [
        ...[...spent].toSorted(([, one], [, other]) => other - one),
        ['(arrancar: cargar el programa)', started],
        ['(leer páginas y datos)', total - ofRules - started],
        ['(todo)', total],
      ];
      return rows.map(([name, each]) => lineOf(name, each, total)).join('');
    },
  };
}

/** Milliseconds of processor that this process has taken. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const lineOf = (name: string, spent: number, total: number): string =>
  `${spent.toFixed(0).padStart(7)} ms ${((100 * spent) / total).toFixed(1).padStart(5)} %  ${name}\n`;
