import { isDeepStrictEqual } from 'node:util';
import { changeText } from '../words/version-changes.ts';
import type { CitationRef } from '../citations/ref.ts';
import { valueOf } from '../registry/forms.ts';
import { allProvisions, type Provision, type Registry } from '../registry/registry.ts';
import type { Localized } from '../registry/schema/common.ts';
import type { ProvisionData } from '../registry/schema/provision.ts';
import { changeBetween, changeOf, type ValueChange } from '../registry/version-changes.ts';

/** What differs between two registries, and how. */
interface Changed {
  /** A provision; a form or a deadline of it where nothing else of it changed. */
  ref: CitationRef;
  why: Localized;
  /** Days on which the versions begin that differ, where only forms or deadlines of them do. */
  versions?: string[];
}

/** References of the provisions, or of their forms and deadlines, that differ between two registries. */
export function changedProvisions(before: Registry, after: Registry): Changed[] {
  const index = (registry: Registry) =>
    new Map(allProvisions(registry).map((each) => [`${each.instrument.id}~${each.id}`, each]));
  const [old, current] = [index(before), index(after)];
  return [...new Set([...old.keys(), ...current.keys()])].sort().flatMap((key): Changed[] => {
    const [was, is] = [old.get(key), current.get(key)];
    const known = is ?? was;
    if (!known || isDeepStrictEqual(was?.data, is?.data)) return [];
    const ref = { instrument: known.instrument.id, eId: known.id };
    if (!was) return [{ ref, why: { es: 'nueva', en: 'new' } }];
    if (!is) return [{ ref, why: { es: 'quitada', en: 'removed' } }];
    const why = whyOf(was, is);
    const values = onlyValues(was, is);
    if (!values) return [{ ref, why }];
    return values.map(({ value: each, versions }) => {
      const said = changeText(each);
      return {
        versions,
        ref: { ...ref, item: each.id },
        why: { es: `${why.es}; ${said.es}`, en: `${why.en}; ${said.en}` },
      };
    });
  });
}

function whyOf(was: Provision, is: Provision): Localized {
  const dates = newDates(was, is).join(', ');
  return dates
    ? { es: `versión nueva del ${dates}`, en: `new version of ${dates}` }
    : { es: 'datos corregidos', en: 'data corrected' };
}

const newDates = (was: Provision, is: Provision): string[] =>
  is.versions.map(({ from }) => from).filter((from) => !(from in was.data.versions));

/** A form or a deadline that differs, and the days on which the versions begin where it does. */
interface ChangedValue {
  value: ValueChange;
  versions: string[];
}

/**
 * Forms and deadlines that differ, where nothing else does: in each new version against the one before it, and
 * in each corrected one against what it said.
 */
function onlyValues(was: Provision, is: Provision): ChangedValue[] | undefined {
  const rest = ({ versions: _, ...data }: ProvisionData) => data;
  if (!isDeepStrictEqual(rest(was.data), rest(is.data))) return undefined;
  if (was.versions.some(({ from }) => !(from in is.data.versions))) return undefined;
  const found = new Map<string, ChangedValue>();
  for (const version of is.versions) {
    const { from, text } = version;
    const old = was.versions.find((each) => each.from === from);
    if (isDeepStrictEqual(old?.text, text) && old) continue;
    const change = old ? changeBetween(old.text, text) : changeOf(is, version);
    if (change.isWhole || (old && !isRestSame(old.text, text))) return undefined;
    for (const each of change.values)
      found.set(each.id, {
        value: each,
        versions: [...(found.get(each.id)?.versions ?? []), from],
      });
  }
  const values = [...found.values()];
  // One without an id, or gone from every version, has no address to be asked by.
  const isNamed = values.every(({ value: { id } }) => id !== '' && valueOf(is.data, id));
  return values.length > 0 && isNamed ? values : undefined;
}

type Text = Provision['versions'][number]['text'];

/** Whether two texts say the same but for their forms and deadlines. */
function isRestSame(before: Text, after: Text): boolean {
  const rest = (text: Text) =>
    text && { ...text, penalty: undefined, aggravated: undefined, deadlines: undefined };
  return isDeepStrictEqual(rest(before), rest(after));
}
