// A visit to the built wiki against the same pages as plain HTML: `make bench`. The figures stand in tests/bench/README.md.
//
// The plain pages are those of dist/ without any script: the same words, style sheet, font, and icons. BEFORE=folder measures
// another version of the wiki beside them. All are visited in turn, on slow 4G (1.6 Mbit/s, 150 ms) with the CPU slowed four
// times: once by somebody new, once more with what the first visit has left in the browser, the service worker too.

import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, serve } from "./stopwatch.mjs";
import { median, twoVisits } from "./visit.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const PAGES = (process.env.PAGES ?? ",characters/bette-whitlaw,mystery,relationships").split(",");

const folders = { plain: plainCopy(join(root, "dist"), join(root, ".build/plain")), wiki: join(root, "dist") };
if (process.env.BEFORE) folders.before = process.env.BEFORE;
const servers = await Promise.all(Object.entries(folders).map(async ([name, folder], nth) => [name, await serve(folder, "/", 4195 + nth)]));

console.log(`medians of ${ROUNDS} rounds in milliseconds; LCP of the first visit and of the second`);
for (const path of PAGES) {
  const measured = Object.fromEntries(servers.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    // Each comes first as often as the others.
    const turns = servers.map((_, nth) => servers[(nth + round) % servers.length]);
    for (const [name, { url }] of turns) measured[name].push(await visits(url, path, name !== "plain"));
  }
  for (const [name, rounds] of Object.entries(measured)) {
    const figures = Object.keys(rounds[0]).map((what) => [what, median(rounds.map((round) => round[what]))]);
    const words = figures.map(([what, figure]) => `${what} ${figure.toFixed(figure > 0 && figure < 1 ? 3 : 0)}`);
    console.log(`/${path}`.padEnd(26), name.padEnd(7), words.join("  "));
  }
}
for (const [, server] of servers) await server.close();

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
  const ready = isWiki ? { ready1: first.ready, ready2: second.ready } : {};
  return { lcp1: first.lcp, lcp2: second.lcp, ...ready, cls: first.shift, blocked: first.blocked, ...acts };
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
        do {
          await frame();
          if (performance.now() - begun > 20_000) throw new Error(`this has not come about: ${hasCome}`);
        } while (!hasCome());
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
    const goTo = async (part, hasCome) => {
      const link = find(`nav.ways a[href$="/${part}"]`);
      await comeTo(link);
      await time(() => link.click(), hasCome);
      await rest();
    };
    await goTo("mystery", () => find("#order-told"));
    const kind = find("#page select[name=kind]");
    kind.selectedIndex = 1;
    const [filter] = await time(() => kind.dispatchEvent(new Event("change", { bubbles: true })), () => location.search !== "");
    const [order] = await time(() => find("#order-told").click(), () => find("#order-told[aria-current]"));
    await goTo("relationships", () => find("#picture"));
    const [tie] = await time(() => find("#page input[id^=kind-]").click(), () => location.search !== "");
    const toSearch = find('header a[href$="/search"]');
    await comeTo(toSearch);
    const answers = (words) => () => find("#page :is(.count, .empty)")?.textContent.includes(`“${words}”`);
    const type = (words) => {
      const field = find("#search-words");
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const [openSearch] = await time(() => toSearch.click(), () => find("#search-words"));
    // From the first key of a visit to the hits, and from a later one.
    const [firstKey] = await time(() => type("ju"), answers("ju"));
    const [laterKey] = await time(() => type("june"), answers("june"));
    return { goOn, progress, itsPage, filter, order, tie, openSearch, firstKey, laterKey };
  });
}
