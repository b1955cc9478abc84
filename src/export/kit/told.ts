// What is told of a kit beside today, the same in the terminal and in the browser: first what is voted on.
import { fill, fillCount } from '../../i18n/fill.ts';
import { kitCompareWords } from '../../i18n/kit-compare.ts';
import { shown } from '../../registry/characters.ts';
import type { ChangeClass } from '../../registry/change-class.ts';
import { isVoted } from '../../registry/change-class.ts';
import type { Lang } from '../../registry/schema/common.ts';
import {
  type AdoptedState,
  type ChangedProvision,
  type ChangedSection,
  isProtocol,
} from './adopted.ts';
import { changedPlaces } from './detect.ts';
import type { KitRecord, KitSource } from './source.ts';

/** A document that has to be voted on again. */
export interface VotedDocument {
  title: string;
  /** Why, a line each, the gravest first. */
  lines: string[];
  /** All that changed in it, section by section. */
  more: string[];
}

/** What is told of a kit, in the words of whoever reads. */
export interface KitReport {
  head: string;
  verdict: string;
  voted: VotedDocument[];
  /** What asks for no vote. */
  rest: string[];
}

/** The facts of today that a report needs. */
type Facts = Pick<KitSource, 'version' | 'laws' | 'blanks'>;

/** Lines of one sort that a document has at most; the others are counted. */
const few = 2;

/** A report of a kit. What a kit says is told with what nobody sees in it as its code. */
export function kitReport(
  { version }: Pick<KitRecord, 'version'>,
  files: readonly AdoptedState[],
  facts: Facts,
  lang: Lang,
): KitReport {
  const t = kitCompareWords[lang].report;
  const states = wholes(files);
  const voted = states.filter((state) => state.isVoted);
  const silent = states.filter((state) => state.isBehind && !state.isVoted);
  const gone = silent.filter(({ current }) => current === undefined);
  const kept = silent.filter(({ current }) => current !== undefined);
  const urgent = kept.filter(({ classes }) =>
    classes.some((one) => one === 'number' || one === 'help'),
  );
  const other = kept.filter((state) => !urgent.includes(state));
  const same = states.filter(({ isBehind }) => !isBehind).length;
  const titles = (all: readonly AdoptedState[], more = (_: AdoptedState) => ''): string =>
    all.map((state) => `${state.title}${more(state)}`).join('; ');
  const own = states.filter(({ ownWords }) => ownWords.length > 0);
  const open = states.filter((state) => state.open > 0);
  const unread = files.flatMap((state) => state.unread?.[lang] ?? []);
  const reasons = unread.filter((why, at) => unread.indexOf(why) === at);
  const ownText = titles(own, ({ ownWords }) => ` (${quoted(ownWords, lang)})`);
  const rest = [
    ...(urgent.length > 0 ? [fill(t.calls, { titles: titles(urgent) })] : []),
    ...(other.length > 0 ? [fill(t.words, { titles: titles(other) })] : []),
    ...(gone.length > 0 ? [fill(t.goneToo, { titles: titles(gone) })] : []),
    ...(own.length > 0 ? [fill(t.own, { titles: ownText })] : []),
    ...(open.length > 0
      ? [fill(t.open, { titles: titles(open, (state) => ` (${state.open})`) })]
      : []),
    ...reasons.map((why) =>
      fill(t.unread, { titles: titles(files.filter(({ unread }) => unread?.[lang] === why)), why }),
    ),
    ...(same > 0 ? [fillCount(t, 'equal', { count: same }, lang)] : []),
  ];
  return {
    head: shown(fill(t.head, { version, today: facts.version })),
    verdict: verdictOf(states, voted.length, lang),
    voted: voted.map((state) => ({
      title: shown(`${state.title} (${state.adopted || '—'} → ${state.current ?? '—'})`),
      lines: votedLines(state, facts, lang).map(shown),
      more: state.sections.map((section) => shown(sectionLine(section, facts, lang))),
    })),
    rest: rest.map(shown),
  };
}

/** The files of a kit with what is signed of a protocol and its annex as one: it is voted on once. */
function wholes(files: readonly AdoptedState[]): AdoptedState[] {
  const all: AdoptedState[] = [];
  for (const file of files) {
    const at = isProtocol(file.slug) ? all.findIndex(({ slug }) => slug === file.slug) : -1;
    const first = all[at];
    if (first) all[at] = joined(first, file);
    else all.push(file);
  }
  return all;
}

const joined = (a: AdoptedState, b: AdoptedState): AdoptedState => ({
  ...a,
  sections: [...a.sections, ...b.sections],
  provisions: [...a.provisions, ...b.provisions],
  told: a.told.length > 0 ? a.told : b.told,
  classes: [...a.classes, ...b.classes],
  ownWords: [...a.ownWords, ...b.ownWords],
  open: a.open + b.open,
  isUntold: a.isUntold || b.isUntold,
  isBehind: a.isBehind || b.isBehind,
  isVoted: a.isVoted || b.isVoted,
});

/** A report as lines of a terminal. */
export function reportLines({ head, verdict, voted, rest }: KitReport, lang: Lang): string[] {
  const t = kitCompareWords[lang].report;
  return [
    head,
    verdict,
    ...(voted.length > 0 ? ['', `${t.voted}:`] : []),
    ...voted.flatMap(({ title, lines }) => [`- ${title}`, ...lines.map((line) => `    ${line}`)]),
    ...(rest.length > 0 ? ['', `${t.rest}:`] : []),
    ...rest.map((line) => `- ${line}`),
  ];
}

/** Whether a team must vote on anything again; of a kit that holds no document, that nothing can be said. */
function verdictOf(states: readonly AdoptedState[], count: number, lang: Lang): string {
  const t = kitCompareWords[lang].report;
  if (states.length === 0) return t.none;
  if (count > 0) return fillCount(t, 'vote', { count, all: states.length }, lang);
  return states.some(({ isBehind }) => isBehind) ? t.noVote : t.same;
}

/** Why a document is voted on: what was told of its changes, and what can be seen where nobody told. */
function votedLines(state: AdoptedState, facts: Facts, lang: Lang): string[] {
  const t = kitCompareWords[lang].report;
  if (state.current === undefined) return [t.gone];
  const told = state.told.filter((change) => isVoted(change.class));
  const isTold = (one: ChangeClass) => told.some((change) => change.class === one);
  const seen = state.sections.filter((section) => section.classes.some((one) => !isTold(one)));
  const law = isTold('law') ? [] : state.provisions.filter(({ kind }) => kind !== 'corrected');
  const rewritten = state.sections.filter(({ isTeams }) => isTeams);
  const titles = (all: readonly ChangedSection[]) =>
    quoted(
      all.map(({ title }) => title),
      lang,
    );
  const lawText = quotedLaw(law, facts, lang);
  const isRewritten = rewritten.length > 0 ? [fill(t.teams, { sections: titles(rewritten) })] : [];
  // Nobody told what changed, so all of it is read: what can be seen is counted, and stands section by section below.
  if (state.isUntold)
    return [
      fill(t.untold, {
        sections: state.sections.length,
        seen: state.sections.filter(({ classes }) => classes.length > 0).length,
      }),
      ...lawText,
      ...isRewritten,
    ];
  return [
    ...told.map((change) => fill(t.told, { class: t.classes[change.class], what: change.what })),
    ...seen.slice(0, few).map((section) => placeLine(section, facts, lang)),
    ...(seen.length > few ? [fillCount(t, 'morePlaces', { count: seen.length - few }, lang)] : []),
    ...lawText,
    ...isRewritten,
  ];
}

/** The law that changed, on a line for each sort of change at most. */
function quotedLaw(law: readonly ChangedProvision[], facts: Facts, lang: Lang): string[] {
  const t = kitCompareWords[lang].report;
  const shownLaw = law.slice(0, few).map((each) => lawLine(each, facts, lang));
  const more = law.length > few ? [fillCount(t, 'moreLaw', { count: law.length - few }, lang)] : [];
  return shownLaw.length === 0 ? [] : [[...shownLaw, ...more].join(' ')];
}

/** Names of sections that are said, at most. */
const most = 6;
const quoted = (names: readonly string[], lang: Lang): string =>
  [
    ...names.slice(0, most).map((name) => (lang === 'es' ? `«${name}»` : `“${name}”`)),
    ...(names.length > most ? ['…'] : []),
  ].join(', ');

function placeLine(section: ChangedSection, facts: Facts, lang: Lang): string {
  const t = kitCompareWords[lang].report;
  const [first] = changedPlaces(section.words ?? []);
  const own = {
    class: section.classes.map((one) => t.classes[one]).join(', '),
    section: section.title,
  };
  if (!first) return fill(t.unseen, own);
  return fill(t.place, { ...own, was: blanked(first.was, facts), is: blanked(first.is, facts) });
}

function lawLine({ ref, kind, from = '', to = '' }: ChangedProvision, { laws }: Facts, lang: Lang) {
  const t = kitCompareWords[lang].report;
  const name = Object.prototype.hasOwnProperty.call(laws, ref) ? (laws[ref] ?? ref) : ref;
  if (kind === 'amended') return fill(t.amended, { name, from, to });
  return fill(kind === 'new' ? t.newLaw : t.goneLaw, { name });
}

function sectionLine({ title, kind, words }: ChangedSection, facts: Facts, lang: Lang): string {
  const t = kitCompareWords[lang].report;
  const said = { changed: t.changed, new: t.isNew, gone: t.isGone }[kind];
  const [open, close] = lang === 'es' ? ['«', '»'] : ['“', '”'];
  const places = changedPlaces(words ?? []).map(
    ({ was, is }) => `${open}${was}${close} → ${open}${is}${close}`,
  );
  const line = [`${fill(said, { section: title })}.`, ...places].join(' ');
  return blanked(line, facts);
}

/** A text with each blank by its name. */
const blanked = (text: string, { blanks }: Facts): string =>
  text.replace(/\[([a-z][a-z0-9-]*)\]/g, (whole, id: string) => {
    const label = blanks.find((blank) => blank.id === id)?.label;
    return label === undefined ? whole : `[${label}]`;
  });
