/** Ends a command that cannot go on: one clear line. Exit code 2 unless another is given. */
export function stop(line: string, code = 2): never {
  console.error(line);
  process.exit(code);
}
