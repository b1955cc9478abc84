import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Reader } from './browser.ts';

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

/** Violations of WCAG 2.2 AA on the page that is open, one line each. */
export async function violations(page: Page, without: string[] = []): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    async ({ values, off }) => {
      const { violations: found } = await window.axe.run(document, {
        runOnly: { type: 'tag', values },
        rules: Object.fromEntries(off.map((id) => [id, { enabled: false }])),
        resultTypes: ['violations'],
      });
      return found.map(
        ({ id, nodes }) =>
          `${location.pathname} ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
    },
    { values: tags, off: without },
  );
}

/** Opens pages two at a time and gathers what axe finds. */
export async function violationsOn(
  reader: Reader,
  paths: readonly string[],
  { options, without = [] }: Omit<Mode, 'name'>,
): Promise<string[]> {
  const queue = [...paths];
  const found: string[] = [];
  const readAll = async (): Promise<void> => {
    const { context, page } = await reader.open({ bypassCSP: true, ...options });
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await page.goto(reader.url + path);
      found.push(...(await violations(page, without)));
    }
    await context.close();
  };
  await Promise.all([readAll(), readAll()]);
  return found.sort();
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
