import { shown } from '../src/registry/characters.ts';

/** Letters of the longest line: whoever reads it needs no more of what was typed. */
const longest = 1500;

/** Ends a command that cannot go on: one clear line, whatever was typed. Exit code 2 unless another is given. */
export function stop(line: string, code = 2): never {
  console.error(shown(line.length > longest ? `${line.slice(0, longest)}…` : line));
  process.exit(code);
}
