// First paint and repaint of the built site in Chromium: `make bench`. The figures stand in tests/bench/README.md.
//
// First paint: slow 4G (1.6 Mbit/s, 150 ms), CPU slowed four times, gzip; the page with its program against the same page
// without (its requests blocked), in turn. Repaint: CPU slowed four times, from the answer "I have seen it" to the next
// frame; one episode forward, and the whole season at once.
import { createRequire } from "node:module";
import { resolve } from "node:path";

const e2e = resolve(import.meta.dirname, "../e2e");
const require = createRequire(`${e2e}/`);
const { chromium: browserType } = require("@playwright/test");
const { chromium, flags } = await import(`${e2e}/chromium.mjs`);
const { serve } = await import(`${e2e}/server.mjs`);

const ROUNDS = 9;
const server = await serve(resolve(import.meta.dirname, "../../dist"), "/", 4199);
const browser = await browserType.launch({ executablePath: await chromium(), args: flags });
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function firstPaint(path, blocked) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  if (blocked) await devtools.send("Network.setBlockedURLs", { urls: ["*.wasm", "*archer-files-*.js"] });
  await page.goto(`http://127.0.0.1:4199${path}`);
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
  let ready = NaN;
  if (!blocked) {
    await page.waitForSelector("html[data-hydrated]", { state: "attached" });
    ready = await page.evaluate(() => performance.now());
  }
  await context.close();
  return { paint, ready };
}

async function repaint(path, from, to) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const stored = JSON.stringify({ version: 1, value: { progress: from, asked: true } });
  await page.addInitScript((stored) => localStorage.setItem("archer-files:progress", stored), stored);
  await page.goto(`http://127.0.0.1:4199${path}`);
  await page.waitForSelector("html[data-hydrated]", { state: "attached" });
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.selectOption("select[name=progress]", String(to));
  const time = await page.evaluate(async () => {
    const button = document.querySelector("dialog[open] .actions button:not(.quiet)");
    const start = performance.now();
    button.click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  });
  await context.close();
  return time;
}

console.log("page                          paint, without program   paint, with it   ready   progress 4 to 5   0 to 10");
for (const path of ["/", "/characters/bette-whitlaw", "/mystery", "/relationships"]) {
  const plain = [], whole = [], ready = [], steps = [], leaps = [];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push((await firstPaint(path, true)).paint);
    const seen = await firstPaint(path, false);
    whole.push(seen.paint);
    ready.push(seen.ready);
    steps.push(await repaint(path, 4, 5));
    leaps.push(await repaint(path, 0, 10));
  }
  const ms = (values, width) => `${Math.round(median(values))} ms`.padStart(width);
  console.log(path.padEnd(30), ms(plain, 20), ms(whole, 17), ms(ready, 9), ms(steps, 16), ms(leaps, 9));
}
await browser.close();
server.close();
