// One cold visit with a slow phone: when the largest thing is painted, when the scale reacts, what came over the line.
import type { Browser, Page } from 'playwright-core';
import { LINE } from './link.ts';

export interface Contender {
  readonly name: string;
  readonly path: string;
  /** What to press first, and what is there once it reacted, with the CSS `visibility` visible. Null: nothing to press. */
  readonly scale: { readonly press: string; readonly reacted: string } | null;
}

export interface Visit {
  /** Milliseconds from the start of the navigation. */
  readonly lcp: number;
  readonly reacts: number | null;
  /** Longer than 50 ms, with the CPU slowed down. */
  readonly longTasks: number;
  /** Of all answers as they came over the line, with their headers; and how many there were. */
  readonly bytes: number;
  readonly responses: number;
  /** Bytes of the document alone, unpacked. */
  readonly htmlBytes: number;
}

declare global {
  interface Window {
    seen: { lcp: number; reacts: number | null; longTasks: number };
  }
}

/** Runs in the page before anything of its own. */
function watch(scale: Contender['scale']): void {
  const seen: Window['seen'] = { lcp: 0, reacts: null, longTasks: 0 };
  window.seen = seen;
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime;
  });
  observe('longtask', () => {
    seen.longTasks += 1;
  });
  if (!scale) return;
  const look = (): void => {
    const reacted = document.querySelector(scale.reacted);
    if (reacted && getComputedStyle(reacted).visibility === 'visible') {
      seen.reacts = performance.now();
      return;
    }
    // Not before the page's own script has run: it stands at the end of the page.
    if (document.readyState !== 'loading') document.querySelector<HTMLElement>(scale.press)?.click();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function slowDown(
  page: Page,
  isByBrowser: boolean,
): Promise<() => { bytes: number; responses: number }> {
  const devtools = await page.context().newCDPSession(page);
  let [bytes, responses] = [0, 0];
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  devtools.on('Network.responseReceived', ({ response }) => {
    if (!response.url.startsWith('data:')) responses += 1;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: LINE.cpu });
  if (isByBrowser)
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LINE.roundTripMs,
      downloadThroughput: LINE.bytesPerSecond,
      uploadThroughput: LINE.bytesPerSecond,
    });
  return () => ({ bytes, responses });
}

/** After this time whatever has not come is not waited for. */
const PATIENCE_MS = 40_000;
/** So long nothing larger may appear, before the largest thing counts as the largest. */
const CALM_MS = 700;

const LOOK_MS = 100;

function hasReacted(page: Page): Promise<boolean> {
  return page.evaluate(() => window.seen.reacts !== null);
}

/** Visits in a browser without a past. `isByBrowser`: the browser slows the line down, else the line is slow itself. */
export async function visit(
  browser: Browser,
  origin: string,
  { path, scale }: Contender,
  isByBrowser: boolean,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'bg-BG',
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const counts = await slowDown(page, isByBrowser);
    // tsx calls this around functions, to keep their names; there is no such thing in the page.
    await page.addInitScript({ content: 'globalThis.__name = (it) => it;' });
    await page.addInitScript(watch, scale);
    const answer = await page.goto(origin + path, { waitUntil: 'load', timeout: PATIENCE_MS });
    // The page's policy lets nobody wait inside it.
    for (const since = performance.now(); scale && !(await hasReacted(page));) {
      if (performance.now() - since > PATIENCE_MS) throw new Error(`${path} never reacts.`);
      await page.waitForTimeout(LOOK_MS);
    }
    await page.waitForTimeout(CALM_MS);
    const seen = await page.evaluate(() => window.seen);
    const htmlBytes = (await answer?.body())?.length ?? 0;
    return { ...seen, ...counts(), htmlBytes };
  } finally {
    await context.close();
  }
}
