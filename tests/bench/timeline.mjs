// The drawn timeline and its list with many more events, beside vis-timeline. `.ci/crowd` calls it with `all` or `wiki`, and
// with how many times the events are to be there. The figures stand in tests/bench/README.md.
//
// CPU slowed four times, everything known. vis-timeline gets the same events, of the picture alone: it has no list.
import { heading, measure, measureWiki, root, slowDown } from "./stopwatch.mjs";

const VIS = `${root}/.build/bench/node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js`;
const ACTS = ["open", "order", "filter", "focus", "zoom"];

const [whom = "all", ...factors] = process.argv.slice(2);
heading(["events", "shown"], ACTS);
for (const factor of factors) {
  const { events, parts } = await measureWiki(`the wiki, ${factor} times`, ACTS, `${root}/.build/dist-crowd-${factor}`, useWiki);
  if (whom === "wiki") continue;
  await measure("vis-timeline, all of them", ACTS, async (page) => {
    await page.setContent('<!doctype html><style>body { margin: 0 }</style><div id="stage" style="width: 1280px"></div>');
    for (const path of [VIS, `${root}/tests/bench/others.js`]) await page.addScriptTag({ path });
    await slowDown(page);
    return page.evaluate(useVis, { events, parts });
  });
}

async function useWiki() {
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const { come, time } = window.bench;

  const link = Object.assign(document.createElement("a"), { href: "/mystery", textContent: "mystery" });
  find("main").append(link);
  await come(link);
  const open = await time(() => link.click(), () => find("#picture a[data-node]"));
  const events = Number.parseInt(find(".count").textContent, 10);
  const shown = all("[data-event]").length;
  const parts = all("#picture .when").length;

  const first = () => find("[data-event]").dataset.event;
  const before = first();
  const order = await time(() => find("#order-told").click(), () => first() !== before);
  const person = find("#filter-person");
  const count = find(".count").textContent;
  const choose = () => {
    person.value = person.options[person.options.length >> 1].value;
    person.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const filter = await time(choose, () => find(".count").textContent !== count);
  const everybody = () => {
    find("#filter-person").value = "";
    find("#filter-person").dispatchEvent(new Event("change", { bubbles: true }));
  };
  await time(everybody, () => find(".count").textContent === count);
  const focus = await time(() => all("#picture a[data-node]").at(-1).focus(), () => find("#panel .meta"));
  const seen = () => find("#picture").getAttribute("viewBox");
  const whole = seen();
  const zoom = await time(() => find("button[aria-label=Nearer]").click(), () => seen() !== whole);
  return { counts: [events, shown], events, parts, open, order, filter, focus, zoom };
}

async function useVis({ events, parts }) {
  const { time } = window.bench;
  let timeline;
  const open = await time(() => (timeline = window.withVis(events, parts)));
  const filter = await time(() => timeline.filter());
  await time(() => timeline.all());
  const focus = await time(() => timeline.focus());
  const zoom = await time(() => timeline.zoom());
  return { counts: [events, events], open, filter, focus, zoom };
}
