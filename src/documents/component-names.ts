import { valueShapes } from '../citations/drawn-value.ts';
import type { FlatCollection } from '../registry/collections.ts';
import { obstacleParts, requestParts } from '../registry/finding-parts.ts';
import { codeParts } from '../registry/schema/code.ts';

/** What a component takes: the attributes it needs, and those it may have besides. */
interface Taken {
  needs: readonly string[];
  may?: readonly string[];
  /** Whose records its `id` or `ids` name. */
  of?: FlatCollection;
  /** The values of those that take one of a few. */
  values?: Readonly<Record<string, readonly string[]>>;
}

const nothing: Taken = { needs: [] };
const idOf = (of: FlatCollection): Taken => ({ needs: ['id'], of });
const cite: Taken = { needs: ['cite'] };
const value = (only: readonly string[]): Taken => ({
  needs: ['of'],
  may: ['only'],
  values: { only },
});

/** Components that a page may use, by name; `src/components/index.ts` exports the same names. */
export const components: Readonly<Record<string, Taken>> = {
  Abroad: {
    needs: [],
    may: ['id', 'show'],
    of: 'blanks',
    values: { show: ['sheets', 'questions', 'protocols', 'modules', 'cases'] },
  },
  Adoption: { ...idOf('adoption'), may: ['part'], values: { part: ['triggers', 'rest'] } },
  Blank: { ...idOf('blanks'), may: ['show', 'team'], values: { show: ['value', 'name'] } },
  Browsers: { needs: [], may: ['list'], values: { list: ['current', 'old'] } },
  Checklist: nothing,
  Choices: { needs: [], may: ['as'], values: { as: ['doors', 'groups'] } },
  CoderAgreement: nothing,
  CodeBook: { needs: ['show'], values: { show: ['list', ...codeParts] } },
  Consequences: { needs: ['show'], values: { show: ['person', 'companion', 'report'] } },
  CorrectedErrors: nothing,
  CourseAsks: {
    needs: ['show'],
    values: { show: ['psychology', 'once', 'organisation', 'money'] },
  },
  CourseHours: nothing,
  WorkHours: nothing,
  Danger: { needs: [], may: ['risks', 'who', 'numbers', 'why', 'brief', 'flowing'] },
  Deadline: value(valueShapes.Deadline),
  Example: nothing,
  Extent: nothing,
  Field: { needs: ['form', 'id'], may: ['part'] },
  Figures: { needs: ['show'], values: { show: ['drawn', 'others'] } },
  Form: idOf('forms'),
  Gate: nothing,
  Helplines: { needs: [], may: ['ids', 'untitled'], of: 'services' },
  Limitation: cite,
  List: { ...idOf('lists'), may: ['only'] },
  Minute: { needs: [], may: ['authority'] },
  Note: { needs: ['title'] },
  Obstacles: { needs: ['show'], values: { show: obstacleParts } },
  OwnDays: { needs: [], may: ['id', 'of'], of: 'papers' },
  Ours: nothing,
  Paper: idOf('papers'),
  Penalties: cite,
  Penalty: value(valueShapes.Penalty),
  Platform: idOf('platforms'),
  Platforms: { needs: [], may: ['ids', 'about'], of: 'platforms' },
  Provision: cite,
  Reach: {
    needs: ['only'],
    may: ['within', 'elsewhere'],
    values: { only: ['pe', 'adapt'], within: ['sentence'] },
  },
  Reforms: { needs: ['cite', 'since'] },
  RemoteNeeds: nothing,
  Requests: {
    needs: [],
    may: ['ids', 'show'],
    of: 'institutions',
    values: { show: ['institutions', 'obstacles', ...requestParts, 'asked'] },
  },
  ReviewHours: { needs: ['show'], values: { show: ['table', 'all', 'first', 'pages'] } },
  Road: { needs: [], may: ['here'] },
  Route: idOf('routes'),
  Rulings: nothing,
  Sentencing: cite,
  Service: idOf('services'),
  Stages: nothing,
  Steps: nothing,
  TheirChild: nothing,
  Timeline: cite,
};

/** Names of the components that a page may use. */
export const componentNames: ReadonlySet<string> = new Set(Object.keys(components));
