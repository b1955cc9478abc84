/** A line in both languages. */
interface Said {
  es: string;
  en: string;
}

/** A file that is not read, and why, for whoever sent it. */
export class Refusal extends Error {
  readonly said: Said;

  constructor(said: Said) {
    super(said.en);
    this.said = said;
  }
}
