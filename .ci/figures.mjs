// Writes what was measured into the page `about/figures.html` of each folder named: `node .ci/figures.mjs dist`.
//
// Nothing is written by hand. Each figure comes from what a step of `make test` has left in .build/, and one that is missing is an
// error. The file is no part of what the service worker keeps, and the program leaves it alone.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadedWith, measured } from "./weigh.mjs";

const BEGIN = '<div id="figures" class="body prose">';
const END = "</div>";
/** The steps of .ci/test whose tests are counted, and what they are. */
const TESTS = { native: "of the content and the logic", pages: "of the static pages", web: "of the parts that need a browser",
  crawl: "of the canary crawl", e2e: "of the published site in Chromium", firefox: "of the published site in Firefox", scripts: "of the scripts that build it" };

const folders = process.argv.slice(2);
for (const folder of folders) {
  const file = join(folder, "about/figures.html");
  const page = readFileSync(file, "utf8");
  const [before, rest] = page.split(BEGIN);
  if (rest === undefined) throw new Error(`${file} has no place for figures: ${BEGIN}`);
  const after = rest.slice(rest.indexOf(END));
  writeFileSync(file, before + BEGIN + table(folder) + after);
  console.log(`${file} has its figures`);
}

function table(folder) {
  const rows = [...promise(), ...content(), ...weight(folder), ...tests()];
  const cells = rows.map(([what, figure]) => `<tr><th scope="row">${escape(what)}</th><td>${escape(figure)}</td></tr>`);
  return `<p>${escape(when())}</p><table class="table"><thead><tr><th scope="col">What</th><th scope="col">Measured</th></tr></thead><tbody>${cells.join("")}</tbody></table>`;
}

function when() {
  const day = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" }).format(new Date());
  const version = /^version = "(.*)"/m.exec(readFileSync("Cargo.toml", "utf8"))[1];
  return `On ${day}, of version ${version}${commit()}.`;
}

/** A copy that came without its history has none. */
function commit() {
  try {
    return `, commit ${execFileSync("git", ["rev-parse", "--short=10", "HEAD"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim()}`;
  } catch {
    return "";
  }
}

function promise() {
  const proof = /leaks: (\d+) of (\d+) statements over (\d+) pages/.exec(left("proof.txt"));
  if (!proof) throw new Error(".build/proof.txt tells of no crawl");
  const [, leaks, statements, pages] = proof.map((figure) => Number(figure).toLocaleString("en-US"));
  return [["Leaks that the canary crawl found", `${leaks} of ${statements} statements over ${pages} pages`]];
}

function content() {
  const found = /: (\d+) statements with sources, (\d+) known gaps?/.exec(left("logs/content.log"));
  if (!found) throw new Error(".build/logs/content.log tells of no statements");
  const [, statements, gaps] = found.map((figure) => Number(figure).toLocaleString("en-US"));
  return [
    ["Statements that name their sources", `${statements} of ${statements}: the build refuses one without`],
    ["Episodes that no account was found of", gaps],
  ];
}

function weight(folder) {
  const files = measured(folder);
  const visit = loadedWith(folder, files, "index.html");
  const kilobytes = (some) => `${(some.reduce((sum, file) => sum + file.sent, 0) / 1024).toFixed(0)} KB`;
  const ending = (some, end) => some.filter(({ name }) => name.endsWith(end));
  const heaviest = Math.max(...ending(files, ".html").map(({ sent }) => sent));
  return [
    ["A first visit, as GitHub Pages sends it", `${kilobytes(visit)} in ${visit.length} requests`],
    ["Of it, the program", kilobytes(ending(visit, ".wasm"))],
    ["The heaviest page", `${(heaviest / 1024).toFixed(0)} KB`],
    ["Requests to anybody else", "0: in every browser test one is a failure"],
  ];
}

function tests() {
  const counted = Object.entries(TESTS).map(([step, what]) => {
    const [passed, failed] = left(`counts/${step}`).trim().split(" ").map(Number);
    return { what, passed, failed };
  });
  const sum = (kind) => counted.reduce((sum, count) => sum + count[kind], 0).toLocaleString("en-US");
  return [
    ["Accessibility: what axe found against WCAG 2.2 AA", `0 in ${accessible()} states of pages and dialogs, most of them in light and dark`],
    ["Tests", `${sum("passed")} passed, ${sum("failed")} failed`],
    ...counted.map(({ what, passed }) => [`– ${what}`, String(passed)]),
  ];
}

/** Each of these tests fails with the first violation, so of those that passed there is none. */
function accessible() {
  const { suites } = JSON.parse(left("playwright-e2e.json"));
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  const isAbout = ({ file, title }) => /axe\.spec/.test(file) || /accessible/.test(title);
  const about = suites.flatMap(specs).filter(isAbout);
  if (about.length === 0 || !about.every(({ ok }) => ok)) throw new Error("the tests of accessibility did not all pass");
  return about.length;
}

function left(file) {
  const path = join(".build", file);
  if (!existsSync(path)) throw new Error(`${path} is missing: the whole of \`make test\` writes it`);
  return readFileSync(path, "utf8");
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
