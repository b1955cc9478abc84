import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** What the network carried: bytes as sent, headers included, and how many requests. */
export interface Traffic {
  bytes: number;
  requests: number;
}

/** One answer that the network brought. */
interface Answer {
  url: string;
  bytes: number;
}

const phone = { viewport: { width: 360, height: 640 } };
const slowLine = {
  offline: false,
  latency: 400,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
};
/** Milliseconds after the last answer in which a page may still ask for something. */
const settling = 800;

/** Opens addresses one after another in one visit; what each of them cost until nothing more was asked. */
export async function trafficOf(
  browser: Browser,
  addresses: readonly string[],
): Promise<Traffic[]> {
  return visit(browser, async (page) => {
    const counted = await countTraffic(page);
    const costs: Traffic[] = [];
    for (const address of addresses) {
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.waitForTimeout(settling);
      costs.push(sum(counted.answers()));
    }
    return costs;
  });
}

/**
 * What the server sent from opening the search page until a query was answered and nothing more was asked for.
 * @param sent what the server sent since it was last asked
 */
export async function searchTraffic(
  browser: Browser,
  address: string,
  query: string,
  sent: () => Traffic,
): Promise<Traffic> {
  sent();
  return visit(browser, async (page) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.fill('#consulta', query);
    await page.waitForFunction(
      (wanted) => document.querySelector<HTMLElement>('#buscador')?.dataset['hecha'] === wanted,
      query,
    );
    await page.waitForTimeout(settling);
    return sent();
  });
}

/** First contentful paint in milliseconds, cold, on a slow line and a slow phone; and the layout shift. */
export async function paintOf(
  browser: Browser,
  address: string,
): Promise<{ paint: number; shift: number }> {
  return visit(browser, async (page) => {
    const session = await sessionOf(page);
    await session.send('Network.emulateNetworkConditions', slowLine);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(address, { waitUntil: 'networkidle', timeout: 60_000 });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForTimeout(settling);
    return page.evaluate(readPaint);
  });
}

async function visit<Result>(
  browser: Browser,
  see: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context: BrowserContext = await browser.newContext(phone);
  try {
    return await see(await context.newPage());
  } finally {
    await context.close();
  }
}

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  return session;
}

/** Counts from now on; what came from the cache or was written in the page is no traffic. */
async function countTraffic(page: Page): Promise<{ answers: () => Answer[] }> {
  const session = await sessionOf(page);
  const addresses = new Map<string, string>();
  const cached = new Set<string>();
  let answers: Answer[] = [];
  session.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    addresses.set(requestId, response.url);
    const isLocal = !response.url.startsWith('http');
    if (response.fromDiskCache || response.fromPrefetchCache || isLocal) cached.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
    if (!cached.has(requestId)) answers.push({ url: addresses.get(requestId) ?? '', bytes });
  });
  return {
    /** Those since it was last asked. */
    answers: () => {
      const taken = answers;
      answers = [];
      return taken;
    },
  };
}

function sum(answers: readonly Answer[]): Traffic {
  return { bytes: answers.reduce((all, { bytes }) => all + bytes, 0), requests: answers.length };
}

/** Runs in the page. */
async function readPaint(): Promise<{ paint: number; shift: number }> {
  const [first] = performance.getEntriesByName('first-contentful-paint');
  const shift = await new Promise<number>((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 300);
  });
  return { paint: first?.startTime ?? Number.NaN, shift };
}
