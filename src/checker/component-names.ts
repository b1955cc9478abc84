/** What a component takes: the attributes it needs, and those it may have besides. */
interface Taken {
  needs: readonly string[];
  may?: readonly string[];
  /** The values of those that take one of a few. */
  values?: Readonly<Record<string, readonly string[]>>;
}

const nothing: Taken = { needs: [] };
const id: Taken = { needs: ['id'] };
const cite: Taken = { needs: ['cite'] };
const value: Taken = { needs: ['of'] };

/** Components that a page may use, by name; `src/components/index.ts` exports the same names. */
export const components: Readonly<Record<string, Taken>> = {
  Adoption: { needs: ['id'], may: ['part'], values: { part: ['triggers', 'rest'] } },
  Blank: { needs: ['id'], may: ['show', 'team'], values: { show: ['value', 'name'] } },
  Browsers: { needs: [], may: ['list'], values: { list: ['current', 'old'] } },
  Checklist: nothing,
  ConductList: nothing,
  Danger: { needs: [], may: ['numbers', 'brief', 'digits'] },
  Deadline: value,
  Example: nothing,
  Field: { needs: ['form', 'id'], may: ['part'] },
  Form: id,
  Helplines: { needs: [], may: ['ids', 'untitled'] },
  List: id,
  Minute: nothing,
  Note: { needs: ['title'] },
  Ours: nothing,
  Paper: id,
  Penalties: cite,
  Penalty: value,
  Platform: id,
  Platforms: { needs: [], may: ['ids', 'about'] },
  Provision: cite,
  Reach: {
    needs: ['only'],
    may: ['within', 'elsewhere'],
    values: { only: ['pe', 'adapt'], within: ['sentence'] },
  },
  Route: id,
  Service: id,
  Stages: nothing,
  Steps: nothing,
  Term: id,
  Timeline: cite,
};

/** Names of the components that a page may use. */
export const componentNames: ReadonlySet<string> = new Set(Object.keys(components));
