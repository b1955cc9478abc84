import type { TestProject } from 'vitest/node';
import { launchSharedBrowser } from '../../scripts/browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser that all files of a run share listens; in a project without this set-up, nothing. */
    browser: string;
  }
}

/** Starts one browser for all files of a project; Vitest ends it with what this returns. */
export default async function shareBrowser(project: TestProject): Promise<() => Promise<void>> {
  const browser = await launchSharedBrowser();
  project.provide('browser', browser.wsEndpoint());
  return () => browser.close();
}
