import ora from 'ora';

/** Milliseconds between two lines of a log, and between two states of the line on a terminal. */
const inLog = 15_000;
const onScreen = 100;

/** How far long work is: one line that changes on a terminal; in a log, or with `CI`, a few plain ones. */
export interface Progress {
  /** Begins a step of those it was started with. */
  step: (name: string) => void;
  /** How many of how many the step has done, and what it is at. */
  at: (done: number, total: number, what?: string) => void;
  /** Takes the line away: what the command says next stands by itself. */
  end: () => void;
}

/**
 * Starts telling how far the work is, on the stream of errors, so that what a command answers stays alone.
 * @param steps in order: each is told with what comes after it
 */
export function startProgress(
  steps: readonly string[],
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  // A terminal that does not say how wide it is cannot have a line that changes.
  const isLive =
    stream.isTTY && stream.columns > 0 && !('CI' in process.env) && process.env['TERM'] !== 'dumb';
  // Keys that are pressed meanwhile are for whoever reads them, Ctrl+C too.
  const line = ora({ stream, isEnabled: isLive, isSilent: !isLive, discardStdin: false });
  const begun = performance.now();
  let current = '';
  let told = begun;
  return {
    step(name) {
      current = name;
      told = performance.now();
      if (!isLive) stream.write(`${place(name)}…${comesNext(name)}\n`);
      else line.start(`${place(name)}…${comesNext(name)}`);
    },
    at(done, total, what = '') {
      const now = performance.now();
      if (now - told < (isLive ? onScreen : inLog)) return;
      told = now;
      const seconds = Math.round((now - begun) / 1000);
      const far = `${place(current)}: ${done} de ${Math.max(done, total)}${what && `, ${what}`} (${seconds} s)`;
      if (!isLive) {
        stream.write(`${far}\n`);
        return;
      }
      line.text = far + comesNext(current);
      // Work that never waits leaves the timer of the line no turn.
      line.render();
    },
    end() {
      line.stop();
    },
  };

  function place(name: string): string {
    return steps.length > 1 ? `[${steps.indexOf(name) + 1}/${steps.length}] ${name}` : name;
  }

  function comesNext(name: string): string {
    const next = steps[steps.indexOf(name) + 1];
    return next === undefined ? '' : ` Sigue: ${next.toLowerCase()}.`;
  }
}
