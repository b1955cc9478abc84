/**
 * Where what is said of a platform, and is not its own text, may come from when somebody's safety hangs on it: press and
 * organisations that we know, by the beginning of their address without its `www.`. One is added once it is read who they are.
 */
export const knownVoices: readonly string[] = [
  'github.com/chaynHQ/',
  'hindustantimes.com/',
  'howtogeek.com/',
  'mezha.media/',
  'the-decoder.com/',
];

/** Archives that keep the own text of a platform, word for word, by the beginning of their address. */
export const textCopies: readonly string[] = [
  'github.com/OpenTermsArchive/',
  'raw.githubusercontent.com/telegramapp/',
];
