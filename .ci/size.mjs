// What the site in a folder costs its readers: `node .ci/size.mjs dist`. Fails above the budget.
//
// GitHub Pages compresses with gzip, so the budget is in gzip bytes; brotli is what other hosts would send. KB = 1024.

import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import { loadedWith, measured } from "./weigh.mjs";

const BUDGET = { wasm: 540, css: 12.5, page: 20, firstVisit: 590 };
const ORDER = [".wasm", ".js", ".css", ".woff2"];

const folder = process.argv[2] ?? "dist";
if (!existsSync(join(folder, "index.html"))) {
  console.error(`error: there is no site in ${folder}: run \`make dist\` first`);
  process.exit(1);
}
const files = measured(folder).sort((a, b) => rank(a) - rank(b) || b.gzip - a.gzip || a.name.localeCompare(b.name));

console.log(row("raw", "gzip", "brotli", "file"));
for (const { raw, gzip, brotli, name } of files) console.log(row(raw, gzip, brotli, name));

const firstVisit = loadedWith(folder, files, "index.html");
console.log(`\nA first visit loads ${firstVisit.map(({ name }) => name).join(", ")}\n`);
const checks = [
  ["WASM", sum(firstVisit.filter(ofType(".wasm"))), BUDGET.wasm],
  ["CSS", sum(files.filter(ofType(".css"))), BUDGET.css],
  ["largest page", Math.max(...files.filter(ofType(".html")).map(({ sent }) => sent)), BUDGET.page],
  ["first visit", sum(firstVisit), BUDGET.firstVisit],
];
for (const [what, bytes, budget] of checks) {
  const verdict = bytes > budget * 1024 ? "TOO MUCH" : "ok";
  console.log(`${what.padEnd(14)} ${(bytes / 1024).toFixed(1).padStart(7)} KB of ${budget} KB  ${verdict}`);
  if (verdict !== "ok") process.exitCode = 1;
}

function ofType(extension) {
  return ({ name }) => extname(name) === extension;
}

function sum(some) {
  return some.reduce((total, file) => total + file.sent, 0);
}

function rank({ name }) {
  const known = ORDER.indexOf(extname(name));
  if (known >= 0) return known;
  return extname(name) === ".html" ? ORDER.length + 1 : ORDER.length;
}

function row(...cells) {
  const [raw, gzip, brotli, name] = cells;
  return `${String(raw).padStart(9)} ${String(gzip).padStart(9)} ${String(brotli).padStart(9)}  ${name}`;
}
