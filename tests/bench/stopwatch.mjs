// A stopwatch for what readers do, in Chromium with its CPU slowed four times: from the act until the frame with the change
// has been painted, and the longest task on the way. Used by the benchmarks beside this file.

import { createRequire } from "node:module";
import { cpus } from "node:os";
import { resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
const require = createRequire(`${root}/tests/e2e/`);
const { chromium: browserType } = require("@playwright/test");
const { chromium, flags } = await import(`${root}/tests/e2e/chromium.mjs`);
export const { serve } = await import(`${root}/tests/e2e/server.mjs`);

/** A browser of its own. */
export const launch = async () => browserType.launch({ executablePath: await chromium(), args: flags });

const ROUNDS = 9;
/** After so long no further round begins. */
const PATIENCE = 120_000;
/** What has not come to an end by then is given up. */
const LIMIT = 300_000;
/** A machine that works less than BUSY milliseconds in a second is free; longer than WAIT seconds nobody waits for it. */
const BUSY = 200;
const WAIT = 60;
const PORT = 4198;

/** Prints the names of the columns that `measure` fills. */
export function heading(counted, acts) {
  console.log("milliseconds to the next paint (longest task)");
  console.log("what".padEnd(46), ...counted.map((what) => what.padStart(6)), ...acts.map((act) => act.padStart(15)), "layout".padStart(7), "yardstick".padStart(10));
}

/** Measures `use` in the wiki that a folder holds, for somebody who has seen everything; tells what the last round gave. */
export async function measureWiki(what, acts, folder, use) {
  const server = await serve(folder, "/", PORT);
  let given;
  await measure(what, acts, async (page) => {
    const stored = JSON.stringify({ version: 1, value: { progress: 10, asked: true } });
    await page.addInitScript((stored) => localStorage.setItem("archer-files:progress", stored), stored);
    await page.goto(`http://127.0.0.1:${PORT}/about`);
    await page.waitForSelector("html[data-hydrated]", { state: "attached" });
    await slowDown(page);
    given = await page.evaluate(use);
    return given;
  });
  await server.close();
  return given;
}

/** Rounds in a browser each, because one that is busy for minutes can only be ended as a whole; prints the medians. */
export async function measure(what, acts, round) {
  const all = [];
  let spent = 0;
  while (all.length < ROUNDS && spent < PATIENCE) {
    await quiet();
    const begun = performance.now();
    const browser = await launch();
    const yardstick = await measureYardstick(browser);
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript(watch);
    await page.goto("about:blank");
    let timer;
    const late = new Promise((done) => (timer = setTimeout(done, LIMIT)));
    const times = await Promise.race([round(page), late]);
    clearTimeout(timer);
    await browser.close();
    if (!times) return console.log(`${what.padEnd(46)} given up after ${LIMIT / 1000} s`);
    all.push({ ...times, yardstick });
    spent += performance.now() - begun;
  }
  const median = (values) => Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]);
  const each = acts.map((act) => {
    const some = all.map((times) => times[act]).filter(Boolean);
    if (some.length === 0) return "–".padStart(15);
    const longest = Math.round(Math.max(...some.map(({ longest }) => longest)));
    return `${median(some.map(({ time }) => time))} (${longest})`.padStart(15);
  });
  const { counts, layout } = all[0];
  const laidOut = layout === undefined ? "–" : `${median(all.map((times) => times.layout))}`;
  const yardstick = median(all.map((times) => times.yardstick));
  const few = all.length < ROUNDS ? `  ${all.length} rounds` : "";
  console.log(what.padEnd(46), ...counts.map((count) => `${count}`.padStart(6)), ...each, laidOut.padStart(7), `${yardstick}`.padStart(10), few);
}

/** How long the same list of a thousand lines takes in an empty page: the machine is not as fast in every minute. */
async function measureYardstick(browser) {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(watch);
  await page.goto("about:blank");
  await slowDown(page);
  const { time } = await page.evaluate(() => {
    const list = document.body.appendChild(document.createElement("ol"));
    const line = "<li><a href='#'>A link</a>, and <b>words</b> beside it, so that there is something to lay out.</li>";
    return window.bench.time(() => (list.innerHTML = line.repeat(1000)));
  });
  await page.close();
  return time;
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

/** As on a device that is four times as slow. */
export async function slowDown(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** In every page, before anything else: a stopwatch, and a look-out for long tasks. */
function watch() {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const message = () =>
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
    /** Comes to a link as a pointer does that is about to press it. */
    async come(link) {
      link.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
      await new Promise((done) => setTimeout(done, 500));
    },
    /** From the call of `act` to the end of the frame after it; if `isDone` is not true by then, of the first in which it is. */
    async time(act, isDone = () => true) {
      await frame();
      await frame();
      await message(); // what a reader does is a task of its own; in a frame, it would be painted with that one
      const begun = performance.now();
      const first = tasks.length;
      act();
      do {
        await frame();
        await message(); // it arrives when the frame has been painted
      } while (!isDone());
      const time = performance.now() - begun;
      await new Promise((done) => setTimeout(done, 300)); // what comes after it, and the news of long tasks
      const longest = Math.max(0, ...tasks.slice(first).map(({ duration }) => duration));
      return { time, longest };
    },
  };
}
