// What every spec starts from: `test` and `expect`, a page object `site`, and two promises kept for each test without
// asking: nothing is said in the console, and nothing is asked of another origin.

import AxeBuilder from "@axe-core/playwright";
import { expect, test as plainTest } from "@playwright/test";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

export { expect };

export const test = plainTest.extend({
  /** Complaints that a test provokes on purpose: `test.use({ tolerated: [/status of 404/] })`. */
  tolerated: [[], { option: true }],

  context: async ({ context, baseURL, tolerated }, use) => {
    const troubles = watch(context, baseURL);
    await use(context);
    const unexpected = troubles.filter((trouble) => !tolerated.some((pattern) => pattern.test(trouble)));
    expect(unexpected, "console messages, page errors and requests to other origins").toEqual([]);
  },

  site: async ({ page }, use) => use(new Site(page)),
});

/** Playwright's own word about what its configuration forbids. */
const BLOCKED_HERE = "Service Worker registration blocked by Playwright";

/** Keys of everything that the wiki stores begin so. */
const PREFIX = "archer-files:";

/** One page of the wiki in a browser, and what a reader does with it. */
export class Site {
  constructor(page) {
    this.page = page;
    this.html = page.locator("html");
    this.main = page.getByRole("main");
    this.heading = page.getByRole("heading", { level: 1 });
    this.progressSelect = page.getByRole("banner").locator('select[name="progress"]');
    /** It counts the favourites. */
    this.favouritesLink = page.getByRole("banner").getByRole("link", { name: /^Casebook/ });
    this.settingsButton = page.getByRole("banner").getByRole("button", { name: "Settings" });
    /** Asked on a first visit, on every page but the front page. */
    this.firstQuestion = page.getByRole("form", { name: "How far have you watched?" });
    this.dialog = page.getByRole("dialog");
    this.seenIt = this.dialog.getByRole("button", { name: "I have seen it" });
    this.notYet = this.dialog.getByRole("button", { name: "Not yet" });
    /** What the wiki says about storage. */
    this.notice = page.locator("[role=status] .notice");
    /** What screen readers are told of a change. */
    this.announcement = page.locator("p[role=status][aria-live=polite]");
  }

  /** What an earlier visit has left in this browser. */
  async remembers({ progress, favourites, notes, settings }) {
    const value = (value) => JSON.stringify({ version: 1, value });
    const texts = {};
    if (progress !== undefined) texts.progress = value({ progress, asked: true });
    if (favourites) texts.favourites = value({ favourites });
    if (notes) texts.notes = value({ notes });
    if (settings) texts.settings = value({ light: "system", text: "normal", motion: "system", ...settings });
    await this.remembersTexts(texts);
  }

  /** The same with any text under a key, however damaged: { progress: "{" }. */
  async remembersTexts(texts) {
    // A page of the origin in which the program does not run.
    const empty = { contentType: "text/html", body: '<link rel="icon" href="data:,">' };
    await this.page.route("**/nothing-but-storage", (route) => route.fulfill(empty));
    await this.page.goto("./nothing-but-storage");
    const items = Object.entries(texts).map(([key, text]) => [PREFIX + key, text]);
    await this.page.evaluate((items) => items.forEach(([key, text]) => localStorage.setItem(key, text)), items);
  }

  /** The raw text under one of the wiki's keys: "progress", "favourites:unreadable-1". */
  async stored(key) {
    return this.page.evaluate((key) => localStorage.getItem(key), PREFIX + key);
  }

  /** The button that keeps an entity: "characters/bette-whitlaw". */
  favouriteButton(entity) {
    return this.page.locator(`button[data-favourite="${entity}"]`);
  }

  async expectProgress(episode) {
    await expect(this.html).toHaveAttribute("data-progress", String(episode));
    await expect(this.progressSelect).toHaveValue(String(episode));
  }

  /** How many favourites the header counts. */
  async expectKept(count) {
    await expect(this.favouritesLink).toHaveAccessibleName(`Casebook, favourites: ${count}`);
  }

  /** From here on [`expectNotReloaded`] tells whether the page is still the same document. */
  async mark() {
    await this.page.evaluate(() => (window.marked = true));
  }

  async expectNotReloaded() {
    expect(await this.page.evaluate(() => window.marked), "the same document").toBe(true);
  }

  /** Opens a page by its path inside the site ("characters", "" for the home page) and waits until it is alive. */
  async open(path = "", { hydrated = true } = {}) {
    // Relative to the base of the build: a leading slash would leave /some-repo/.
    const response = await this.page.goto(path.replace(/^\/+/, "./") || "./");
    if (hydrated) await this.waitForHydration();
    return response;
  }

  async reload() {
    await this.page.reload();
    await this.waitForHydration();
  }

  /** Until then nothing answers to clicks: the page is the static one. */
  async waitForHydration() {
    // The canary build is not optimised, and takes its time on a busy machine.
    await expect(this.html).toHaveAttribute("data-hydrated", /.*/, { timeout: 20_000 });
  }

  async progress() {
    return Number(await this.html.getAttribute("data-progress"));
  }

  /** Only chooses; raising waits for an answer then. A reader who chooses has the focus there, which Playwright leaves out. */
  async chooseProgress(episode) {
    await this.progressSelect.focus();
    await this.progressSelect.selectOption(String(episode));
  }

  /** As a reader does it: raising the progress is confirmed in a dialog, lowering it is not asked about. */
  async setProgress(episode) {
    const before = await this.progress();
    if (episode === before) return;
    await this.chooseProgress(episode);
    if (episode > before) await this.seenIt.click();
    await expect(this.html).toHaveAttribute("data-progress", String(episode));
  }

  /** WCAG 2.2 AA and axe's best practices, as far as axe can tell. */
  async expectAccessible() {
    await this.#expectNothingFrom((axe) =>
      axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]),
    );
  }

  /** The rules alone whose answer depends on colours, for a page that has passed all of them in another light. */
  async expectColoursAccessible() {
    await this.#expectNothingFrom((axe) => axe.withRules(["color-contrast", "link-in-text-block"]));
  }

  async #expectNothingFrom(chooseRules) {
    // Without frames the legacy mode does the same in a quarter of the time.
    const axe = new AxeBuilder({ page: this.page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
    const { violations } = await chooseRules(axe).analyze();
    const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}`));
    expect(found, `axe on ${this.page.url()}`).toEqual([]);
  }
}

/**
 * Collects what the pages of a context complain about, and whom they call. Tests get it with their own context; a spec
 * that makes further contexts calls it for each.
 */
export function watch(context, baseURL) {
  const troubles = [];
  const { origin } = new URL(baseURL);
  context.on("console", (message) => {
    if (message.text() === BLOCKED_HERE) return;
    if (["error", "warning", "assert"].includes(message.type())) {
      troubles.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => troubles.push(`page error: ${error.error().stack ?? error.error()}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === origin || ["data:", "blob:", "about:"].includes(url.protocol);
    if (!isOwn) troubles.push(`foreign request: ${url}`);
  });
  return troubles;
}

/** The same wiki in a second tab of the same browser. */
export async function secondTab(site, path = "") {
  const other = new Site(await site.page.context().newPage());
  await other.open(path);
  return other;
}

/**
 * Holds the program back until the function that it resolves to is called: so long the pages are the static ones, with
 * scripts on.
 */
export async function holdProgram(page) {
  let release;
  const released = new Promise((done) => (release = done));
  await page.route("**/*.wasm", async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** What the canary content says where, as `cargo run --example canary` wrote it. */
export function canaries() {
  return JSON.parse(readFileSync(fromRoot(".build/canaries.json"), "utf8"));
}

/** A path of the project. */
export function fromRoot(path) {
  return resolve(import.meta.dirname, "../..", path);
}
