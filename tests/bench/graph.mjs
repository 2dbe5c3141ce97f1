// The picture of the relationships with a larger cast, beside d3-force and Cytoscape.js. `.ci/crowd` calls it with `all` or
// `wiki`, and with how many times the cast is to be there. The figures stand in tests/bench/README.md.
//
// CPU slowed four times, everything known. Each time is from what the reader does until the frame with the change has been
// painted; and the longest task of all. The others get the people and ties of the
// same content, in a page with nothing else: with a layout of their own, and at the places that the wiki gives.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const require = createRequire(`${root}/tests/e2e/`);
const { chromium: browserType } = require("@playwright/test");
const { chromium, flags } = await import(`${root}/tests/e2e/chromium.mjs`);
const { serve } = await import(`${root}/tests/e2e/server.mjs`);

const ROUNDS = 9;
/** After so long no further round begins. */
const PATIENCE = 120_000;
/** What has not come to an end by then is given up. */
const LIMIT = 300_000;
/** A machine that works less than BUSY milliseconds in a second is free; longer than WAIT seconds nobody waits for it. */
const BUSY = 200;
const WAIT = 60;
const PORT = 4198;
const PACKAGES = `${root}/.build/bench/node_modules`;
const NEEDED = {
  withD3: ["d3-dispatch", "d3-quadtree", "d3-timer", "d3-force"].map((name) => `${PACKAGES}/${name}/dist/${name}.min.js`),
  withCytoscape: [`${PACKAGES}/cytoscape/dist/cytoscape.min.js`],
};

const [whom = "all", ...factors] = process.argv.slice(2);
const ACTS = ["first", "filter", "focus", "select", "zoom"];
console.log("milliseconds to the next paint (longest task)");
console.log("what".padEnd(46), "people", "ties".padStart(5), ...ACTS.map((act) => act.padStart(15)), "layout".padStart(7));
for (const factor of factors) {
  const data = JSON.parse(readFileSync(`${root}/.build/crowd-${factor}.json`, "utf8"));
  const shown = await measureWiki(`the wiki, ${factor} times`, `${root}/.build/dist-crowd-${factor}`);
  if (whom === "wiki") continue;
  const same = {
    nodes: data.nodes.filter(({ id }) => shown.people.includes(id)),
    links: shown.ties.map((tie) => tie.split("|")).map(([source, target, kind]) => ({ source, target, kind })),
  };
  for (const [name, draw] of [["d3-force", "withD3"], ["Cytoscape.js", "withCytoscape"]]) {
    await measureOther(`${name}, its own layout`, draw, data, false);
    await measureOther(`${name}, places given`, draw, data, true);
    if (same.nodes.length < data.nodes.length) {
      await measureOther(`${name}, the same people, its own layout`, draw, same, false);
      await measureOther(`${name}, the same people, places given`, draw, same, true);
    }
  }
}

/** Prints the times, and tells who and what was in the picture. */
async function measureWiki(what, folder) {
  const server = await serve(folder, "/", PORT);
  let shown;
  await measure(what, async (page) => {
    const stored = JSON.stringify({ version: 1, value: { progress: 10, asked: true } });
    await page.addInitScript((stored) => localStorage.setItem("archer-files:progress", stored), stored);
    await page.goto(`http://127.0.0.1:${PORT}/about`);
    await page.waitForSelector("html[data-hydrated]", { state: "attached" });
    await slowDown(page);
    const result = await page.evaluate(useWiki);
    shown = { people: result.people, ties: result.ties };
    return { ...result, people: result.people.length, ties: result.ties.length };
  });
  await server.close();
  return shown;
}

async function measureOther(what, draw, data, given) {
  await measure(what, async (page) => {
    await page.setContent('<!doctype html><style>body { margin: 0 }</style><div id="stage" style="width: 1000px; height: 700px"></div>');
    for (const path of [...NEEDED[draw], `${root}/tests/bench/others.js`]) await page.addScriptTag({ path });
    await slowDown(page);
    const times = await page.evaluate(useOther, { draw, data, given });
    return { ...times, people: data.nodes.length, ties: data.links.length };
  });
}

/** Rounds in a browser each, because one that is busy for minutes can only be ended as a whole; prints the medians. */
async function measure(what, round) {
  const all = [];
  let spent = 0;
  while (all.length < ROUNDS && spent < PATIENCE) {
    await quiet();
    const begun = performance.now();
    const browser = await browserType.launch({ executablePath: await chromium(), args: flags });
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript(watch);
    await page.goto("about:blank");
    let timer;
    const late = new Promise((done) => (timer = setTimeout(done, LIMIT)));
    const times = await Promise.race([round(page), late]);
    clearTimeout(timer);
    await browser.close();
    if (!times) return console.log(`${what.padEnd(46)} given up after ${LIMIT / 1000} s`);
    all.push(times);
    spent += performance.now() - begun;
  }
  const median = (values) => Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]);
  const each = ACTS.map((act) => {
    const some = all.map((times) => times[act]).filter(Boolean);
    if (some.length === 0) return "–".padStart(15);
    const longest = Math.round(Math.max(...some.map(({ longest }) => longest)));
    return `${median(some.map(({ time }) => time))} (${longest})`.padStart(15);
  });
  const { people, ties, layout } = all[0];
  const laidOut = layout === undefined ? "–" : `${median(all.map((times) => times.layout))}`;
  const few = all.length < ROUNDS ? `  ${all.length} rounds` : "";
  console.log(what.padEnd(46), `${people}`.padStart(6), `${ties}`.padStart(5), ...each, laidOut.padStart(7), few);
}

/** Waits until the machine has nothing else to do, but not for ever. */
async function quiet() {
  for (let second = 0; second < WAIT; second++) {
    const before = busy();
    await new Promise((done) => setTimeout(done, 1000));
    if (busy() - before < BUSY) return;
  }
}

/** How long all processors have worked, in milliseconds. */
function busy() {
  return cpus().reduce((all, { times: { user, nice, sys, irq } }) => all + user + nice + sys + irq, 0);
}

async function slowDown(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** In every page, before anything else: a stopwatch, and a look-out for long tasks. */
function watch() {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  // What is posted in a frame arrives when it has been painted.
  const painted = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    });
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask" });
  window.bench = {
    /** What is there most often: the person with the most ties, the kind with the most ties. */
    most(values) {
      const counts = new Map();
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
      return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
    },
    /** From the call of `act` to the end of the frame after it; if `isDone` is not true by then, of the first in which it is. */
    async time(act, isDone = () => true) {
      await frame();
      await frame();
      const begun = performance.now();
      const first = tasks.length;
      act();
      do {
        await frame();
        await painted();
      } while (!isDone());
      const time = performance.now() - begun;
      await new Promise((done) => setTimeout(done, 300)); // what comes after it, and the news of long tasks
      const longest = Math.max(0, ...tasks.slice(first).map(({ duration }) => duration));
      return { time, longest };
    },
  };
}

async function useWiki() {
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const { most, time } = window.bench;

  const link = Object.assign(document.createElement("a"), { href: "/relationships?cast=everyone", textContent: "everyone" });
  find("main").append(link);
  const first = await time(() => link.click(), () => find("#picture a[data-node]"));
  const people = all("#picture a[data-node]").map((node) => node.dataset.node);
  const ties = all("#picture [data-edge]").map((edge) => edge.dataset.edge);

  const kind = most(ties.map((tie) => tie.split("|")[2]));
  const count = () => all("#picture [data-edge]").length;
  const before = count();
  const box = () => find(`form[data-form=graph] input[name=kinds][value=${kind}]`);
  const filter = await time(() => box().click(), () => count() < before);
  await time(() => box().click(), () => count() === before);

  const hub = most(ties.flatMap((tie) => tie.split("|").slice(0, 2)));
  const node = () => find(`#picture a[data-node="${hub}"]`);
  const isTold = () => find(`#panel a[href$="${hub}"]`);
  const focus = await time(() => node().focus(), isTold);
  const key = { key: " ", code: "Space", bubbles: true, cancelable: true };
  const select = await time(() => node().dispatchEvent(new KeyboardEvent("keydown", key)), () => location.search.includes(hub));
  const seen = () => find("#picture").getAttribute("viewBox");
  const whole = seen();
  const zoom = await time(() => find("button[data-camera=in]").click(), () => seen() !== whole);

  return { people, ties, first, filter, focus, select, zoom };
}

async function useOther({ draw, data, given }) {
  const { most, time } = window.bench;
  let graph;
  const first = await time(() => (graph = window[draw](data, given)));
  const kind = most(data.links.map((link) => link.kind));
  const hub = most(data.links.flatMap(({ source, target }) => [source, target]));
  const filter = await time(() => graph.filter(kind));
  const focus = await time(() => graph.focus(hub));
  const zoom = await time(() => graph.zoom());
  return { first, filter, focus, zoom, layout: given ? undefined : graph.layout };
}
