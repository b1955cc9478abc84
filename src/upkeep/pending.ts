import { type CitationRef, isTouched, parseRef } from '../citations/ref.ts';
import type { Registry } from '../registry/registry.ts';
import type { Localized, Source } from '../registry/schema/common.ts';
import { impactOf } from './impact.ts';
import type { Project } from '../documents/project.ts';

/** A change of the law that is known and that the registry does not hold yet. */
export interface Pending {
  /** The norm that it changes. */
  instrument: string;
  text: Localized;
  source: Source;
  /** Provisions it is known to touch, or parts of them. */
  refs: CitationRef[];
}

/** Changes that are known to touch a provision, or a part of it. */
export function pendingOn(ref: CitationRef, registry: Registry): Pending[] {
  return allPending(registry).filter(({ refs }) => refs.some((each) => isTouched(ref, each)));
}

/**
 * Changes by the file that rests on what they touch: pages in both languages, routes, conducts, forms,
 * steps of the path. A change that names no provision is told by the page of its norm alone.
 */
export function pendingByFile(project: Project): Map<string, Pending[]> {
  const byFile = new Map<string, Pending[]>();
  for (const change of allPending(project.registry)) {
    const own = project.registry.instruments.get(change.instrument)?.file;
    const files = change.refs
      .flatMap((ref) => impactOf(ref, project, isTouched))
      .map(({ file }) => file);
    for (const file of new Set(files))
      if (file !== own) byFile.set(file, [...(byFile.get(file) ?? []), change]);
  }
  return byFile;
}

function allPending(registry: Registry): Pending[] {
  return [...registry.instruments.values()].flatMap(({ id, data }) =>
    (data.pendingChanges ?? []).map(({ text, source, provisions = [] }) => ({
      instrument: id,
      text,
      source,
      refs: provisions.flatMap((each) => parseRef(each) ?? []),
    })),
  );
}
