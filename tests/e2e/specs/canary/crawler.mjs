// One reader at one progress, who opens every page and presses everything; and what all of them have found.

import { Site, watch } from "../../site.mjs";

/** `zq0123x08` stands in a text, `zqid0123x08` in an id; both may be seen from episode 8 on. */
export const WORD = /zq(?:id)?\d{4}x\d{2}/g;

export class Findings {
  /** The first place where each word was seen too early. */
  leaks = new Map();
  /** Where words were seen: "zq0123x08 8 /mystery". */
  #seen = new Set();
  /** Pages looked at, each at each progress. */
  pages = 0;
  troubles = [];

  /** Takes a text apart that somebody at this progress has in front of them. */
  read(text, { progress, address, what }) {
    for (const { 0: word, index } of text.matchAll(WORD)) {
      // Whoever has an address has had it from somebody else.
      if (address.includes(word)) continue;
      this.#seen.add(`${word} ${progress} ${address}`);
      const tooEarly = Number(word.slice(-2)) > progress;
      if (!tooEarly || this.leaks.has(word)) continue;
      const around = text.slice(Math.max(0, index - 60), index + 20).replace(/\s+/g, " ");
      this.leaks.set(word, `${word} at progress ${progress} on ${address}, ${what}: …${around}…`);
    }
  }

  /** The statements that were not on their page, from their number on until something newer takes their place. */
  missing(canaries, finale) {
    const missing = [];
    for (const { word, revealed_in, replaced_in = finale + 1, where, page } of canaries) {
      if (!page) continue;
      for (let progress = revealed_in; progress < Math.min(replaced_in, finale + 1); progress++) {
        if (!this.#seen.has(`${word} ${progress} ${page}`)) missing.push(`${word} (${where}) at progress ${progress} on ${page}`);
      }
    }
    return missing;
  }
}

export class Crawler {
  static async start({ browser, baseURL, content, progress, findings }) {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    const crawler = new Crawler();
    const devtools = await context.newCDPSession(page);
    const troubles = watch(context, baseURL);
    Object.assign(crawler, { context, page, devtools, troubles, content, progress, findings, site: new Site(page) });

    // Everything is kept, also what lies ahead: a favourite must not tell its name.
    const kept = content.canaries.filter(({ in_id, where }) => in_id && !where.startsWith("sources/"));
    crawler.entities = kept.map(({ word, where }) => ({ key: `${where.replace(/ id$/, "")}-${word}`, number: Number(word.slice(-2)) }));
    const favourites = crawler.entities.map(({ key }, added) => ({ entity: key, added }));
    const notes = crawler.entities.map(({ key }, written) => ({ about: key, progress: 0, words: "Mine.", written }));
    await crawler.site.remembers({ progress, favourites, notes });
    return crawler;
  }

  async close() {
    this.findings.troubles.push(...this.troubles);
    await this.context.close();
  }

  async crawl() {
    await this.#arriveByAddress();
    const pages = this.content.canaries.map(({ page }) => page).filter((page) => page?.includes("?"));
    for (const address of new Set([...this.content.routes, "/favourites?order=name", "/new?since=0", "/new?since=2&upto=4", ...pages])) {
      await this.#go(address);
      await this.#look(address, "the page");
      this.findings.pages++;
    }
    for (const address of ["/mystery", "/relationships", "/compare", "/production", "/book"]) await this.#pressFilters(address);
    await this.#walkTheGraph();
    await this.#search();
    await this.#askForWhatLiesAhead();
    await this.#openDialogs();
    await this.#openTheCasebook();
    await this.#raiseAndLower();
  }

  /** A whole load of a page that lies ahead, as by a friend's link; the others are reached by links. */
  async #arriveByAddress() {
    const address = this.#ahead()[0] ?? "/";
    await this.site.open(address);
    await this.#look(address, "a whole load");
  }

  /** Follows a link. */
  async #go(address) {
    // This page is a file alone, which the browser loads.
    if (address === "/about/figures") await this.site.open(address);
    else await this.#act(follow, address);
    this.#read(await this.page.evaluate(previews, WORD.source), address, "previews");
  }

  /** Does something in the page, and waits until all that it changes is there. */
  async #act(act, what) {
    await this.page.evaluate(act, what);
    await this.page.evaluate(wholeBut, "#page[aria-busy=true]");
  }

  /** Reads the whole document and the accessibility tree. */
  async #look(address, what) {
    await this.page.evaluate(wholeBut, "#page[aria-busy=true]");
    this.#read(await this.page.evaluate(around, WORD.source), address, what);
    const { nodes } = await this.devtools.send("Accessibility.getFullAXTree");
    this.#read(JSON.stringify(nodes), address, `${what}, in the accessibility tree`);
  }

  #read(text, address, what) {
    this.findings.read(text, { progress: this.progress, address, what });
  }

  /** Searches for each statement that the next episode reveals, and for everything at once. */
  async #search() {
    const address = "/search";
    await this.#go(address);
    const next = this.content.canaries.filter(({ word }) => Number(word.slice(-2)) === this.progress + 1);
    for (const { word } of next) {
      await this.#act(type, word);
      if (await this.page.evaluate(isAnswered)) this.findings.leaks.set(word, `${word} at progress ${this.progress} answers a search`);
    }
    await this.#act(type, "zq");
    if (!(await this.page.evaluate(isAnswered))) this.findings.troubles.push(`nothing answers a search at progress ${this.progress}`);
    await this.#look(address, "everything that is found");
  }

  /** Every choice of every filter, every order, every column. */
  async #pressFilters(address) {
    await this.#go(address);
    const ids = (selector) => this.page.locator(selector).evaluateAll((found) => found.map(({ id }) => id));
    for (const id of await ids("#page form select")) {
      const choices = await this.page.locator(`#${id} option`).evaluateAll((options) => options.map(({ value }) => value));
      for (const choice of [...choices, ""]) {
        await this.#act(choose, [id, choice]);
        this.#read(await this.page.evaluate(around, WORD.source), address, `${id} = ${choice}`);
      }
    }
    for (const id of [...(await ids("#page form input[type=checkbox]")), ...(await ids("#page .seg a, #page thead a"))]) {
      // What was pressed before may have taken it away.
      if ((await this.page.locator(`[id="${id}"]`).count()) === 0) await this.#go(address);
      await this.#act(press, id);
      this.#read(await this.page.evaluate(around, WORD.source), address, `${id} pressed`);
    }
    await this.#look(address, "with its last filter");
  }

  /** Everybody in the drawn graph is looked at, and every episode before; two are asked how they are connected. */
  async #walkTheGraph() {
    const address = "/relationships?view=graph&cast=everyone&alone=yes";
    await this.#go(address);
    const people = await this.page.locator("#picture a[data-node]").evaluateAll((found) => found.map((it) => it.dataset.node));
    for (const person of people) {
      await this.#act(focus, person);
      this.#read(await this.page.evaluate(around, WORD.source), address, `looking at ${person}`);
    }
    for (let episode = this.progress; episode >= 0; episode--) {
      await this.#look(address, `as of ${episode}`);
      await this.page.evaluate(() => [...document.querySelectorAll("#page form.then button")].find((it) => it.textContent.includes("back"))?.click());
    }
    for (const other of people.slice(1)) {
      const pair = `/relationships?focus=${people[0]}&with=${other}`;
      await this.#go(pair);
      this.#read(await this.page.evaluate(around, WORD.source), pair, "how they are connected");
    }
  }

  /** Filters and near names for what the reader cannot know: the answer must be the same as for nonsense. */
  async #askForWhatLiesAhead() {
    const ahead = this.entities.filter(({ number }) => number > this.progress);
    for (const { key } of ahead) {
      const [kind, id] = key.split("/");
      const queries = { characters: [`/mystery?person=${id}`, `/relationships?focus=${id}`, `/compare?a=${id}`], places: [`/mystery?place=${id}`] };
      const name = id.replace(/-zqid.*/, "").replaceAll("-", "+");
      for (const address of [...(queries[kind] ?? []), `/nowhere?q=${name}`]) {
        await this.#go(address);
        this.#read(await this.page.evaluate(around, WORD.source), address, "asked for");
      }
    }
    await this.#go("/nowhere?q=zq");
    await this.#look("/nowhere?q=zq", "near names");
  }

  async #openDialogs() {
    const { site } = this;
    await this.#go("/mystery");
    await site.settingsButton.click();
    await this.#look("/mystery", "settings");
    await site.dialog.getByRole("button", { name: "Done" }).click();
    if (this.progress > 0) {
      await this.page.locator("button[data-favourite] + button").first().click();
      await this.#look("/mystery", "a note");
      await site.dialog.getByRole("button", { name: "Done" }).click();
    }
    await this.page.keyboard.press("Control+k");
    await this.page.keyboard.type("zq");
    await this.page.getByRole("option", { name: "“zq”" }).waitFor();
    await this.#look("/mystery", "the palette");
    await this.page.keyboard.press("Escape");
    if (this.progress < 10) {
      await site.chooseProgress(10);
      await this.#look("/mystery", "the question about the last episode");
      await site.notYet.click();
      await site.main.getByRole("button", { name: "I have seen it" }).click();
      await this.#look("/mystery", "the question how far");
      await site.notYet.click();
    }
    const sources = site.main.getByRole("button", { name: /Open it all the same/ });
    if ((await sources.count()) > 0) {
      await sources.first().click();
      await this.#look("/mystery", "the question about a source");
      await site.notYet.click();
    }
  }

  /** Everything is kept and noted there; and a file that names all of it is looked at before it is taken over. */
  async #openTheCasebook() {
    for (const address of ["/casebook", "/casebook?order=name", "/casebook?show=link"]) {
      await this.#go(address);
      await this.#look(address, "the casebook");
    }
    const notes = this.entities.map(({ key }, written) => ({ about: key, progress: 0, words: "Theirs.", written: 1000 + written }));
    const theories = this.entities.map(({ key }, progress) => ({ about: key.replace(/^.*\//, "theory/"), progress: progress % 11, words: "", written: 1 }));
    const file = {
      ...{ format: "casebook", version: 1, show: "Tiny Pretty Things", exported: "", progress: 10, favourites: [] },
      ...{ notes: [...notes, ...theories], settings: { light: "system", text: "normal", motion: "system" } },
    };
    const input = { name: "file.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) };
    await this.page.locator("#casebook-file").setInputFiles(input);
    await this.page.getByRole("button", { name: "Merge them" }).waitFor();
    await this.#look("/casebook", "what would be imported");
    await this.page.getByRole("button", { name: "Leave everything as it is" }).click();
  }

  /** What has been shown at a higher progress is gone with it: from the page, its head, and what was announced. */
  async #raiseAndLower() {
    if (this.progress === 10) return;
    for (const address of ["/mystery", "/favourites", "/casebook", ...this.#ahead()]) {
      await this.site.setProgress(10);
      await this.#act(follow, "/about");
      await this.#act(follow, address);
      await this.site.setProgress(this.progress);
      await this.#look(address, "after lowering");
    }
  }

  /** A page of each kind that lies ahead. */
  #ahead() {
    const ahead = this.content.routes.filter((path) => Number(path.match(/zqid\d{4}x(\d{2})$/)?.[1] ?? 0) > this.progress);
    return ["/characters/", "/places/", "/themes/", "/ballet/"]
      .map((kind) => ahead.find((path) => path.startsWith(kind)))
      .filter(Boolean);
  }
}

/** In the page: all words in the document, in attributes and in fields, each with what stands before it. */
function around(pattern) {
  const values = [...document.querySelectorAll("input, select")].map(({ value }) => value);
  const text = [document.documentElement.outerHTML, ...values].join(" ");
  return text.match(new RegExp(`[^]{0,60}?${pattern}`, "g"))?.join(" ") ?? "";
}

/** In the page: follows a link. */
function follow(href) {
  const link = document.createElement("a");
  link.href = href;
  document.body.append(link);
  link.click();
  link.remove();
}

/**
 * In the page: what the previews of its links say, as a finger brings them that rests there; each link once for each reader,
 * because the same leads to the same everywhere. A source has its number on this page alone.
 */
function previews(pattern) {
  const known = (window.pointedAt ??= new Set());
  const said = [];
  for (const link of document.querySelectorAll("#page a[href]")) {
    const isSource = link.matches(".exhibit");
    if (!isSource && known.has(link.href)) continue;
    known.add(link.href);
    for (const type of ["pointerdown", "contextmenu"]) {
      link.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerType: "touch" }));
    }
    const card = document.querySelector("[role=tooltip]");
    if (card) said.push(card.outerHTML);
  }
  document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  return said.join(" ").match(new RegExp(`[^]{0,60}?${pattern}`, "g"))?.join(" ") ?? "";
}

/** In the page: waits until nothing is to come, or to be drawn, a frame later. */
async function wholeBut(missing) {
  do await new Promise((drawn) => setTimeout(drawn));
  while (document.querySelector(missing));
}

/** In the page: types into the search. */
function type(words) {
  const field = document.querySelector("input[type=search][name=q]");
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** In the page: whether a search has found something. It says so if not. */
function isAnswered() {
  const hits = document.querySelectorAll("[data-search-result]").length;
  if (hits === 0 && !document.querySelector("#page .empty")) throw new Error("the search does not say that it has found nothing");
  return hits > 0;
}

/** In the page: chooses in a select as a reader does. */
function choose([id, value]) {
  const select = document.getElementById(id);
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

/** In the page. */
function press(id) {
  document.getElementById(id).click();
}

/** In the page. */
function focus(person) {
  document.querySelector(`#picture a[data-node="${person}"]`).focus();
}
