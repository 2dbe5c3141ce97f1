// How long a key takes in the search, from the key until its answers have been painted. `.ci/crowd` calls it with the sites to
// type in.
//
// The CPU is slowed four times.
import { heading, measureWiki, root } from "./stopwatch.mjs";

const ACTS = ["open", "letter", "word", "names", "slip"];

heading(["hits"], ACTS);
for (const folder of process.argv.slice(2)) {
  await measureWiki(folder, ACTS, `${root}/${folder}`, useWiki);
}

async function useWiki() {
  const find = (selector) => document.querySelector(selector);
  const { come, time } = window.bench;
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
  const hits = Number.parseInt(find("#page .count")?.textContent ?? "0", 10);
  return { counts: [hits], open, letter, word, names, slip };
}
