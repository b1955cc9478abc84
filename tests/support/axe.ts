import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Reader } from './browser.ts';
import { lookAtEach } from './side-by-side.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A way of reading, and the rules of axe that do not hold in it. */
export interface Mode {
  name: string;
  options: BrowserContextOptions;
  without?: string[];
}

/** The ways of reading in which every page must hold. */
export const modes: Mode[] = [
  { name: 'in light', options: { colorScheme: 'light' } },
  { name: 'in dark', options: { colorScheme: 'dark' } },
  {
    name: 'in forced colours (which axe misreads for contrast)',
    options: { forcedColors: 'active' },
    without: ['color-contrast'],
  },
  { name: 'on a phone, 360 × 640', options: { viewport: { width: 360, height: 640 } } },
];

/** Gives the page that is open what looks for violations. */
export async function prepare(page: Page): Promise<void> {
  await page.evaluate(axe);
}

/** Gives it to each page that a tab opens from now on, in a tenth of the time. */
export async function prepareTab(page: Page): Promise<void> {
  await page.addInitScript(axe);
}

/**
 * Violations of WCAG 2.2 AA on a page that is prepared, one line each.
 * @param only the rules to look for, if not all
 */
export function violations(
  page: Page,
  { without = [], only }: Pick<Mode, 'without'> & { only?: string[] } = {},
): Promise<string[]> {
  return page.evaluate(
    async ({ runOnly, off }) => {
      const { violations: found } = await window.axe.run(document, {
        runOnly,
        rules: Object.fromEntries(off.map((id) => [id, { enabled: false }])),
        resultTypes: ['violations'],
        // Every style sheet stands in its page.
        preload: false,
      });
      return found.map(
        ({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    },
    {
      runOnly: only ? { type: 'rule', values: only } : { type: 'tag', values: tags },
      off: without,
    },
  );
}

/** What axe finds on pages read in one mode. */
export function violationsOn(
  reader: Reader,
  paths: readonly string[],
  { options, without = [] }: Omit<Mode, 'name'>,
): Promise<string[]> {
  const look = (page: Page): Promise<string[]> => violations(page, { without });
  return lookAtEach(reader, paths, look, { bypassCSP: true, ...options }, prepareTab);
}

declare global {
  interface Window {
    axe: {
      run: (
        root: Document,
        options: object,
      ) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
    };
  }
}
