import type { TestProject } from 'vitest/node';
import { samplePaths } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the pages that everyday tests read, chosen once for all workers. */
    sample: readonly string[];
  }
}

/** Chooses the pages that stand for the rest before the workers of a project begin: each would take seconds to. */
export default function shareSample(project: TestProject): void {
  project.provide('sample', samplePaths());
}
