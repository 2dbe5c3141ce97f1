// The wiki in Firefox, by WebDriver BiDi: what a reader does most, in the second browser that it is made for. The whole suite
// runs in Chromium (`../specs`); what is here would tell if the program did not start, store, draw, or open without a
// connection elsewhere.

import assert from "node:assert/strict";
import { resolve } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import puppeteer from "puppeteer-core";
import { AHEAD, EVERY_KIND, named } from "../pages.mjs";
import { Host } from "../versions.mjs";
import { firefox } from "./find.mjs";

let browser, host, context, page, troubles;

before(async () => {
  const executablePath = await firefox();
  assert.ok(executablePath, "no Firefox found: run `.ci/install-browser firefox`, or name one: FIREFOX=/path/to/firefox");
  browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
  host = await Host.of(resolve(import.meta.dirname, "../../../dist"));
});

after(async () => {
  await browser?.close();
  await host?.remove();
});

beforeEach(async () => {
  context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  troubles = [];
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
});

afterEach(async () => {
  await context.close();
  assert.deepEqual(troubles, [], "what the console says");
});

async function open(path) {
  await page.goto(host.url + path);
  await page.waitForSelector("html[data-hydrated]");
}

const text = (selector) => page.$eval(selector, (element) => element.textContent.trim());
const progress = () => page.$eval("html", (html) => html.dataset.progress);

/** As a reader does it; the dialog asks. */
async function watch(episode) {
  await page.select("header select[name=progress]", String(episode));
  await (await page.waitForSelector("dialog[open] .actions button:first-child")).click();
  await page.waitForSelector(`html[data-progress="${episode}"]`);
}

async function until(isDone, ...values) {
  await page.waitForFunction(isDone, { timeout: 15_000 }, ...values);
}

test("every kind of page starts", async () => {
  for (const path of EVERY_KIND) {
    await open(path);
    assert.notEqual(await text("h1"), "", named(path));
    assert.equal(await page.$eval("#broken", (words) => words.hidden), true, named(path));
  }
});

test("what lies ahead is behind the curtain, until it does not", async () => {
  const { path, name, revealedIn } = AHEAD[0];
  await open(path);
  assert.equal(await text("h1"), "Behind the curtain");
  await watch(revealedIn);
  assert.equal(await text("h1"), name);
  await page.reload();
  await page.waitForSelector(`html[data-hydrated][data-progress="${revealedIn}"]`);
  assert.equal(await progress(), String(revealedIn), "it is kept");
});

test("a favourite and a note are kept", async () => {
  await open("characters/june-park");
  await page.click("button[data-favourite]");
  await page.click("button[data-favourite] + button");
  await page.waitForSelector("dialog[open] textarea");
  await page.type("dialog textarea", "Remember her.");
  await page.click("dialog .actions button:first-child");
  await open("casebook");
  await until(() => document.querySelector("main").textContent.includes("Remember her."));
  assert.ok((await text("main")).includes("June Park"));
});

test("the search and the palette find somebody", async () => {
  await open("search");
  await page.type("#search-words", "juen park");
  await until(() => document.querySelector("[data-search-result]")?.textContent.includes("June Park"));
  await page.keyboard.down("Control");
  await page.keyboard.press("k");
  await page.keyboard.up("Control");
  await page.waitForSelector("#palette");
  await page.type("#palette", "june");
  await until(() => document.querySelector("[aria-selected=true]")?.textContent.includes("June Park"));
  await page.keyboard.press("Enter");
  await until(() => document.querySelector("h1").textContent === "June Park");
});

test("the graph is drawn and can be walked with the keyboard", async () => {
  await open("relationships");
  await watch(10);
  await until(() => document.querySelectorAll("a[data-node]").length > 10);
  await page.evaluate(() => document.querySelector('#picture a[tabindex="0"]').focus());
  const first = await page.evaluate(() => document.activeElement.dataset.node);
  await page.keyboard.press("End");
  await until((first) => ![undefined, first].includes(document.activeElement.dataset.node), first);
  await page.keyboard.type("cruz");
  await until(() => document.activeElement.dataset.node === "isabel-cruz");
  await page.keyboard.press("Enter");
  await until(() => document.querySelector("h1").textContent === "Isabel Cruz");
});

test("the timeline is drawn, and its order changes", async () => {
  await open("mystery");
  await watch(10);
  const titles = () => page.$$eval("[data-event] h3", (all) => all.map((title) => title.textContent));
  const happened = await titles();
  assert.ok(happened.length > 10);
  await page.$$eval("main a", (links) => links.find((link) => link.textContent.trim() === "As it was told").click());
  await until((first) => document.querySelector("[data-event] h3").textContent !== first, happened[0]);
});

test("one visit is enough to open it without a connection", async () => {
  await open("characters");
  await until(() => navigator.serviceWorker.controller !== null);
  await host.stop();
  try {
    await open("episodes/1");
    assert.match(await text("h1"), /\w/);
    await open("mystery");
    assert.equal(await text("h1"), "Mystery");
  } finally {
    await host.start();
    troubles.length = 0; // it says that nobody answers
  }
});
