import type { Browser } from 'playwright-core';
import { largePoints, type Print } from '../src/export/pdf/print.ts';
import { launchBrowser } from './browser.ts';

/** A browser that prints, started when it is first asked to. */
export interface Printer {
  print: Print;
  close: () => Promise<void>;
}

/** Size of the body text on paper (`print.css`), in points: what is smaller grows to it in large print. */
const bodyPoints = 11;

/** Prints with the browser of the tests; what is printed can ask nobody for anything. */
export function startPrinter(launch: () => Promise<Browser> = launchBrowser): Printer {
  let starting: Promise<Browser> | undefined;
  return {
    print: async (html, { isLarge = false } = {}) => {
      const browser = await (starting ??= launch());
      // Each in a context of its own: two prints take two processes.
      const context = await browser.newContext({ offline: true });
      try {
        const page = await context.newPage();
        // A busy machine is slow, not wrong.
        await page.setContent(html, { timeout: 600_000 });
        const asked = { preferCSSPageSize: true, tagged: true, outline: true };
        if (!isLarge) return await page.pdf(asked);
        await page.emulateMedia({ media: 'print' });
        // Scaled, the sheet is as narrow as a phone, and rules for narrow pages hold on it.
        for (const width of [1280, 400]) {
          await page.setViewportSize({ width, height: 600 });
          await page.evaluate(raiseSmall, bodyPoints);
        }
        return await page.pdf({ ...asked, scale: largePoints / bodyPoints });
      } finally {
        await context.close();
      }
    },
    // One that never started has told each file why.
    close: async () => {
      await (await starting?.catch(() => undefined))?.close();
    },
  };
}

/** Runs in the page: no letter is smaller than so many points. */
function raiseSmall(points: number): void {
  const pixels = (points * 4) / 3;
  const small = [...document.querySelectorAll<HTMLElement>('main *')].filter(
    (element) => parseFloat(getComputedStyle(element).fontSize) < pixels,
  );
  for (const element of small) element.style.setProperty('font-size', `${points}pt`, 'important');
}
