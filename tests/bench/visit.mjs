// One visit to a page, on slow 4G (1.6 Mbit/s, 150 ms) with the CPU slowed four times.

import { launch } from "./stopwatch.mjs";

/** A site with a hundred times the content takes half a minute. */
const PATIENCE = 120_000;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

/**
 * A first visit and a second one with what the first has left in the browser, the service worker too: `{ browser, first, second }`.
 * The browser is their own; whoever calls closes it.
 */
export async function twoVisits(address, isWiki) {
  const browser = await launch();
  const context = await browser.newContext();
  await context.addInitScript(watch);
  const first = await visit(context, address, isWiki);
  if (isWiki) await first.page.waitForFunction(() => navigator.serviceWorker.controller, undefined, { timeout: PATIENCE });
  await first.page.close();
  return { browser, first, second: await visit(context, address, isWiki) };
}

/** Opens a page in a context in which [`watch`] runs first; `{ page, lcp, ready, shift, blocked, longest }`, in milliseconds. */
async function visit(context, address, isWiki) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(address, { waitUntil: "load", timeout: PATIENCE });
  if (isWiki) await page.waitForSelector("html[data-hydrated]", { state: "attached", timeout: PATIENCE });
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => window.seen);
  // Lighthouse's: what of each long task goes beyond 50 ms (https://web.dev/articles/tbt).
  const blocked = seen.tasks.reduce((sum, duration) => sum + duration - 50, 0);
  return { page, lcp: seen.lcp, ready: seen.ready, shift: seen.shift, blocked, longest: Math.max(0, ...seen.tasks) };
}

/** In every page, before anything else. */
function watch() {
  window.seen = { lcp: 0, shift: 0, ready: 0, tasks: [] };
  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("largest-contentful-paint", ({ startTime }) => (window.seen.lcp = startTime));
  observe("layout-shift", ({ value, hadRecentInput }) => (window.seen.shift += hadRecentInput ? 0 : value));
  observe("longtask", ({ duration }) => window.seen.tasks.push(duration));
  new MutationObserver((_, self) => {
    if (!document.documentElement?.hasAttribute("data-hydrated")) return;
    window.seen.ready = performance.now();
    self.disconnect();
  }).observe(document, { attributes: true, subtree: true });
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
