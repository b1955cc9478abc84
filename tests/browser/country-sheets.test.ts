import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWhole } from '../support/every-day.ts';
import { type Reader, startReader } from '../support/browser.ts';
import { textOfPdf } from '../support/print-words.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await startReader();
});
afterAll(() => reader.close());

const phone = { width: 360, height: 640 };
/** The longest sheets; of all, where every page is asked for. */
const sheets = ['mx', 'br', ...(isWhole ? ['ar', 'cl', 'co', 'pe', 'uy'] : [])];

test.each(sheets.flatMap((id) => [`paises/${id}/`, `en/paises/${id}/`]))(
  '%s is printed on two pages, with each question, where it was read and how sure it is',
  async (path) => {
    const { context, page } = await reader.open();
    await page.goto(`${reader.url}/${path}`);
    const { text, pages } = await textOfPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toBe(2);
    const questions = await page.locator('.hoja-de-pais th[scope=row]').allInnerTexts();
    expect(questions.length).toBeGreaterThan(30);
    expect(questions.filter((each) => !text.includes(each))).toEqual([]);
    await context.close();
  },
);

test('an answer says its first sentence, and the rest where it is opened, also by a link: on the screen and on paper', async () => {
  const { context, page } = await reader.open({ viewport: phone });
  await page.goto(`${reader.url}/paises/co/`);
  const answer = page.locator('#papel-de-la-organizacion');
  const rest = answer.locator('details > :not(summary)').first();
  expect(await answer.isVisible()).toBe(false);
  const closed = await textOfPdf(await page.pdf({ preferCSSPageSize: true }));
  await page.click('a[href="#papel-de-la-organizacion"]');
  await expect.poll(() => rest.isVisible()).toBe(true);
  const words = (await rest.innerText()).trim().slice(0, 40);
  const opened = await textOfPdf(await page.pdf({ preferCSSPageSize: true }));
  expect([closed.text.includes(words), opened.text.includes(words)]).toEqual([false, true]);
  await answer.locator('summary').click();
  expect(await rest.isVisible()).toBe(false);
  await context.close();
});
