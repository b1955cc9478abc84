import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepare, violations } from '../support/axe.ts';
import { askedOfBrowser, type Reader, startReader } from '../support/browser.ts';
import { everyDay } from '../support/every-day.ts';
import { builtPages } from '../support/site.ts';

const denuncia = '/papeles/denuncia/';
const fillable = builtPages()
  .map(({ path }) => path)
  .filter((path) => /^\/papeles\/(?!presentar-hoy\/$)./.test(path));
const sets = fillable.filter((path) => path.startsWith('/papeles/presentar-hoy/'));
const papers = fillable.filter((path) => !sets.includes(path));

/** Values that break what is written carelessly. */
const awkward = [
  ['markup', '<img src=x onerror=alert(1)> & "comillas" <b>Ñusta</b>'],
  ['a very long name', 'María del Rosario Guadalupe de los Ángeles '.repeat(6).trim()],
  ['one word without a place to break', 'Wanqa'.repeat(60)],
  ['no last name', 'Qori'],
  ['quechua', "Ñuqap sutiy Sisa, Ch'aska Q'enti wasi; k'anchay, p'unchaw, ñawpaq"],
  ['right to left', 'فاطمة بنت محمد'],
  ['several lines', 'El 3 de marzo…\n\nEl 5 de marzo…'],
  ['only spaces', '   '],
] as const;

const phone = { viewport: { width: 360, height: 640 } };
let reader: Reader;
/** Where papers are filled one after another; what one leaves behind, another test would meet. */
let desk: Page;
beforeAll(async () => {
  reader = await startReader();
  desk = (await reader.open(phone)).page;
});
afterAll(() => reader.close());

/** A paper filled in a window of its own. */
async function filled(path: string, value: string) {
  const { context, page } = await reader.open(phone);
  await fill(page, path, value);
  return { context, page };
}

const onDesk = async (path: string, value: string) => {
  await fill(desk, path, value);
  return desk;
};

async function fill(page: Page, path: string, value: string): Promise<void> {
  const boxes = page.locator('.papel textarea');
  // Where the paper is open already, what was typed before is typed over.
  if (page.url() !== reader.url + path || (await boxes.count()) === 0) {
    await page.goto(reader.url + path);
    await page.click('#llenar button');
  }
  // As a hand does it, in a box that is seen: a set may begin with a paper that is folded.
  await page.locator('.papel textarea:visible').first().fill(value);
  await boxes.evaluateAll((all, text) => {
    for (const box of all as HTMLTextAreaElement[]) {
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, value);
}

/** What the sheet says where a field is. */
const shown = (page: Page, field: string) =>
  page
    .locator(`.papel [data-campo="${field}"] b`)
    .first()
    .evaluate((b) => b.textContent);
const widths = (page: Page) =>
  page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));

test('there are at least the seventeen papers', () => {
  expect(papers.length).toBeGreaterThanOrEqual(17);
});

describe('a paper filled on the page', () => {
  test.each(awkward)('%s is written as it was typed, and nothing overflows', async (_, value) => {
    const page = await onDesk(denuncia, value);
    expect(await shown(page, 'nombre')).toBe(value);
    expect(await page.locator('.papel img, .papel b b').count()).toBe(0);
    const { content, window } = await widths(page);
    expect(content).toBeLessThanOrEqual(window);
  });

  test.each(everyDay(fillable, 12))(
    '%s has a box for each field, and asks the browser for nothing',
    async (path) => {
      const page = await onDesk(path, 'Qori & <b>');
      const fields = await page
        .locator('.papel [data-campo]')
        .evaluateAll((all) => new Set(all.map((each) => each.getAttribute('data-campo'))).size);
      const boxes = page.locator('.papel textarea');
      expect(await boxes.count()).toBe(fields);
      const asked = await askedOfBrowser(boxes);
      for (const each of asked) expect(each).toEqual(['off', 'false', 'no', null, null]);
      const { content, window } = await widths(page);
      expect(content).toBeLessThanOrEqual(window);
    },
  );

  test('the boxes to type in can be used by anyone', async () => {
    const page = await onDesk(denuncia, 'Sisa');
    await prepare(page);
    expect(await violations(page)).toEqual([]);
  });

  test('a link of the page says first that what was typed is erased, and leads away the second time', async () => {
    const { context, page } = await filled('/papeles/presentar-hoy/que-se-aleje/', 'Sisa');
    const link = page.locator('.papel-si-toca a[href$="/papeles/medidas-de-proteccion/"]').first();
    await link.click();
    expect(new URL(page.url()).pathname).toBe('/papeles/presentar-hoy/que-se-aleje/');
    expect(await shown(page, 'nombre')).toBe('Sisa');
    expect(await page.locator('.papel-si-toca [role="status"]').textContent()).toMatch(/se borra/);
    await link.click();
    await page.waitForURL('**/papeles/medidas-de-proteccion/');
    await context.close();
  });

  test('a box is ticked by its words, shows so on paper, and is as it was once it is cleared', async () => {
    const { context, page } = await filled(denuncia, 'Sisa');
    const option = page.locator('.papel:not(.papel-lleno) .opcion').first();
    const glyph = () => option.locator('.solo-papel').textContent();
    expect(await glyph()).toBe('☐');
    await option.locator('label').click({ position: { x: 60, y: 8 } });
    expect(await option.locator('input').isChecked()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await option.innerText()).toMatch(/^☒/);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#llenar button').last().click();
    expect(await option.locator('input').isChecked()).toBe(false);
    expect(await glyph()).toBe('☐');
    await context.close();
  });

  test('a field that stands twice is written in both places', async () => {
    const page = await onDesk('/papeles/incumplimiento/', 'Sisa');
    const places = await page.locator('.papel [data-campo]').count();
    expect(await page.locator('.papel .lleno b').count()).toBe(places);
  });

  test('paper holds what was typed, and no box to type in', async () => {
    const page = await onDesk(denuncia, 'Sisa Mamani');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#llenar').isVisible()).toBe(false);
    expect(await page.locator('.papel [data-campo="nombre"] b').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('papers that are handed in together', () => {
  test('there are at least the eight sets', () => {
    expect(sets.length).toBeGreaterThanOrEqual(8);
  });

  test.each(everyDay(sets, 6))(
    '%s writes what repeats once, and nothing reserved where it can be read',
    async (path) => {
      const page = desk;
      await page.goto(reader.url + path);
      await page.click('#llenar button');
      const typed = async (key: string, value: string) => {
        const box = page.locator(`textarea[data-para="${key}"]`);
        if ((await box.count()) === 0) return 0;
        await box.evaluate((each, text) => {
          (each as HTMLTextAreaElement).value = text;
          each.dispatchEvent(new Event('input', { bubbles: true }));
        }, value);
        return page.locator(`.papel [data-campo="${key}"] b`).count();
      };
      // A letter to a platform is not signed with a name.
      const signed = await page.locator('.papel [data-campo="nombre"]').count();
      expect(await typed('nombre', 'Sisa')).toBe(signed);
      expect(signed).toBeGreaterThan(1);
      await typed('domicilio.reserved', 'un lugar aparte');
      await typed('avisos.reserved', 'un lugar aparte');
      const readable = await page.locator('.papel:not(.papel-aparte)').allTextContents();
      expect(readable.filter((text) => text.includes('un lugar aparte'))).toEqual([]);
    },
  );

  test('only those that are open come out on paper', async () => {
    const { context, page } = await reader.open(phone);
    await page.goto(`${reader.url}/papeles/presentar-hoy/que-se-aleje/`);
    await page.emulateMedia({ media: 'print' });
    const seen = () =>
      page
        .locator('.papel:not(.papel-aparte)')
        .evaluateAll((all) => all.map((each) => (each as HTMLElement).offsetHeight > 0));
    expect(await seen()).toEqual([true, false, false]);
    await page.locator('#denuncia').evaluate((e) => e.closest('details')?.setAttribute('open', ''));
    expect(await seen()).toEqual([true, true, false]);
    await context.close();
  });
});

describe('the sheet', () => {
  test.each(everyDay(papers, 3))(
    'of %s begins on the second screen of a phone at most',
    async (path) => {
      await desk.goto(reader.url + path);
      const top = await desk
        .locator('.papel')
        .first()
        .evaluate((e) => e.getBoundingClientRect().top);
      expect(top).toBeLessThanOrEqual(2 * phone.viewport.height);
    },
  );

  test('has each box beside the part that it fills on a desk, and below its words on a phone', async () => {
    const page = await onDesk(denuncia, 'Sisa');
    const places = () =>
      page.locator('.papel-parte > .escribir').evaluateAll((all) =>
        all.map((boxes) => {
          const [own, text] = [boxes, boxes.parentElement?.firstElementChild].map((each) =>
            each?.getBoundingClientRect(),
          );
          return own && text && own.left >= text.right ? 'beside' : 'below';
        }),
      );
    expect(new Set(await places())).toEqual(new Set(['below']));
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(new Set(await places())).toEqual(new Set(['beside']));
    await page.setViewportSize(phone.viewport);
  });

  test('says what may be left elsewhere before anybody types', async () => {
    await desk.goto(reader.url + denuncia);
    const warning = desk.locator('#llenar [tabindex]');
    expect(await warning.isVisible()).toBe(false);
    await desk.click('#llenar button');
    expect(await warning.evaluate((e) => e === document.activeElement)).toBe(true);
  });
});

describe('what is typed is gone', () => {
  test('when it is cleared', async () => {
    const page = await onDesk(denuncia, 'Sisa');
    await page.locator('#llenar button').last().click();
    expect(await page.locator('.papel .lleno').count()).toBe(0);
    expect(await page.locator('.papel textarea:visible').first().inputValue()).toBe('');
  });

  test('after going elsewhere and Back', async () => {
    const { context, page } = await filled(denuncia, 'Sisa Mamani');
    await page.goto(`${reader.url}/papeles/`);
    await page.goBack();
    expect(await page.content()).not.toContain('Sisa');
    const values = await page
      .locator('textarea')
      .evaluateAll((all) => all.map((box) => (box as HTMLTextAreaElement).value).join(''));
    expect(values).toBe('');
    await context.close();
  });

  test('after a reload', async () => {
    const { context, page } = await filled(denuncia, 'Sisa Mamani');
    await page.reload();
    expect(await page.locator('textarea').count()).toBe(0);
    expect(await page.content()).not.toContain('Sisa');
    await context.close();
  });

  test('after the quick exit, offline, and Back', async () => {
    const { context, page } = await filled(denuncia, 'Sisa Mamani');
    await context.setOffline(true);
    await page.click('.salir');
    expect(await page.content()).not.toContain('Sisa');
    await context.setOffline(false);
    await page.goBack().catch(() => null);
    expect(await page.content()).not.toContain('Sisa');
    await context.close();
  });

  test('and it never was in an address, a title or the storage', async () => {
    const page = await onDesk(denuncia, 'Sisa');
    const kept = await page.evaluate(() =>
      JSON.stringify([
        location.href,
        document.title,
        Object.entries(localStorage),
        Object.entries(sessionStorage),
      ]),
    );
    expect(kept).not.toContain('Sisa');
  });
});

test('without JavaScript there is the sheet with its lines, and no offer to type', async () => {
  const { context, page } = await reader.open({ javaScriptEnabled: false });
  await page.goto(reader.url + denuncia);
  expect(await page.locator('#llenar').isVisible()).toBe(false);
  expect(await page.locator('.papel .raya').first().isVisible()).toBe(true);
  await context.close();
});
