/** Texts kept by default: those of a page, or of a record, that several rules look at one after the other. */
const kept = 5000;

/**
 * The same function, which works out each text once while it is among the last that were asked for.
 * @param work pure; what it gives is shared, so nobody changes it
 */
export function remember<Result>(
  work: (text: string) => Result,
  most = kept,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const held = known.get(text);
    if (held !== undefined) return held;
    if (known.size >= most) known.clear();
    const result = work(text);
    known.set(text, result);
    return result;
  };
}

/** The same of things: each is worked out once, for as long as somebody holds it. */
export function rememberOf<Thing extends object, Result>(
  work: (thing: Thing) => Result,
): (thing: Thing) => Result {
  const known = new WeakMap<Thing, Result>();
  return (thing) => {
    const held = known.get(thing);
    if (held !== undefined) return held;
    const result = work(thing);
    known.set(thing, result);
    return result;
  };
}
