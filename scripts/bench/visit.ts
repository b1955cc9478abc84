import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** What the network carried: bytes as sent, headers included, and how many requests. */
export interface Traffic {
  bytes: number;
  requests: number;
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
      costs.push(counted.take());
    }
    return costs;
  });
}

/** What it takes from opening the search page to the first result of a query. */
export async function searchTraffic(
  browser: Browser,
  address: string,
  query: string,
): Promise<Traffic> {
  return visit(browser, async (page) => {
    const counted = await countTraffic(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.fill('#consulta', query);
    await page.waitForSelector('#resultados a', { timeout: 20_000 });
    return counted.take();
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
async function countTraffic(page: Page): Promise<{ take: () => Traffic }> {
  const session = await sessionOf(page);
  const cached = new Set<string>();
  let traffic: Traffic = { bytes: 0, requests: 0 };
  session.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const isLocal = !response.url.startsWith('http');
    if (response.fromDiskCache || response.fromPrefetchCache || isLocal) cached.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (cached.has(requestId)) return;
    traffic = { bytes: traffic.bytes + encodedDataLength, requests: traffic.requests + 1 };
  });
  return {
    take: () => {
      const taken = traffic;
      traffic = { bytes: 0, requests: 0 };
      return taken;
    },
  };
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
