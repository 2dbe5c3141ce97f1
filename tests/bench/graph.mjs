// The picture of the relationships with a larger cast, beside d3-force and Cytoscape.js. `.ci/crowd` calls it with `all` or
// `wiki`, and with how many times the cast is to be there. The figures stand in tests/bench/README.md.
//
// CPU slowed four times, everything known. Each time is from what the reader does until the frame with the change has been
// painted; and the longest task of all. The others get the people and ties of the
// same content, in a page with nothing else: with a layout of their own, and at the places that the wiki gives.
import { readFileSync } from "node:fs";
import { heading, measure, measureWiki, root, slowDown } from "./stopwatch.mjs";

const PACKAGES = `${root}/.build/bench/node_modules`;
const NEEDED = {
  withD3: ["d3-dispatch", "d3-quadtree", "d3-timer", "d3-force"].map((name) => `${PACKAGES}/${name}/dist/${name}.min.js`),
  withCytoscape: [`${PACKAGES}/cytoscape/dist/cytoscape.min.js`],
};

const [whom = "all", ...factors] = process.argv.slice(2);
const ACTS = ["first", "filter", "focus", "select", "zoom"];
heading(["people", "ties"], ACTS);
for (const factor of factors) {
  const data = JSON.parse(readFileSync(`${root}/.build/crowd-${factor}.json`, "utf8"));
  const shown = await measureWiki(`the wiki, ${factor} times`, ACTS, `${root}/.build/dist-crowd-${factor}`, useWiki);
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

async function measureOther(what, draw, data, given) {
  await measure(what, ACTS, async (page) => {
    await page.setContent('<!doctype html><style>body { margin: 0 }</style><div id="stage" style="width: 1000px; height: 700px"></div>');
    for (const path of [...NEEDED[draw], `${root}/tests/bench/others.js`]) await page.addScriptTag({ path });
    await slowDown(page);
    const times = await page.evaluate(useOther, { draw, data, given });
    return { ...times, counts: [data.nodes.length, data.links.length] };
  });
}

async function useWiki() {
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const { come, most, time } = window.bench;

  const link = Object.assign(document.createElement("a"), { href: "/relationships?cast=everyone", textContent: "everyone" });
  find("main").append(link);
  await come(link);
  const first = await time(() => link.click(), () => find("#picture a[data-node]"));
  const people = all("#picture a[data-node]").map((node) => node.dataset.node);
  const ties = all("#picture [data-edge]").map((edge) => edge.dataset.edge);

  const kind = most(ties.map((tie) => tie.split("|")[2]));
  const count = () => all("#picture [data-edge]").length;
  const before = count();
  const box = () => find(`#kind-${kind}`);
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
  const zoom = await time(() => find("button[aria-label=Nearer]").click(), () => seen() !== whole);

  return { counts: [people.length, ties.length], people, ties, first, filter, focus, select, zoom };
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
