// A visit to the built wiki against the same pages as plain HTML: `make bench`. The figures stand in tests/bench/README.md.
//
// The plain pages are those of dist/ without any script: the same words, style sheet, font, and icons. Either is visited in
// turn, on slow 4G (1.6 Mbit/s, 150 ms) with the CPU slowed four times: once by somebody new, once more with what the first
// visit has left in the browser, the service worker too.

import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, serve } from "./stopwatch.mjs";
import { median, twoVisits } from "./visit.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const PAGES = (process.env.PAGES ?? ",characters/bette-whitlaw,mystery,relationships").split(",");

const plainFolder = plainCopy(join(root, "dist"), join(root, ".build/plain"));
const wiki = await serve(join(root, "dist"), "/", 4197);
const plain = await serve(plainFolder, "/", 4196);

console.log("milliseconds; LCP of the plain page and of the wiki, at the first visit and at the second");
console.log(["page".padEnd(28), "plain 1", "wiki 1", "plain 2", "wiki 2", "ready 1", "ready 2", "CLS", "blocked", "go on", "progress", "its page", "filter", "search"].join("  "));
for (const path of PAGES) {
  const all = { plain: [], wiki: [] };
  for (let round = 0; round < ROUNDS; round++) {
    // Each comes first as often as the other.
    const turns = [["plain", plain.url], ["wiki", wiki.url]];
    for (const [name, url] of round % 2 ? turns.reverse() : turns) all[name].push(await visits(url, path, name === "wiki"));
  }
  const of = (name, what) => median(all[name].map((visit) => visit[what]));
  const figures = [of("plain", "first"), of("wiki", "first"), of("plain", "second"), of("wiki", "second"), of("wiki", "ready"),
    of("wiki", "readyAgain"), of("wiki", "shift"), of("wiki", "blocked"), ...["goOn", "progress", "itsPage", "filter", "search"].map((act) => of("wiki", act))];
  console.log((`/${path}`).padEnd(28), figures.map((figure) => (figure < 1 ? figure.toFixed(3) : figure.toFixed(0)).padStart(7)).join("  "));
}
await wiki.close();
await plain.close();

/** The pages without what a program needs. */
function plainCopy(from, to) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
  for (const file of readdirSync(to, { recursive: true }).map(String).filter((file) => file.endsWith(".html"))) {
    const html = readFileSync(join(to, file), "utf8");
    writeFileSync(join(to, file), html.replace(/<script.*?<\/script>/gs, "").replace(/<link[^>]*(?:preload"[^>]*as="fetch"|manifest)[^>]*>/g, ""));
  }
  return to;
}

/** What is measured in one round. */
async function visits(url, path, isWiki) {
  const { browser, first, second } = await twoVisits(url + path, isWiki);
  // Who has said how far they are sees the page of a new reader first, and theirs when the program has started.
  const acts = isWiki ? await act(second.page) : {};
  await browser.close();
  return { first: first.lcp, second: second.lcp, ready: first.ready, readyAgain: second.ready, shift: first.shift, blocked: first.blocked, ...acts };
}

/** What a reader does then, each until the frame with the answer has been painted; the network is as it was. */
async function act(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const rest = () => new Promise((done) => setTimeout(done, 1500));
    const find = (selector) => document.querySelector(selector);
    /** Until one after the other has come about, in frames that have been painted. */
    const time = async (act, ...steps) => {
      await rest();
      const begun = performance.now();
      act();
      const times = [];
      for (const hasCome of steps) {
        do await frame();
        while (!hasCome());
        times.push(performance.now() - begun);
      }
      return times;
    };
    const comeTo = async (link) => {
      link.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
      await rest();
    };
    const select = find("header select[name=progress]");
    select.value = "5";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await rest();
    // The answer is painted first, and then the page that it brings.
    const words = find("#page").textContent;
    const isAnswered = () => document.documentElement.dataset.progress === "5";
    const isThere = () => find("#page").textContent !== words;
    const [progress, itsPage] = await time(() => find("dialog[open] .actions button:not(.quiet)").click(), isAnswered, isThere);
    const onward = [...document.querySelectorAll("nav.ways a")].find((link) => link.getAttribute("href") !== location.pathname);
    await comeTo(onward);
    const [goOn] = await time(() => onward.click(), () => location.pathname === onward.getAttribute("href"));
    const mystery = find('nav.ways a[href$="/mystery"]');
    await comeTo(mystery);
    await time(() => mystery.click(), () => find("#page form select"));
    await rest();
    const kind = find("#page form select");
    kind.selectedIndex = 1;
    const [filter] = await time(() => kind.dispatchEvent(new Event("change", { bubbles: true })), () => location.search !== "");
    const toSearch = find('header a[href$="/search"]');
    await comeTo(toSearch);
    await time(() => toSearch.click(), () => find("#search-words"));
    const field = find("#search-words");
    const type = (words) => {
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const answers = (words) => () => find("#page :is(.count, .empty)")?.textContent.includes(`“${words}”`);
    await time(() => type("ju"), answers("ju"));
    const [search] = await time(() => type("june"), answers("june"));
    return { progress, itsPage, goOn, filter, search };
  });
}
