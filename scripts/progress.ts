import ora from 'ora';
import type { Lang } from '../src/registry/schema/common.ts';

/** Milliseconds between two lines of a log, and between two states of the line on a terminal. */
const inLog = 15_000;
const onScreen = 100;

const words = {
  es: { of: 'de', next: 'Sigue' },
  en: { of: 'of', next: 'Next' },
} as const;

/** How far long work is: one line that changes on a terminal; in a log, or with `CI`, a few plain ones. */
export interface Progress {
  /** Begins a step of those it was started with. */
  step: (name: string) => void;
  /** How many of how many the step has done, and what it is at. */
  at: (done: number, total: number, what?: string) => void;
  /** Takes the line away: what the command says next stands by itself. A step may begin afterwards. */
  end: () => void;
}

/** Whether a stream shows a line that changes. A terminal that does not say how wide it is cannot. */
const isLive = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY && stream.columns > 0 && !('CI' in process.env) && process.env['TERM'] !== 'dumb';

/**
 * Starts telling how far the work is, on the stream of errors, so that what a command answers stays alone. With
 * `PROGRESS=off` it tells nothing: the command that called this one does.
 * @param steps in order: each is told with what comes after it
 */
export function startProgress(
  steps: readonly string[],
  { stream = process.stderr, lang = 'es' }: { stream?: NodeJS.WriteStream; lang?: Lang } = {},
): Progress {
  if (process.env['PROGRESS'] === 'off')
    return { step: () => undefined, at: () => undefined, end: () => undefined };
  const t = words[lang];
  const live = isLive(stream)
    ? // Keys that are pressed meanwhile are for whoever reads them, Ctrl+C too.
      ora({ stream, isEnabled: true, discardStdin: false })
    : undefined;
  let name = steps[0] ?? '';
  let begun = performance.now();
  let told = begun;
  return {
    step(next) {
      name = next;
      begun = told = performance.now();
      if (live) live.start(`${place()}…${comesNext()}`);
      else if (steps.length > 1) stream.write(`${place()}…${comesNext()}\n`);
    },
    at(done, total, what = '') {
      const now = performance.now();
      if (now - told < (live ? onScreen : inLog)) return;
      told = now;
      const seconds = Math.round((now - begun) / 1000);
      const far = `${place()}: ${done} ${t.of} ${Math.max(done, total)}${what && `, ${what}`} (${seconds} s)`;
      if (!live) {
        stream.write(`${far}\n`);
        return;
      }
      live.text = `${far}.${comesNext()}`;
      // Work that never waits leaves the timer of the line no turn.
      if (live.isSpinning) live.render();
      else live.start();
    },
    end: () => void live?.stop(),
  };

  function place(): string {
    return steps.length > 1 ? `[${steps.indexOf(name) + 1}/${steps.length}] ${name}` : name;
  }

  function comesNext(): string {
    const next = steps[steps.indexOf(name) + 1];
    return next === undefined ? '' : ` ${t.next}: ${next}.`;
  }
}
