import type { Finding } from '../checker/report.ts';
import { shown } from '../registry/characters.ts';
import { daysBetween } from '../registry/days.ts';
import { provisionLabel } from '../citations/label.ts';
import { dateText } from '../words/law.ts';
import { sourceTitle } from '../words/source-title.ts';
import { isTouched, parseRef } from '../citations/ref.ts';
import { allProvisions, baseOf, type Provision, type Registry } from '../registry/registry.ts';
import type { Amendment } from './amendments.ts';
import { watchFinding, lastVersionPlace } from './finding.ts';
import { fileNormName, normNumber } from './norm-name.ts';
import { provisionRef } from './observe.ts';
import { corpusPath, stem } from './witnesses.ts';

/** Days within which a version of ours may follow the norm that made it. */
export const follows = 40;

/** A norm that says it changes something, with the day on which it was published. */
export interface AmendingNorm {
  /** File of the corpus, or the name of a norm known from elsewhere. */
  path: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** Address where it can be read. */
  source: string;
  amendments: Amendment[];
}

/** Provisions of ours that a newer norm says it changes, and that no version of ours follows. */
export function amendedBy(
  norms: readonly AmendingNorm[],
  registry: Registry,
  asOf: string,
): Finding[] {
  const twins = twinsOf(registry);
  const all = norms.flatMap((norm) => rowsOf(norm, twins));
  const rows = all.filter(({ norm, under, ref }) => !isNeighbour(norm, under, ref, all));
  const findings = new Map<string, Finding>();
  for (const { norm, provision, amendment, ref } of rows) {
    const key = `${stem(norm.path)} ${ref}`;
    if (findings.has(key)) continue;
    const same = [provision, ...(twins.get(ref) ?? []).flatMap((each) => each.provision ?? [])];
    if (same.some((each) => isHeld(each, norm, asOf))) continue;
    findings.set(key, finding(provision, ref, norm, amendment));
  }
  return [...findings.values()];
}

interface Row {
  norm: AmendingNorm;
  under: string | undefined;
  provision: Provision;
  ref: string;
  amendment: Amendment;
}

function rowsOf(norm: AmendingNorm, twins: Twins): Row[] {
  return norm.amendments.flatMap((amendment) => {
    if (!amendment.eId) return [];
    const named = `${amendment.instrument}~${baseOf(amendment.eId)}`;
    return (twins.get(named) ?? []).flatMap(({ provision }) =>
      provision
        ? [{ norm, under: amendment.under, provision, ref: provisionRef(provision), amendment }]
        : [],
    );
  });
}

/** A page carries its neighbours: what stands under another norm's title is told by that norm's own file. */
function isNeighbour(
  { path }: AmendingNorm,
  under: string | undefined,
  ref: string,
  all: readonly Row[],
): boolean {
  if (!under || stem(path) === under) return false;
  return all.some((row) => row.ref === ref && stem(row.norm.path) === under);
}

type Twins = Map<string, { provision: Provision | undefined }[]>;

/** Each reference, of ours or that one of ours corresponds to, with our provisions of that rule. */
function twinsOf(registry: Registry): Twins {
  const twins: Twins = new Map();
  const add = (ref: string, provision: Provision) => {
    const list = twins.get(ref) ?? [];
    if (!list.some((each) => each.provision === provision))
      twins.set(ref, [...list, { provision }]);
  };
  const provisions = allProvisions(registry);
  for (const provision of provisions) add(provisionRef(provision), provision);
  for (const provision of provisions) {
    const other = provision.data.correspondsTo;
    if (!other) continue;
    add(other, provision);
    const twin = twins
      .get(other)
      ?.find((each) => each.provision && provisionRef(each.provision) === other);
    if (twin?.provision) add(provisionRef(provision), twin.provision);
  }
  return twins;
}

/** Whether we hold what the norm did, or say that we do not. */
function isHeld(provision: Provision, norm: AmendingNorm, asOf: string): boolean {
  const { versions, instrument } = provision;
  const id = stem(norm.path);
  if (versions.some(({ changedBy }) => changedBy && parseRef(changedBy)?.instrument === id))
    return true;
  const last = versions.findLast(({ from }) => from <= asOf);
  if (last && last.from >= norm.day) return true;
  if (versions.some(({ from }) => from >= norm.day && daysBetween(norm.day, from) <= follows))
    return true;
  const names = namesNorm(norm.path);
  if (last?.text?.partial && names(last.text.partial.es)) return true;
  const ref = parseRef(provisionRef(provision));
  return (instrument.data.pendingChanges ?? []).some(({ text, source, provisions }) => {
    if (
      corpusPath(source) !== norm.path &&
      !names(`${text.es} ${source.title ? sourceTitle(source.title, 'es') : ''}`)
    )
      return false;
    const touched = (provisions ?? []).flatMap((each) => parseRef(each) ?? []);
    return (
      touched.length === 0 || (ref !== undefined && touched.some((each) => isTouched(each, ref)))
    );
  });
}

function namesNorm(path: string): (text: string) => boolean {
  const number = normNumber(path);
  if (!number) return () => false;
  const pattern = new RegExp(`(?<![\\d-])${number}(?![\\d])`, 'i');
  return (text) => pattern.test(text);
}

function finding(
  provision: Provision,
  ref: string,
  norm: AmendingNorm,
  { surface, line }: Amendment,
): Finding {
  const name = fileNormName(norm.path);
  const block = pendingBlock(provision, ref, norm);
  const { file } = provision.instrument;
  const es = `${name.es}, del ${dateText(norm.day, 'es')}, cambia ${ref} («${surface}») y no tenemos un texto suyo desde esa fecha; se esperaba una versión nueva, o decirlo en ${file}`;
  const en = `${name.en}, of ${dateText(norm.day, 'en')}, changes ${ref} («${surface}») and we hold no text of it since; expected a new version, or saying so in ${file}`;
  return watchFinding({
    ruleId: 'amended-by',
    ref,
    file: provision.file,
    place: lastVersionPlace(provision),
    message: { es: `${es}:`, en: `${en}:` },
    paste: block,
    expected: [block],
    corpus: [{ file: norm.path, line, message: { es: 'lo dice aquí', en: 'it says so here' } }],
  });
}

/** What an editor may paste into the file of the instrument. */
function pendingBlock({ id }: Provision, ref: string, norm: AmendingNorm): string {
  const { day } = norm;
  // They come from the corpus: a line break in one would be a line of ours.
  const [path, source] = [shown(norm.path), shown(norm.source)];
  const name = fileNormName(path);
  const isFile = path.endsWith('.md');
  const read = isFile
    ? `https://github.com/crafter-research/legalize-pe/blob/main/${path}`
    : source;
  return [
    'pendingChanges:',
    '  - text:',
    '      es: >-',
    `        ${articled(name.es)}, del ${dateText(day, 'es')}, cambia el ${provisionLabel(id, 'es')}. Aún no recogemos su texto.`,
    '      en: >-',
    `        ${name.en}, of ${dateText(day, 'en')}, changes ${provisionLabel(id, 'en')}. We do not hold its text yet.`,
    '    source:',
    `      title: ${name.es}, ${dateText(day, 'es')}`,
    ...(/^https?:\/\/(?!lpderecho)/.test(source) ? [`      official: ${source}`] : []),
    `      read: ${read}`,
    `      date: ${day}`,
    `    provisions: [${ref}]`,
  ].join('\n');
}

const articled = (name: string): string =>
  /^(?:Ley|Resolución)/.test(name) ? `La ${name}` : `El ${name}`;
