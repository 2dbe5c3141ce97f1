// How long a key takes in the search, from the key until its answers have been painted. `.ci/crowd` calls it with the sites to
// type in.
//
// The CPU of the page is slowed four times. That of the worker is not, and cannot be; how long it takes is told beside it, so
// that four times as much can be added.
import { heading, measureWiki, root } from "./stopwatch.mjs";

const ACTS = ["open", "letter", "word", "names", "slip"];

heading(["hits", "worker"], ACTS);
for (const folder of process.argv.slice(2)) {
  await measureWiki(folder, ACTS, `${root}/${folder}`, useWiki);
}

async function useWiki() {
  const find = (selector) => document.querySelector(selector);
  const { come, time } = window.bench;
  // From the question to the answer, in the worker and on the way.
  let asked = 0;
  const spent = [];
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message) {
    if (!asked) this.addEventListener("message", ({ data }) => data && spent.push(performance.now() - asked));
    asked = performance.now();
    post.call(this, message);
  };

  const link = Object.assign(document.createElement("a"), { href: "/search", textContent: "search" });
  find("main").append(link);
  await come(link);
  const open = await time(() => link.click(), () => find("#search-words"));
  const person = find('#page a[href^="/characters/"]').textContent;
  const first = person.split(" ")[0];
  const type = (words) => {
    const field = find("#search-words");
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const isAnswer = (words) => () => find("#page :is(.count, .empty)")?.textContent.includes(`“${words}”`);
  const typed = async (words) => {
    find("#search-words").focus();
    return time(() => type(words), isAnswer(words));
  };
  await typed("q"); // what is drawn first is compiled first
  const letter = await typed(first.slice(0, 1).toLowerCase());
  const word = await typed(first);
  const names = await typed(person);
  const slip = await typed(`${first.slice(0, -2)}${first.at(-1)}${first.at(-2)}`);
  const worker = Math.round(spent.toSorted((a, b) => a - b)[spent.length >> 1]);
  const hits = Number.parseInt(find("#page .count")?.textContent ?? "0", 10);
  return { counts: [hits, worker], open, letter, word, names, slip };
}
