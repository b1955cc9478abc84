/** Does something the first time it is asked, and then gives what it gave. */
export function once<Result extends object>(make: () => Result): () => Result {
  let made: Result | undefined;
  return () => (made ??= make());
}
