import type { Lang } from '../../src/registry/schema/common.ts';

/** Milliseconds after which a person is told how far it is. */
const patience = 2000;

/** A line that says how many files were read, once it takes longer than a moment; on a terminal it is rewritten. */
export function progress(lang: Lang): {
  tick: (read: number, of: number) => void;
  end: () => void;
} {
  const start = performance.now();
  let next = patience;
  let isShown = false;
  const { stderr } = process;
  return {
    tick(read, of) {
      if (read % 100 !== 0) return;
      const spent = performance.now() - start;
      if (spent < next) return;
      next = spent + (stderr.isTTY ? 200 : patience);
      isShown = true;
      const line =
        lang === 'es' ? `Leídos ${read} de ${of} archivos…` : `${read} of ${of} files read…`;
      stderr.write(stderr.isTTY ? `\r${line}` : `${line}\n`);
    },
    end() {
      if (isShown && stderr.isTTY) stderr.write('\r\u001b[K');
    },
  };
}
