import { approver } from './context.ts';
import { afterForeign, isAbroad, isForeignBefore, namesCountry } from './foreign.ts';
import { foldName } from './marks.ts';
import {
  foreignNorm,
  otherId,
  phraseAt,
  plainNorm,
  textOf,
  wordCount,
  type Norm,
  type Setting,
} from './norm.ts';
import type { Tokens } from './tokens.ts';
import { afterName } from './walk.ts';

/** Names after «Código», the longest first; without an identifier the norm is called by its name. */
const names: [RegExp, string?][] = [
  [/^penal (?:militar(?: policial)?|del menor|juvenil)\b/],
  [/^procesal penal militar(?: policial)?\b/],
  [/^(?:de )?procesal ?penal\b/, 'cpp'],
  [/^procesal ?civil\b/, 'cpc'],
  [/^procesal ?constitucional\b/, 'ncpco'],
  [/^penal\b/, 'cp'],
  [/^civil y comercial\b/, 'foreign'],
  [/^organico integral penal\b/, 'foreign'],
  [/^civil\b/, 'cc'],
  [
    /^(?:(?:de|del) )?(?:(?:los|las|el) )?(?:derechos? de (?:los |las )?)?nin[oa]s?(?: (?:y|e|o|ninos?|ninas?|de|del|los|las|el|la)){0,5} adolescentes?\b/,
    'cna',
  ],
  [/^de (?:los )?procedimientos? (?:penal(?:es)?|civil(?:es)?|criminal(?:es)?|administrativos?)\b/],
  [/^de (?:ejecucion penal|comercio|aguas|mineria|trabajo|justicia militar(?: policial)?)\b/],
  [/^de (?:proteccion y defensa del consumidor|consumo)\b/],
  [/^de responsabilidad penal de (?:los )?adolescentes\b/],
  [/^de etica (?:de la funcion publica|parlamentaria)\b/],
  [/^del medio ambiente(?: y (?:de )?los recursos naturales)?\b/],
  [/^(?:tributario|sanitario|electoral|penitenciario|aeronautico|municipal)\b/],
];

const englishNames: [RegExp, string?][] = [
  [
    /(?:^| )(?:criminal procedure|penal procedure|criminal procedural|procedural penal|procedural criminal)$/,
    'cpp',
  ],
  [/(?:^| )(?:civil procedure|civil procedural|procedural civil)$/, 'cpc'],
  [
    /(?:^| )(?:constitutional procedure|constitutional procedural|procedural constitutional)$/,
    'ncpco',
  ],
  [/(?:^| )(?:penal|criminal)$/, 'cp'],
  [/(?:^| )civil$/, 'cc'],
  [
    /(?:^| )(?:children(?:'?s)?(?: s)?(?: and adolescents?(?: s)?)?|child and adolescent(?: s)?)$/,
    'cna',
  ],
];

const englishTails: [RegExp, string?][] = [
  [/^of (?:criminal|penal) procedures?\b/, 'cpp'],
  [/^of civil procedures?\b/, 'cpc'],
  [/^of constitutional procedures?\b/, 'ncpco'],
  [
    /^(?:of|on|for) (?:the )?(?:rights of )?(?:the )?(?:child(?:ren)?|boys girls|girls boys) and (?:the )?(?:adolescents?|young persons)\b/,
    'cna',
  ],
];

/** The year of each code in force; another year names an older code. */
const years: Record<string, RegExp> = {
  cp: /^1991$/,
  cpp: /^2004$/,
  cc: /^1984$/,
  cpc: /^199[23]$/,
  cna: /^2000$/,
  ncpco: /^2021$/,
};
const olds = /^(?:antiguo|anterior|abrogado|derogado|viejo|old|former|previous)$/;
const drafts = /^(?:ante)?proyectos?$/;

/** Other codes are law too, except those that an organisation gives itself. */
const unlisted =
  /^del? (?!(?:etica|conducta|barras|convivencia|buen|buenas|honor|verificacion|seguridad)\b)/;

/** A code by its name: «Código Penal», «nuevo Código Procesal Penal», «Code of Civil Procedure». */
export function codeAt(t: Tokens, i: number, setting: Setting): Norm | undefined {
  const { isEnglish, isLinked } = setting;
  const isNew = /^(?:nuevo|new)$/.test(t.word(i));
  const at = isNew ? i + 1 : i;
  if (isEnglish && t.word(at) === 'code') return englishCodeAt(t, at, i);
  if (!/^c[oe]digos?$|^codlgo$|^cadigo$|^codico$/.test(t.word(at))) return undefined;
  let after = at + 1;
  if (t.symbol(after) === ':' && t.isUpper(at)) after++;
  const phrase = phraseAt(t, after, 11);
  for (const [shape, id] of names) {
    const match = shape.exec(phrase);
    if (!match) continue;
    const from = isNew && !isLinked && !t.isCapital(i) ? at : i;
    return finished(t, from, after + wordCount(match[0]), id);
  }
  // «artículo 4 del Código de Tránsito»: of a code we do not know; on its own, only with the norm that approves it.
  const to = t.isCapital(at) ? afterName(t, after) : after;
  if (to === after) return undefined;
  const norm = finished(t, i, to, undefined);
  const isNamed =
    (isLinked && unlisted.test(phrase)) || approver(t, norm, setting)?.instrument !== undefined;
  return isNamed ? { ...norm, key: foldName(textOf(t, i, to)) } : undefined;
}

function englishCodeAt(t: Tokens, code: number, i: number): Norm | undefined {
  const tail = phraseAt(t, code + 1, 9);
  for (const [shape, id] of englishTails) {
    const match = shape.exec(tail);
    if (match) return finished(t, i, code + 1 + wordCount(match[0]), id);
  }
  let start = code;
  while (start > code - 6 && (t.isWord(start - 1) || /['’]/.test(t.symbol(start - 1)))) start--;
  const words: string[] = [];
  const places: number[] = [];
  for (let at = start; at < code; at++) {
    if (!t.isWord(at)) continue;
    words.push(t.word(at));
    places.push(at);
  }
  const phrase = words.join(' ');
  for (const [shape, id] of englishNames) {
    const match = shape.exec(phrase);
    if (!match) continue;
    const from = places[places.length - wordCount(match[0])] ?? code;
    return finished(
      t,
      t.word(from - 1) === 'new' && t.isCapital(from - 1) ? from - 1 : from,
      code + 1,
      id,
    );
  }
  return undefined;
}

function finished(t: Tokens, from: number, to: number, id: string | undefined): Norm {
  const before = from - 1;
  const beforeArticle = /^(?:del?|of)$/.test(t.word(before)) ? before - 1 : before;
  const foreign = afterForeign(t, to);
  const isTheirs = foreign > to || isForeignBefore(t, from) || isListedAbroad(t, to);
  if (isTheirs || isAbroad(t, from, true) || id === 'foreign') {
    return foreignNorm(from, to, foreign);
  }
  if (drafts.test(t.word(beforeArticle))) return plainNorm(from, to, undefined);
  const name = textOf(t, from, to);
  const year = /^(?:de|del|of)$/.test(t.word(to)) && /^(?:1[89]|20)\d\d$/.test(t.raw(to + 1));
  const end = year ? to + 2 : to;
  const isYear = (at: number) => id !== undefined && years[id]?.test(t.raw(at)) === true;
  const isOtherYear =
    (year && !isYear(to + 1)) || (/^1[89]\d\d$/.test(t.raw(before)) && !isYear(before));
  const isOld = olds.test(t.word(before)) || isOtherYear;
  if (id === undefined || isOld) return plainNorm(from, end, otherId(textOf(t, from, end) || name));
  return plainNorm(from, end, id);
}

/** «del Código Penal y del Código de Salud de California»: the country is said once. */
function isListedAbroad(t: Tokens, i: number): boolean {
  if (!/^[ye]$/.test(t.word(i)) || !/^(?:el|del|al)$/.test(t.word(i + 1))) return false;
  const other = t.word(i + 2) === 'codigo' ? afterName(t, i + 3) : i;
  return other > i + 3 && (namesCountry(t, i + 3, other) || afterForeign(t, other) > other);
}
