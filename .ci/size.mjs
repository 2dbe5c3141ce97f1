// What the site in a folder costs its readers: `node .ci/size.mjs dist`. Fails above the budget.
//
// GitHub Pages compresses with gzip, so the budget is in gzip bytes; brotli is what other hosts would send. KB = 1024.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join, posix } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const BUDGET = { wasm: 249, worker: 110, css: 12.5, page: 20, firstVisit: 300 };
const ORDER = [".wasm", ".js", ".css", ".woff2"];

const folder = process.argv[2] ?? "dist";
if (!existsSync(join(folder, "index.html"))) {
  console.error(`error: there is no site in ${folder}: run \`make dist\` first`);
  process.exit(1);
}
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => measure(posix.relative(folder, posix.join(entry.parentPath ?? entry.path, entry.name))))
  .sort((a, b) => rank(a) - rank(b) || b.gzip - a.gzip || a.name.localeCompare(b.name));

console.log(row("raw", "gzip", "brotli", "file"));
for (const { raw, gzip, brotli, name } of files) console.log(row(raw, gzip, brotli, name));

const firstVisit = loadedWith("index.html");
console.log(`\nA first visit loads ${firstVisit.map(({ name }) => name).join(", ")}\n`);
const checks = [
  ["WASM", sum(firstVisit.filter(ofType(".wasm"))), BUDGET.wasm],
  // Fetched when somebody searches, or comes to a page that is left to it.
  ["worker", sum(files.filter(({ name }) => name.startsWith("worker-"))), BUDGET.worker],
  ["CSS", sum(files.filter(ofType(".css"))), BUDGET.css],
  ["largest page", Math.max(...files.filter(ofType(".html")).map(sent)), BUDGET.page],
  ["first visit", sum(firstVisit), BUDGET.firstVisit],
];
for (const [what, bytes, budget] of checks) {
  const verdict = bytes > budget * 1024 ? "TOO MUCH" : "ok";
  console.log(`${what.padEnd(14)} ${(bytes / 1024).toFixed(1).padStart(7)} KB of ${budget} KB  ${verdict}`);
  if (verdict !== "ok") process.exitCode = 1;
}

function measure(name) {
  const bytes = readFileSync(join(folder, name));
  return { name, raw: bytes.length, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length };
}

/** What goes over the wire: a font or a photograph is not compressed once more. */
function sent({ name, raw, gzip }) {
  return /\.(woff2|png|jpg|webp)$/.test(name) ? raw : gzip;
}

/**
 * A page and whatever it loads without a click, directly or through its styles and scripts. What a service worker stores
 * for later comes when the page has long been there, and is not part of it.
 */
function loadedWith(page) {
  const reached = new Set([page]);
  for (const name of reached) {
    if (!/\.(html|css|js)$/.test(name)) continue;
    for (const address of addresses(name)) {
      const file = files.find((other) => address.endsWith(`/${other.name}`));
      if (file && !file.name.endsWith(".html")) reached.add(file.name);
    }
  }
  return files.filter(({ name }) => reached.has(name));
}

function addresses(name) {
  // A link to another page, a card for other sites' previews, and the worker are not loaded.
  const text = readFileSync(join(folder, name), "utf8").replace(/<(a|meta)\s[^>]*>|<link[^>]*rel="?(canonical|alternate)[^>]*>|data-worker="[^"]*"/g, "");
  const quoted = text.matchAll(/["'(]([^"'()\s]+\.[a-z0-9]+)(?:[?#][^"'()\s]*)?["')]/g);
  const own = [...quoted].map(([, address]) => address).filter((address) => !address.includes(":"));
  return own.map((address) => (address.startsWith("/") ? address : posix.join("/", posix.dirname(name), address)));
}

function ofType(extension) {
  return ({ name }) => extname(name) === extension;
}

function sum(some) {
  return some.reduce((total, file) => total + sent(file), 0);
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
