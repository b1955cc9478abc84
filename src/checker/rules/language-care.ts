import type { Lang } from '../../registry/schema/common.ts';
import { allRecords } from '../../registry/registry.ts';
import { avoidedWords, isQuoted, avoidedHints } from '../prose/avoided-words.ts';
import { typedMarks } from '../prose/typed-marks.ts';
import { doubledWords, sheetTexts } from '../prose/doubled-words.ts';
import { isSources } from '../../documents/blocks.ts';
import { textsOf } from '../../documents/texts-of.ts';
import { defineRule } from '../rule.ts';
import { matchesOf } from '../../text/matches.ts';

/** A word that hurts or misleads where there is a better one, or that stands twice in a row. Quoted words are somebody else's. */
export default defineRule({
  id: 'language-care',
  severity: 'error',
  checkPage({ page, report }) {
    for (const { text, section, placeOf } of page.blocks) {
      if (isSources(section)) continue;
      for (const { start, end, ...said } of avoidedIn(text, page.lang))
        report({ place: placeOf(start, end) ?? page.place(['title']), ...said });
      // In the data, the marks of Spanish within English say that a text is Spanish.
      const quote = page.lang === 'en' ? /«/u.exec(text) : null;
      if (quote)
        report({
          place: placeOf(quote.index, quote.index + 1) ?? page.place(['title']),
          ...unexpectedMark('«', '“'),
        });
    }
  },
  checkTree({ registry, words, report }) {
    for (const { file, data, place } of allRecords(registry))
      for (const { path, text, lang } of textsOf(data))
        if (lang !== undefined && !isName(path))
          for (const { message, expected } of avoidedIn(text, lang))
            report({ file, place: place(path), expected, message });
    // What is asked for in a place to fill in stands beside the words of the sheet.
    for (const { file, data, place } of registry.papers.values())
      for (const { text, path } of sheetTexts(data))
        for (const { message, expected } of doubledIn(text))
          report({ file, place: place(path), expected, message });
    for (const { file, lang, texts, placeIn } of words.files)
      for (const each of texts)
        for (const { start, end, ...said } of avoidedIn(each.text, lang))
          report({ file, place: placeIn(each, start, end), ...said });
  },
});

/** What the law and others call things: names of norms and of offences, and titles of sources. */
const named = new Set<PropertyKey>(['title', 'shortTitle', 'heading', 'sources']);

/** Whom a law protects is told beside its name, in our words. */
const isName = (path: readonly PropertyKey[]): boolean =>
  path.some((key) => named.has(key)) && !path.includes('protects');

/** The words of a text that we do not use, where they stand in it, and what is said of each. */
function* avoidedIn(text: string, lang: Lang) {
  yield* doubledIn(text);
  if (lang === 'en')
    for (const { start, end, typed, written } of typedMarks(text))
      yield { start, end, ...unexpectedMark(typed, written) };
  if (!avoidedHints[lang].test(text)) return;
  for (const { found, instead } of avoidedWords[lang]) {
    for (const { 0: word, index } of matchesOf(found, text)) {
      if (isQuoted(text, index)) continue;
      yield {
        start: index,
        end: index + word.length,
        expected: [instead],
        message: {
          es: `Palabra inesperada «${word}»; se esperaba «${instead}»`,
          en: `Unexpected word “${word}”; expected “${instead}”`,
        },
      };
    }
  }
}

/** What is said of a mark that another one stands for in print. */
const unexpectedMark = (typed: string, written: string) => ({
  expected: [written],
  message: {
    es: `Signo inesperado «${typed}»; se esperaba «${written}»`,
    en: `Unexpected mark “${typed}”; expected “${written}”`,
  },
});

/** The words of a text that stand twice in a row, and what is said of each. */
function* doubledIn(text: string) {
  for (const { start, end, words, once } of doubledWords(text))
    yield {
      start,
      end,
      expected: [once],
      message: {
        es: `Palabra repetida «${words}»; se esperaba «${once}» una vez, o una frase que no la repita`,
        en: `Unexpected repeated word “${words}”; expected “${once}” once, or a sentence that does not repeat it`,
      },
    };
}
