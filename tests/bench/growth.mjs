// What more content costs: bytes of sites, and how long a reader waits. `.ci/crowd growth` calls it with their folders.

import { resolve } from "node:path";
import { loadedWith, measured } from "../../.ci/weigh.mjs";
import { serve } from "./stopwatch.mjs";
import { median, twoVisits } from "./visit.mjs";

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
  const { browser, first, second } = await twoVisits(site.url, true);
  await browser.close();
  await site.close();
  return { ready: first.ready, again: second.ready, longest: first.longest };
}
