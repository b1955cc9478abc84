import type { FlatCollection } from '../../registry/collections.ts';
import { nearest } from '../../registry/nearest.ts';
import { eachText, recordsHeld } from '../../registry/record-texts.ts';
import {
  type Entry,
  recordKey,
  type Registry,
  trainingCourse,
  trainingModules,
} from '../../registry/registry.ts';
import { hasSheet } from '../../registry/countries.ts';
import { pageFrontMatter } from '../../registry/schema/page.ts';
import type { Referent } from '../../registry/schema/referent.ts';
import { rememberOf } from '../../text/remember.ts';
import { madePages } from '../../addresses/section.ts';
import type { PageIndex } from '../../documents/page-index.ts';
import { pagesForQueries, recordShownAt } from '../../documents/query-targets.ts';
import type { Observation, PageContext, TreeContext } from '../rule.ts';
import { unexpected, unknownMessage } from './unknown-ids.ts';

/** Rules that tell what the records of a collection name in vain; of the others, `route-resolves` does. */
const owners: Partial<Record<FlatCollection, string>> = {
  situations: 'situation-complete',
  training: 'training-complete',
  scenarios: 'scenario-complete',
  queries: 'query-resolves',
  corrections: 'page-exists',
};

/** Something that a record names, other than law, whose own rules tell it. */
interface Name {
  from: FlatCollection;
  of: Exclude<Referent, 'law'>;
  id: string;
  path: readonly PropertyKey[];
  entry: Entry<unknown>;
}

/** Everything that records name by an id or address, under whatever key: their schemas tell. */
const namesIn = rememberOf((registry: Registry): readonly Name[] =>
  recordsHeld(registry).flatMap(({ from, entry, schema }) => {
    if (from === 'instruments' || from === 'provisions') return [];
    const names: Name[] = [];
    eachText(entry.data, schema, (id, of, path) => {
      if (of && of !== 'law') names.push({ from, of, id, path, entry });
    });
    return names;
  }),
);

/** Reports each name of nothing that a rule owns, in the records of its collections. */
export function reportUnknownNames(ruleId: string, context: TreeContext): void {
  for (const { from, of, id, path, entry } of namesIn(context.registry)) {
    if ((owners[from] ?? 'route-resolves') !== ruleId) continue;
    const unknown = unknownName(of, id, context);
    if (unknown) context.report({ file: entry.file, place: entry.place(path), ...unknown });
  }
}

/** Reports each name of nothing in the head of a page. */
export function reportUnknownInHead({ page, report, ...context }: PageContext): void {
  eachText(page.frontMatter, pageFrontMatter, (id, of, path) => {
    const unknown = of && of !== 'law' && unknownName(of, id, context);
    if (unknown) report({ place: page.place(path), ...unknown });
  });
}

type Facts = Pick<TreeContext, 'registry' | 'index' | 'moved'>;

function unknownName(
  of: Name['of'],
  id: string,
  facts: Facts,
): Pick<Observation, 'lacks' | 'expected' | 'message'> | undefined {
  const all = knownOf(of, facts);
  if (!all || all.has(id)) return undefined;
  const to = isAddress(of) ? facts.moved.get(id) : undefined;
  const expected = to !== undefined && all.has(to) ? [to] : nearest(id, all);
  const message = unknownMessage(id, expected, all, unexpected(of));
  return { lacks: lacking(of, id), expected, message };
}

const isAddress = (of: Name['of']): boolean =>
  ['texts', 'documents', 'pages', 'shown'].includes(of);

const known = new WeakMap<PageIndex, Map<Referent, ReadonlySet<string> | undefined>>();

/** Every name that there is, gathered once a tree. */
function knownOf(of: Name['of'], { registry, index }: Facts): ReadonlySet<string> | undefined {
  let names = known.get(index);
  if (!names) {
    names = new Map<Referent, ReadonlySet<string> | undefined>();
    known.set(index, names);
  }
  if (!names.has(of)) names.set(of, everyOne(of, registry, index));
  return names.get(of);
}

/** Every name that there is; `undefined` where that is not known, as nobody has read the course. */
function everyOne(
  of: Name['of'],
  registry: Registry,
  index: PageIndex,
): ReadonlySet<string> | undefined {
  const course = trainingCourse(registry);
  switch (of) {
    case 'texts':
      return index.all;
    case 'documents':
      return new Set([...index.all, ...madePages.map(({ path }) => path.slice(0, -1))]);
    case 'pages':
      return pagesForQueries(registry, index);
    case 'shown':
      return new Set([
        ...pagesForQueries(registry, index),
        ...[...registry.countries.values()].flatMap(({ id, data }) =>
          hasSheet(data) ? [`paises/${id}`] : [],
        ),
      ]);
    case 'modules':
      return course && new Set(trainingModules(registry).map(({ id }) => id));
    case 'critical':
      return course && new Set(course.data.critical.map(({ id }) => id));
    default:
      return new Set(registry[of].keys());
  }
}

/** The record that is missing if nothing has a name, by `recordKey`. */
function lacking(of: Name['of'], id: string): string | undefined {
  switch (of) {
    case 'texts':
    case 'documents':
    case 'critical':
      return undefined;
    case 'pages':
    case 'shown':
      return recordShownAt(id);
    case 'modules':
      return recordKey('training', id);
    default:
      return recordKey(of, id);
  }
}
