// What more content costs: bytes of sites, and how long a reader waits. `.ci/crowd growth` calls it with their folders.

import { createRequire } from "node:module";
import { resolve } from "node:path";
import { loadedWith, measured } from "../../.ci/weigh.mjs";
import { root } from "./stopwatch.mjs";
import { median, visit, watch } from "./visit.mjs";

const require = createRequire(`${root}/tests/e2e/`);
const { chromium: browserType } = require("@playwright/test");
const { chromium, flags } = await import(`${root}/tests/e2e/chromium.mjs`);
const { serve } = await import(`${root}/tests/e2e/server.mjs`);
const executablePath = await chromium();

console.log("KB of 1,024 bytes with gzip; milliseconds on slow 4G with the CPU slowed four times");
console.log(["site".padEnd(24), "WASM", "visit", "largest", "median", "front", "pages", "ready 1", "ready 2", "longest task"].join("  "));
for (const folder of process.argv.slice(2).map((folder) => resolve(folder))) {
  const files = measured(folder);
  const first = loadedWith(folder, files, "index.html");
  const pages = files.filter(({ name }) => name.endsWith(".html")).map(({ sent }) => sent);
  const wasm = first.find(({ name }) => name.endsWith(".wasm"));
  const front = first.find(({ name }) => name === "index.html");
  const bytes = [wasm.sent, first.reduce((sum, { sent }) => sum + sent, 0), Math.max(...pages), median(pages), front.sent];
  const { ready, again, longest } = await wait(folder);
  const figures = [...bytes.map((bytes) => bytes / 1024), pages.length, ready, again, longest];
  console.log(folder.slice(-24).padEnd(24), figures.map((figure) => figure.toFixed(0).padStart(7)).join("  "));
}

async function wait(folder) {
  const site = await serve(folder, "/", 4195);
  const browser = await browserType.launch({ executablePath, args: flags });
  const context = await browser.newContext();
  await context.addInitScript(watch);
  const first = await visit(context, site.url, true);
  // The second visit has what the first one has left.
  await first.page.waitForFunction(() => navigator.serviceWorker.controller, undefined, { timeout: 120_000 });
  await first.page.close();
  const second = await visit(context, site.url, true);
  await browser.close();
  await site.close();
  return { ready: first.ready, again: second.ready, longest: first.longest };
}
