/** Ends a command that cannot run: one clear line, exit code 2. */
export function stop(line: string): never {
  console.error(line);
  process.exit(2);
}
