import { recognise, type Vocabulary } from '../citations/recognise/index.ts';
import { parseRef } from '../citations/ref.ts';
import { baseOf } from '../registry/registry.ts';
import type { Lang } from '../registry/schema/common.ts';
import { lawAddress } from './entries.ts';

/** What a query names of the law. */
export interface LawAnswer {
  /** Provisions and norms that we hold, first the one named. */
  held: { ref: string; name: string; url: string }[];
  /** What it names and we do not hold: that is said, with the nearest we do hold, as such. */
  missing: { name: string; near: { name: string; url: string }[] }[];
}

/** Bare numbers that people type for an article of the Penal Code: «154 b», «art154-B», «176-c». */
const bareArticle = /^(?:art(?:i?culo|icle|s)?\.?\s*)?(\d{1,3})\s*[-–]?\s*([a-z])?$/i;
/** Short names without spaces or type: «dl1410», «decreto 1410», «ley30364». */
const glued = /\b(dl|d\.?l|dleg|d\.?leg|ds|ley|law|decreto|decree)\s*(?:n[°ºo.]*\s*)?(\d{3,5})\b/gi;

/** Reads the law that a query names, in every way people write it. */
export function lawIn(
  query: string,
  lang: Lang,
  { law, root }: { law: Readonly<Record<string, string>>; root: string },
  vocabulary: Vocabulary,
): LawAnswer {
  const answer: LawAnswer = { held: [], missing: [] };
  const bare = bareArticle.exec(query.trim());
  const text = bare
    ? `artículo ${bare[1] ?? ''}${bare[2] ? `-${bare[2].toUpperCase()}` : ''} del Código Penal`
    : query
        .replace(glued, (found, kind: string, number: string) =>
          /^(19|20)\d\d$/.test(number) ? found : `${fullName(kind)} ${number}`,
        )
        .replace(/\bart\s*(\d)/gi, 'artículo $1')
        .replace(
          // «154 b» and «art 5 a», not «16 y»: a letter that is a word joins no number.
          /\b(art\S*\s+\d*|\d{2})(\d)\s+([a-dfg-nñp-tv-wz])(?=$|\s)/gi,
          (_, head: string, digit: string, letter: string) =>
            `${head}${digit}-${letter.toUpperCase()}`,
        )
        .replace(
          /(\d)-?([a-z])\b/gi,
          (_, digit: string, letter: string) => `${digit}-${letter.toUpperCase()}`,
        );
  // Initials are typed in lower case too: «cedaw».
  const isWord = /^[a-z]{2,8}$/i.test(text.trim());
  const typed = isWord ? text.trim().toUpperCase() : text;
  const found = recognise(typed, bare ? 'es' : lang, vocabulary, true);
  const loose = found.length === 0 ? looseArticles(text) : [];
  for (const { instrument, provisions, kind } of [...found, ...loose]) {
    if (kind === 'anaphora' || instrument.startsWith('other:')) continue;
    const refs =
      provisions.length > 0
        ? provisions.map((eId) => `${instrument}~${baseOf(eId)}`)
        : [instrument];
    for (const ref of refs) add(ref);
  }
  return answer;

  function add(ref: string): void {
    if (!parseRef(ref)) return;
    const name = law[ref];
    if (name !== undefined) {
      if (!answer.held.some((each) => each.ref === ref))
        answer.held.push({ ref, name, url: lawAddress(ref, root) });
      return;
    }
    const near = nearestOf(ref, law).map((each) => ({
      name: law[each] ?? each,
      url: lawAddress(each, root),
    }));
    answer.missing.push({ name: nameOf(ref, law, lang), near });
  }
}

/** An article with a letter, in a longer query that names no norm: the Penal Code is what people mean. */
function looseArticles(text: string) {
  return [...text.matchAll(/(?:^|[^\p{L}\d-])(\d{1,3})-([A-Z])(?![\p{L}\d])/gu)].map(
    ([, number = '', letter = '']) => ({
      instrument: 'cp',
      provisions: [`art_${number}-${letter}`],
      kind: undefined,
    }),
  );
}

function fullName(kind: string): string {
  const short = kind.toLowerCase().replace(/\./g, '');
  if (short === 'ley' || short === 'law') return 'Ley';
  return short === 'ds' ? 'Decreto Supremo' : 'Decreto Legislativo';
}

/** Held references nearest to one that is not: same norm, nearest number; else norms with a like number. */
function nearestOf(ref: string, law: Readonly<Record<string, string>>): string[] {
  const [instrument = '', eId = ''] = ref.split('~');
  const number = Number(/\d+/.exec(eId)?.[0]);
  if (!eId || law[instrument] === undefined)
    return law[instrument] === undefined ? [] : [instrument];
  return Object.keys(law)
    .filter((each) => each.startsWith(`${instrument}~art_`))
    .map((each) => ({ each, gap: Math.abs(Number(/~art_(\d+)/.exec(each)?.[1]) - number) }))
    .sort((a, b) => a.gap - b.gap || (a.each < b.each ? -1 : 1))
    .slice(0, 2)
    .map(({ each }) => each);
}

function nameOf(ref: string, law: Readonly<Record<string, string>>, lang: Lang): string {
  const [instrument = '', eId] = ref.split('~');
  const norm =
    law[instrument] ??
    instrument.replace(/^ley-/, lang === 'es' ? 'Ley ' : 'Law ').replace(/^dleg-/, 'DL ');
  if (eId === undefined) return norm;
  const number = eId.replace(/^art_/, '');
  return lang === 'es' ? `artículo ${number}, ${norm}` : `article ${number}, ${norm}`;
}
