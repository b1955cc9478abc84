import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Reader } from './browser.ts';
import { lookAtEach } from './side-by-side.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A way of reading other than in light on a wide screen, and what can differ in it. */
export interface Way {
  name: string;
  begin: (page: Page) => Promise<unknown>;
  end: (page: Page) => Promise<unknown>;
  rules: { only?: string[]; without?: string[] };
}

const wide = { width: 1280, height: 720 };

export const ways = {
  dark: {
    name: 'in dark',
    begin: (page) => page.emulateMedia({ colorScheme: 'dark' }),
    end: (page) => page.emulateMedia({ colorScheme: 'light' }),
    rules: { only: ['color-contrast', 'link-in-text-block'] },
  },
  phone: {
    name: 'on a phone, 360 × 640',
    begin: (page) => page.setViewportSize({ width: 360, height: 640 }),
    end: (page) => page.setViewportSize(wide),
    // What depends on where things stand, or on what is seen; colours are the same at every size.
    rules: {
      only: [
        'target-size',
        'scrollable-region-focusable',
        'aria-hidden-focus',
        'link-name',
        'bypass',
      ],
    },
  },
  forced: {
    name: 'in forced colours',
    begin: (page) => page.emulateMedia({ forcedColors: 'active' }),
    end: (page) => page.emulateMedia({ forcedColors: 'none' }),
    // Axe misreads contrast there.
    rules: { without: ['color-contrast'] },
  },
} satisfies Record<string, Way>;

/** Gives the page that is open what looks for violations. */
export async function prepare(page: Page): Promise<void> {
  await page.evaluate(axe);
}

/** Gives it to each page that a tab opens from now on, in a tenth of the time. */
async function prepareTab(page: Page): Promise<void> {
  await page.addInitScript(axe);
}

/**
 * Violations of WCAG 2.2 AA on a page that is prepared, one line each.
 * @param only the rules to look for, if not all
 */
export function violations(
  page: Page,
  { without = [], only }: Way['rules'] = {},
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

/**
 * What axe finds on pages, each opened once: in light on a wide screen, and what can differ in other ways.
 * @param waysOf in which other ways a page is read
 * @param first what is done with a page before it is read
 */
export function violationsOn(
  reader: Reader,
  paths: readonly string[],
  waysOf: (path: string) => readonly Way[],
  first?: () => void,
): Promise<string[]> {
  const look = async (page: Page, path: string): Promise<string[]> => {
    if (first) await page.evaluate(first);
    const found = await violations(page);
    for (const { name, begin, end, rules } of waysOf(path)) {
      await begin(page);
      for (const each of await violations(page, rules)) found.push(`${name}: ${each}`);
      await end(page);
    }
    return found;
  };
  const options = { bypassCSP: true, colorScheme: 'light', viewport: wide } as const;
  return lookAtEach(reader, paths, look, options, prepareTab);
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
