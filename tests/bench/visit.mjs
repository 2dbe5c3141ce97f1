// One visit to a page, on slow 4G (1.6 Mbit/s, 150 ms) with the CPU slowed four times.

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

/** Opens a page in a context in which [`watch`] runs first; `{ page, lcp, ready, shift, blocked, longest }`, in milliseconds. */
export async function visit(context, address, isWiki) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(address, { waitUntil: "load", timeout: 120_000 });
  if (isWiki) await page.waitForSelector("html[data-hydrated]", { state: "attached", timeout: 120_000 });
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => window.seen);
  // Lighthouse's: what of each long task goes beyond 50 ms (https://web.dev/articles/tbt).
  const blocked = seen.tasks.reduce((sum, duration) => sum + duration - 50, 0);
  return { page, lcp: seen.lcp, ready: seen.ready, shift: seen.shift, blocked, longest: Math.max(0, ...seen.tasks) };
}

/** In every page, before anything else. */
export function watch() {
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
