import { expect, test } from 'vitest';
import { avoidedHints, avoidedWords } from '../../src/checker/prose/avoided-words.ts';
import { wrongTermsReader } from '../../src/checker/prose/english-terms.ts';
import { textsOf } from '../../src/documents/texts-of.ts';
import { allRecords } from '../../src/registry/registry.ts';
import { registry, sourcePage, sourcePages } from '../../src/facts/site-facts.ts';
import { channelValue } from '../../src/words/channel.ts';
import { namedAbroad, sourceTitle, wordAbroad } from '../../src/words/source-title.ts';

const terms = [...registry.terms.values()].map(({ data }) => data);
const careful = terms.filter(({ english }) => english?.avoid);
const wrongIn = wrongTermsReader(registry);
/** What others say, other words by which a term is known, and the English of a paper, which stands by itself. */
const untold: readonly PropertyKey[] = ['sources', 'english', 'aliases', 'findBy', 'reading'];

test.each(['if you think of dying', 'whether they are thinking about dying'])(
  'what is vague in English is seen: %s',
  (text) => {
    expect(avoidedWords.en.filter(({ found }) => text.match(found))).toHaveLength(1);
  },
);

test.each([
  'Article 7 of Ley 30364',
  'Give it on a sheet apart',
  'It is asked for by word or in writing',
  'The first with effective prison',
  'Your procedural address',
  'Before the National Elections Jury',
  'Orders so that that person stays away',
  'What a person lives',
  'The law asks for a document',
  'The law on volunteering asks for it to be told',
  'Article 176-B asks that it be lacking',
  'Three provisions are told otherwise',
  'That is said by no decision that we read',
  'The person is gone along with to the service',
  'A charge without prosecutor',
  'The Personal data regulation (SD 016-2024-JUS)',
  'Everyone may be attended in their language',
  'For others, Ley 294 protects in the family',
  'Decreto 1033 of 2014 sets the number',
  'and the Fiscalía appoints one',
  'Watching, following or besieging',
  'Whoever has the duty says so first',
  'She told her tutor at school',
  'Say of each step what it serves for',
  'The data of such an account',
  'Nothing that we read sets a last day',
  'The claim does not proceed',
  'The person who lives it decides',
  'They will learn that you live violence',
  'It names the woman assaulted for being one',
  'Once prior routes are exhausted',
  'It changes, among others, articles 36 and 57',
  'Write to the email of the team',
  'Treating them as always',
  'That they are working days is said by article 143',
  'Which rule prevails is for a lawyer to see',
  'Two or more aggravating circumstances concur',
  'The reduction has no place in chapters IX and X',
  'In its base form it sets 2 to 4 years',
  'What it does not reach',
  'Without repetition, article 151-A does not reach',
  'The letter does not reach to opening an account',
  'Only the person living it may decide',
  'A crime that goes ex officio',
  'Your party’s statute may set a time limit',
  'The claim carries a lawyer’s signature',
  'Whether it covers chat messages, it does not say',
  'Of article 94 we said that it was a duty',
])('what Spanish left in the English is seen: %s', (text) => {
  expect(avoidedHints.en.test(text)).toBe(true);
  expect(avoidedWords.en.filter(({ found }) => text.match(found))).toHaveLength(1);
});

test('a norm or an office of another country keeps its name within the gloss', () => {
  const text = 'Law 1257 of 2008 (Ley 1257), and the prosecutor’s office (Fiscalía) of the town';
  expect(avoidedWords.en.filter(({ found }) => text.match(found))).toEqual([]);
});

test('the term base holds the words that a lawyer would misread, each with its reason', () => {
  expect(careful.length).toBeGreaterThanOrEqual(60);
  expect(careful.filter(({ english }) => !english?.why).map(({ id }) => id)).toEqual([]);
});

/** A name with legal effect rests on a provision or a source; the others keep their Spanish, or are plain words. */
test('a name that rests on no provision and no source is of no legal effect', () => {
  const bare = careful
    .filter(({ cites, sources, term }) => !cites && !sources && !/\(\p{Ll}/u.test(term.en))
    .map(({ id }) => id);
  expect(bare).toEqual(['acompanante', 'mapa-de-expectativas']);
});

test('a word of the base is found wherever it is planted, and never in the name to use', () => {
  for (const { id, term, english } of careful) {
    expect(wrongIn(`It is the ${term.en} of somebody.`), id).toEqual([]);
    for (const word of english?.avoid ?? [])
      expect(wrongIn(`It is the ${word} of somebody.`), `${id}: ${word}`).toHaveLength(1);
  }
});

test('a word that statutes use is found everywhere but in what tells them', () => {
  expect(wrongIn('The aggressor is near')).toMatchObject([{ onlyHere: true, inLaw: true }]);
  expect(wrongIn('To confront the victim with the aggressor')).toEqual([]);
});

test('another name of a norm is found, and never its own', () => {
  const norms = [...registry.instruments.values()].map(({ data }) => data);
  const own = norms.flatMap(({ title, shortTitle }) => [title.en, shortTitle.en]);
  expect(own.filter((name) => wrongIn(`It is ${name}.`).length > 0)).toEqual([]);
  expect(wrongIn('article 9 of the Code of Children and Adolescents')).toMatchObject([
    { instead: 'Children and Adolescents Code', onlyHere: true },
  ]);
  expect(wrongIn('the “Code of Children and Adolescents”')).toEqual([]);
});

/** The title of a copy of the law is put into English by rules: the name of the norm in it is that of its record. */
test('the source of a norm is called as the norm is', () => {
  const named = [...registry.instruments.values()]
    .map(({ data: { shortTitle } }) => ({
      name: shortTitle.en,
      said: sourceTitle(shortTitle.es, 'en'),
      isPutIntoEnglish: sourceTitle(shortTitle.es, 'en') !== shortTitle.es,
    }))
    .filter(
      ({ name, isPutIntoEnglish }) => isPutIntoEnglish && /\b(?:Code|Organic Law)\b/.test(name),
    );
  expect(named.length).toBeGreaterThanOrEqual(8);
  expect(named.filter(({ name, said }) => said !== name)).toEqual([]);
  const titles = [...registry.instruments.values()]
    .flatMap(({ data }) => data.sources)
    .map(({ title = '' }) => sourceTitle(title, 'en'));
  expect(titles.filter((title) => wrongIn(title).length > 0)).toEqual([]);
});

test('what is said at a counter in Spanish names the law in Spanish', () => {
  const mixed =
    /\b(?:de|según|por|y) la Law \d|\bart[ií]culos? [\d-]+\w* (?:de|del) (?:la )?[A-Z]\w* (?:Code|Law)\b/;
  expect(mixed.test('artículo 28 del texto único de la Law 30364')).toBe(true);
  const found = [...allRecords(registry)].flatMap(({ file, data }) =>
    textsOf(data)
      .filter(({ text }) => mixed.test(text))
      .map(({ text }) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('what the glossary prints as another name is never a word to avoid', () => {
  const printed = terms.flatMap(({ id, aliases }) =>
    (aliases?.en ?? []).map((each) => ({ id, each })),
  );
  expect(printed.filter(({ each }) => wrongIn(each).length > 0)).toEqual([]);
});

test('one word is told for one term', () => {
  const words = careful.flatMap(({ english }) => english?.avoid ?? []);
  expect(words.filter((each, at) => words.indexOf(each) !== at)).toEqual([]);
});

test('the option of a telephone is said in the words of the page', () => {
  const channel = { value: '113, opción 5' };
  expect(channelValue(channel, 'en')).toBe('113, option 5');
  expect(channelValue(channel, 'es')).toBe('113, opción 5');
  expect(channelValue({ value: 'La comisaría más cercana' }, 'en')).toBe(
    'La comisaría más cercana',
  );
});

test('no text of another country keeps a Spanish kind of norm outside its own name', () => {
  const kind =
    /\b(?:Ley|Lei|Decreto|Resolución|Código|Reglamento|Estatuto|anexo|nuevos?|transitorios?|parágrafo|fracción|letra)\b/u;
  const found = [...registry.countries.values()].flatMap(({ data }) => [
    ...Object.values(data.sources ?? {}).map((source) => namedAbroad(source, 'en').name),
    ...data.answers.flatMap(({ from = {}, quote }) =>
      [...Object.values(from).flat(), ...(quote ? [quote.article] : [])].map((each) =>
        wordAbroad(each, 'en'),
      ),
    ),
  ]);
  expect(found.filter((each) => kind.test(each.replace(/\([^)]*\)/g, '')))).toEqual([]);
});

test('an office of another country is named in English, and its own name follows in brackets', () => {
  const office =
    /\b(?:Agencia|Defensoría|Fiscalía|Gobernación|Secretaría|Superintendencia|Unidad)\b/u;
  const abroad = [...registry.countries.values()].filter(({ data }) => data.id !== 'pe');
  const found = abroad.flatMap(({ data }) =>
    data.answers
      .map(({ says }) => says.en)
      .filter((text) => office.test(text.replace(/\([^)]*\)/g, '')))
      .map((text) => `${data.id}: ${text}`),
  );
  expect(found).toEqual([]);
});

/** A sweep once put it in the place of a sentence that somebody says. */
test('a judgment in English is one in Spanish too', () => {
  const judged = /\bjudgments?\b/i;
  const inSpanish = /sentenci|\bfallos?\b|juicio|juzga|resoluci[oó]n|dictam|condena|judicial/i;
  const pairs = new Map<string, { es: string; en: string }>();
  for (const { file, data } of allRecords(registry))
    for (const { path, text, lang } of textsOf(data)) {
      if ((lang !== 'es' && lang !== 'en') || untold.some((key) => path.includes(key))) continue;
      const at = `${file} ${path.filter((key) => key !== lang && typeof key !== 'number').join('.')}`;
      const pair = pairs.get(at) ?? { es: '', en: '' };
      pair[lang] += ` ${text}`;
      pairs.set(at, pair);
    }
  for (const { lang, slug, blocks } of sourcePages)
    if (lang === 'en') {
      const spanish = sourcePage(slug, 'es');
      pairs.set(slug, {
        es: (spanish?.blocks ?? []).map(({ text }) => text).join(' '),
        en: blocks.map(({ text }) => text).join(' '),
      });
    }
  const found = [...pairs].filter(([, { es, en }]) => judged.test(en) && !inSpanish.test(es));
  expect(found.map(([at]) => at)).toEqual([]);
});

/** What the law bans to be published, it bans from the first day: the stage is not only the part formally opened. */
test('the whole stage of investigation goes by its own name where the law speaks of all of it', () => {
  const said = (id: string) =>
    textsOf(registry.instruments.get('cpp')?.provisions.get(id)?.data).filter(
      ({ lang }) => lang === 'en',
    );
  const texts = said('art_139').map(({ text }) => text);
  expect(texts.join(' ')).toContain('preparatory investigation (investigación preparatoria)');
  expect(texts.filter((text) => text.includes('formal investigation'))).toEqual([]);
  expect(wrongIn('while the preparatory investigation lasts')).toMatchObject([
    { instead: 'preparatory investigation (investigación preparatoria)' },
  ]);
});
