// What the reader keeps, on one page: notes written anywhere, a file and a link that carry everything elsewhere, and two tabs
// that lose nothing.

import { readFile } from "node:fs/promises";

import { Site, expect, secondTab, test, watch } from "../../site.mjs";

const BETTE = "characters/bette-whitlaw";
const JUNE = "characters/june-park";
const SHOW = "Tiny Pretty Things";

const noteButton = (site, key = BETTE) => site.page.locator(`button[data-favourite="${key}"] + button`);
const field = (site) => site.dialog.getByRole("textbox", { name: /^Written/ });
const incoming = (site) => site.page.locator("#incoming");
const kept = (site) => site.page.locator("#favourites .index .line a");
const part = (site, id) => site.page.locator(`#${id}`);

const CASEBOOK = {
  format: "casebook",
  version: 1,
  show: SHOW,
  exported: "2026-11-20",
  progress: 4,
  favourites: [{ entity: JUNE, added: 1764000000000 }],
  notes: [{ about: JUNE, progress: 2, words: "She is afraid.", written: 1764000000001 }],
  settings: { light: "dark", text: "large", motion: "system" },
};

async function importFile(site, text, name = "mine.json") {
  const buffer = Buffer.from(typeof text === "string" ? text : JSON.stringify(text));
  await part(site, "file").locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer });
}

async function keptNotes(site) {
  const stored = await site.stored("notes");
  return stored === null ? [] : JSON.parse(stored).value.notes;
}

test("a note is written on a page, kept by closing, shown there and in the casebook", async ({ site, page }) => {
  await site.remembers({ progress: 2 });
  await site.open(BETTE);
  await expect(noteButton(site)).toHaveText(/Add a note on Bette Whitlaw/);
  await noteButton(site).click();
  await expect(site.dialog).toHaveAccessibleName("Your note on Bette Whitlaw");
  await field(site).fill("Proud, <b>and</b> afraid.\nOf whom?");
  await page.keyboard.press("Escape");
  await expect(site.dialog).toBeHidden();
  await expect(part(site, "your-notes")).toContainText("Ep. 2");
  await expect(part(site, "your-notes")).toContainText("Proud, <b>and</b> afraid.");
  await expect(noteButton(site)).toHaveText(/Your notes on Bette Whitlaw/);
  await expect(noteButton(site), "the focus is where it was").toBeFocused();
  expect(await keptNotes(site)).toMatchObject([{ about: BETTE, progress: 2, words: "Proud, <b>and</b> afraid.\nOf whom?" }]);

  await site.reload();
  await expect(part(site, "your-notes")).toContainText("Proud");
  await noteButton(site).click();
  await expect(field(site)).toHaveValue("Proud, <b>and</b> afraid.\nOf whom?");
  await field(site).fill("Proud.");
  await site.dialog.getByRole("button", { name: "Done" }).click();
  await expect(part(site, "your-notes").locator(".words")).toHaveText(["Proud."]);

  await site.setProgress(3);
  await noteButton(site).click();
  await expect(field(site), "another progress, another note").toHaveValue("");
  await field(site).fill("Now I pity her.");
  await site.dialog.getByRole("button", { name: "Done" }).click();
  await expect(part(site, "your-notes").locator(".words")).toHaveText(["Proud.", "Now I pity her."]);

  await site.favouritesLink.click();
  await expect(site.heading).toHaveText("Casebook");
  await expect(part(site, "notes").locator(".words")).toHaveText(["Proud.", "Now I pity her."]);
  await part(site, "notes").getByRole("button", { name: "Remove the note: Ep. 2" }).click();
  await expect(part(site, "notes").locator(".words")).toHaveText(["Now I pity her."]);
  await site.setProgress(1);
  await expect(part(site, "notes")).toContainText("What you wrote after later episodes is kept, and behind the curtain");
  await expect(part(site, "notes")).not.toContainText("pity");
  expect((await keptNotes(site)).length).toBe(1);
});

test("a note is removed with its button, and nothing is kept of an empty one", async ({ site }) => {
  await site.remembers({ progress: 2 });
  await site.open(BETTE);
  await noteButton(site).click();
  await expect(site.dialog.getByRole("button", { name: "Remove it" })).toHaveCount(0);
  await field(site).fill("  \n ");
  await site.dialog.getByRole("button", { name: "Done" }).click();
  expect(await keptNotes(site)).toEqual([]);
  await noteButton(site).click();
  await field(site).fill("Something");
  await site.dialog.getByRole("button", { name: "Done" }).click();
  await noteButton(site).click();
  await site.dialog.getByRole("button", { name: "Remove it" }).click();
  await expect(part(site, "your-notes")).toHaveCount(0);
  await expect(noteButton(site)).toHaveText(/Add a note/);
  expect(await keptNotes(site)).toEqual([]);
});

test("every kind can have notes", async ({ site, page }) => {
  await site.remembers({ progress: 1 });
  for (const [path, key] of [
    ["episodes/1", "episodes/1"],
    ["places/archer-school", "places/archer-school"],
    ["themes/parents", "themes/parents"],
    ["ballet/pas-de-deux", "ballet/pas-de-deux"],
    ["mystery", "events/cassie-pushed"],
    ["mystery/questions", await firstQuestion(site)],
  ]) {
    await site.open(path);
    await noteButton(site, key).click();
    await field(site).fill(`On ${key}`);
    await page.keyboard.press("Escape");
    await expect(noteButton(site, key)).toHaveText(/Your notes/);
  }
  await site.favouritesLink.click();
  await expect(part(site, "notes").locator(".words")).toHaveCount(6);
  await part(site, "notes").locator('a[href$="#cassie-pushed"]').click();
  await expect(page.locator("#cassie-pushed")).toBeInViewport();
});

async function firstQuestion(site) {
  await site.open("mystery/questions");
  return site.page.locator('button[data-favourite^="questions/"]').first().getAttribute("data-favourite");
}

test("a note that is being written is not lost with the page, nor by a lowered progress", async ({ site }) => {
  await site.remembers({ progress: 4 });
  await site.open(BETTE);
  await noteButton(site).click();
  await field(site).fill("Half a thought");
  await site.reload();
  await expect(part(site, "your-notes")).toContainText("Half a thought");

  await noteButton(site).click();
  await field(site).fill("Of the fourth episode");
  const other = await secondTab(site, "about");
  await other.setProgress(1);
  await expect(site.dialog, "what it says is of a progress that is over").toBeHidden();
  await site.expectProgress(1);
  await expect(part(site, "your-notes")).not.toContainText("fourth");
  expect(await keptNotes(site)).toMatchObject([{ progress: 4, words: "Of the fourth episode" }]);
});

test("exported as a file that people can read", async ({ site, page }) => {
  const favourites = [{ entity: BETTE, added: 1764000000000 }];
  const notes = [{ about: BETTE, progress: 2, words: "Proud “and” afraid", written: 1764000000001 }];
  await site.remembers({ progress: 3, favourites, notes, settings: { light: "dark" } });
  await site.open("casebook");
  const { text, name } = await exported(page, () => part(site, "file").getByRole("button", { name: "Export the casebook" }).click());
  const today = new Date().toISOString().slice(0, 10);
  expect(name).toBe(`casebook-${today}.json`);
  const file = JSON.parse(text);
  expect(file).toEqual({
    format: "casebook",
    version: 2,
    show: SHOW,
    exported: today,
    progress: 3,
    favourites,
    notes,
    settings: { light: "dark", text: "normal", motion: "system", contrast: "system", keys: "on", previews: "on", offline: "on" },
  });
  expect(text.split("\n").length, "a line for each thing").toBeGreaterThan(20);

  await site.open("mystery");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "A name, a page, or something to do" }).fill("export");
  const again = await exported(page, () => page.keyboard.press("Enter"));
  expect(again.text, "the palette does the same").toBe(text);
});

async function exported(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { text: await readFile(await download.path(), "utf8"), name: download.suggestedFilename() };
}

test("imported by merging, with a preview, a question about the progress, and a way back", async ({ site, page }) => {
  await site.remembers({ progress: 2, favourites: [{ entity: BETTE, added: 1 }] });
  await site.open("casebook");
  await importFile(site, CASEBOOK);
  await expect(incoming(site)).toContainText("“mine.json” holds a casebook, exported on November 20, 2026");
  await expect(incoming(site), "the reader is led there").toBeInViewport();
  await expect(incoming(site)).toBeFocused();
  await expect(incoming(site)).toContainText("seen up to episode 4; you have seen up to episode 2");
  await expect(incoming(site)).toContainText("New favourite: June Park");
  await expect(incoming(site)).toContainText("New note (Ep. 2) on June Park: She is afraid.");
  await expect(incoming(site)).toContainText("No favourite any more: Bette Whitlaw");
  await site.expectKept(1);
  expect(await keptNotes(site), "nothing has changed yet").toEqual([]);

  await incoming(site).getByRole("button", { name: "Merge them" }).click();
  await expect(site.dialog).toContainText("Raise the curtain?");
  await expect(site.dialog).toContainText("Episode 4");
  await site.notYet.click();
  await site.expectProgress(2);
  await expect(incoming(site)).toHaveCount(0);
  await site.expectKept(2);
  await expect(part(site, "notes")).toContainText("She is afraid.");
  await expect(site.html, "settings stay").not.toHaveAttribute("data-theme", "dark");
  await site.open("casebook");
  await site.expectKept(2);

  await importFile(site, CASEBOOK);
  await expect(incoming(site)).toContainText("Nothing in your casebook changes.");
  await incoming(site).getByRole("button", { name: "Replace mine" }).click();
  await site.seenIt.click();
  await site.expectProgress(4);
  await site.expectKept(1);
  await expect(site.html).toHaveAttribute("data-theme", "dark");
  await expect(site.announcement).toHaveText(/./);
  await site.favouriteButton(JUNE).click();
  await site.expectKept(0);
  await part(site, "undo").getByRole("button", { name: "Take it back" }).click();
  await expect(site.announcement).toHaveText("The import has been taken back.");
  await site.expectKept(1);
  await expect(kept(site), "what has been let go since stays so").toHaveText(["Bette Whitlaw"]);
  await site.favouriteButton(BETTE).click();
  await site.expectKept(0);
  await expect(site.html).not.toHaveAttribute("data-theme", "dark");
  await expect(part(site, "undo")).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement !== document.body), "the focus is not lost").toBe(true);
  await site.reload();
  await site.expectKept(0);
  await site.expectProgress(4);
});

test("what is exported on one device is all there on another", async ({ site, page, browser, baseURL }) => {
  const notes = [{ about: "theory/june-park", progress: 1, words: "She did it.", written: 1764000000001 }];
  await site.remembers({ progress: 3, favourites: [{ entity: BETTE, added: 1764000000000 }], notes, settings: { text: "large" } });
  await site.open("casebook");
  const { text } = await exported(page, () => part(site, "file").getByRole("button", { name: "Export the casebook" }).click());
  const [other, done] = await otherDevice(browser, baseURL);
  await other.open("casebook");
  await importFile(other, text);
  await incoming(other).getByRole("button", { name: "Replace mine" }).click();
  await other.seenIt.click();
  await other.expectKept(1);
  await expect(other.html).toHaveAttribute("data-text", "large");
  for (const key of ["progress", "favourites", "notes", "settings"]) {
    const { gone, ...kept } = JSON.parse(await other.stored(key)).value;
    const { contrast, keys, previews, ...had } = JSON.parse(await site.stored(key)).value;
    expect(kept, key).toMatchObject(had);
  }
  await done();
});

/** A browser that knows nothing of the first one. */
async function otherDevice(browser, baseURL) {
  const context = await browser.newContext({ baseURL });
  const troubles = watch(context, baseURL);
  const done = async () => {
    expect(troubles).toEqual([]);
    await context.close();
  };
  return [new Site(await context.newPage()), done];
}

test("moved by a link, which is shown when it is asked for", async ({ site, page, browser, baseURL }) => {
  await site.remembers({ progress: 3, favourites: [{ entity: BETTE, added: 1764000000000 }] });
  await site.open("casebook");
  await expect(page.getByLabel("Open this on the other device")).toHaveCount(0);
  await page.getByRole("link", { name: "Show the link" }).click();
  const link = await page.getByLabel("Open this on the other device").inputValue();
  expect(link.startsWith(`${new URL(baseURL).origin}/`)).toBe(true);
  await expect(page.getByRole("img", { name: "The same link as a QR code" })).toBeVisible();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy it" }).click();
  await expect(site.announcement).toHaveText("Link copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

  const [other, done] = await otherDevice(browser, baseURL);
  await other.page.goto(link);
  await other.waitForHydration();
  await expect(incoming(other)).toContainText("The link holds a casebook");
  await expect(incoming(other)).toContainText("New favourite: Bette Whitlaw");
  await other.expectKept(0);
  await incoming(other).getByRole("button", { name: "Merge them" }).click();
  await other.seenIt.click();
  await other.expectKept(1);
  await other.expectProgress(3);
  await expect(incoming(other)).toHaveCount(0);
  expect(other.page.url(), "the casebook is no longer in the address").not.toContain("#");
  await other.reload();
  await other.expectKept(1);

  await other.page.goto(link.slice(0, -20));
  await other.waitForHydration();
  await expect(incoming(other).getByRole("alert")).toContainText("lost on its way");
  await incoming(other).getByRole("button", { name: "Put it away" }).click();
  await expect(incoming(other)).toHaveCount(0);
  await other.expectKept(1);
  await done();
});

const REFUSED = [
  ["nothing", "", "There is nothing in it"],
  ["half a file", JSON.stringify(CASEBOOK, null, 2).slice(0, 200), /damaged: from line \d+, column \d+ on/],
  ["another file", '{"name":"package"}', "the field “format” has to be “casebook”"],
  ["a newer version", { ...CASEBOOK, version: 9 }, "A newer version of the wiki wrote it (format 9)"],
  ["another show", { ...CASEBOOK, show: "<i>Other</i>" }, "another series: <i>Other</i>"],
  ["a wrong field", { ...CASEBOOK, notes: [CASEBOOK.notes[0], { ...CASEBOOK.notes[0], progress: "two" }] }, "“notes[1].progress” is not the number of an episode"],
  ["a huge file", `{"format":"casebook","x":"${"x".repeat(5 << 20)}"}`, "larger than 5 MB"],
  ["no text at all", "\u0000\ufffd\u0007", /damaged/],
];

for (const [what, text, words] of REFUSED) {
  test(`not imported, ${what}: nothing changes, and a sentence says why`, async ({ site }) => {
    await site.remembers({ progress: 2, favourites: [{ entity: BETTE, added: 1 }] });
    await site.open("casebook");
    const before = await site.stored("favourites");
    await importFile(site, text, "strange.json");
    await expect(incoming(site).getByRole("alert")).toContainText("“strange.json” cannot be imported. Nothing has been changed.");
    await expect(incoming(site).getByRole("alert")).toContainText(words);
    await site.expectKept(1);
    expect(await site.stored("favourites")).toBe(before);
    await incoming(site).getByRole("button", { name: "Put it away" }).click();
    await expect(incoming(site)).toHaveCount(0);
    await importFile(site, CASEBOOK, "strange.json");
    await expect(incoming(site), "another try with the same name").toContainText("holds a casebook");
  });
}

test("two tabs that write at the same time lose nothing", async ({ site, page }) => {
  await site.remembers({ progress: 2 });
  await site.open(BETTE);
  await site.favouriteButton(BETTE).click();
  const other = await secondTab(site, "about");
  // What a tab stores that has not seen the other one's store in time.
  await other.page.evaluate((entity) => {
    const value = { favourites: [{ entity, added: Date.now() }] };
    localStorage.setItem("archer-files:favourites", JSON.stringify({ version: 1, value }));
  }, JUNE);
  await site.expectKept(2);
  await other.expectKept(2);
  const stored = JSON.parse(await site.stored("favourites")).value.favourites.map(({ entity }) => entity);
  expect(stored.sort()).toEqual([BETTE, JUNE]);

  // And when both write before either looks.
  await Promise.all([site.favouriteButton(BETTE).click(), other.open(JUNE).then(() => noteButton(other, JUNE).click())]);
  await field(other).fill("From the other tab");
  await noteButton(site).click();
  await field(site).fill("From this tab");
  await Promise.all([page.keyboard.press("Escape"), other.page.keyboard.press("Escape")]);
  await expect(part(site, "your-notes")).toContainText("From this tab");
  await expect.poll(async () => (await keptNotes(site)).map(({ words }) => words).sort()).toEqual(["From the other tab", "From this tab"]);
  await site.expectKept(1);
  await other.expectKept(1);
});

test("the same note is open in two tabs, and either is closed in any order", async ({ site, page }) => {
  await site.remembers({ progress: 2 });
  await site.open(BETTE);
  const other = await secondTab(site, BETTE);
  for (const tab of [site, other]) await noteButton(tab).click();
  await field(other).fill("Long and dear.");
  await other.page.keyboard.press("Escape");
  await expect.poll(async () => (await keptNotes(site)).length).toBe(1);
  await page.keyboard.press("Escape");
  await expect(part(site, "your-notes").locator(".words"), "a field that nobody has touched").toHaveText(["Long and dear."]);

  for (const tab of [site, other]) await noteButton(tab).click();
  await field(other).fill("Other words.");
  await field(site).fill("My words.");
  await other.page.keyboard.press("Escape");
  await expect.poll(async () => (await keptNotes(site))[0].words).toBe("Other words.");
  await page.keyboard.press("Escape");
  await expect(part(site, "your-notes").locator(".words")).toHaveText(["Other words.\n\nMy words."]);
  await expect(part(other, "your-notes").locator(".words")).toHaveText(["Other words.\n\nMy words."]);
});

test("what could not be stored is stored with the next change", async ({ site, page }) => {
  await site.remembers({ progress: 2 });
  await page.addInitScript(() => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (window.full) throw new DOMException("full", "QuotaExceededError");
      setItem.call(this, key, text);
    };
  });
  await site.open(BETTE);
  await page.evaluate(() => (window.full = true));
  await noteButton(site).click();
  await field(site).fill("Dear to me");
  await page.keyboard.press("Escape");
  await expect(site.notice).toContainText("storage is full");
  await site.notice.getByRole("button", { name: "Put this notice away" }).click();
  await page.evaluate(() => (window.full = false));
  await site.favouriteButton(BETTE).click();
  expect(await keptNotes(site)).toMatchObject([{ words: "Dear to me" }]);
  await page.evaluate(() => (window.full = true));
  await site.favouriteButton(BETTE).click();
  await expect(site.notice, "it is full again, and that is said again").toBeVisible();
});

test("what was cleared in another tab is stored again with the next change", async ({ site }) => {
  const notes = [{ about: BETTE, progress: 1, words: "Mine", written: 1764000000001 }];
  await site.remembers({ progress: 2, favourites: [{ entity: JUNE, added: 1 }], notes });
  await site.open(BETTE);
  const other = await secondTab(site, "about");
  await other.page.evaluate(() => localStorage.clear());
  await expect(site.notice).toContainText("cleared elsewhere");
  await site.favouriteButton(BETTE).click();
  expect(JSON.parse(await site.stored("favourites")).value.favourites.map(({ entity }) => entity)).toEqual([JUNE, BETTE]);
  expect(await keptNotes(site)).toEqual(notes);
  expect(JSON.parse(await site.stored("progress")).value).toEqual({ progress: 2, asked: true });
});

test("a file that is chosen takes the place of what came by a link", async ({ site }) => {
  await site.remembers({ progress: 2, favourites: [{ entity: BETTE, added: 1 }] });
  await site.open("casebook?show=link");
  const link = await site.page.getByLabel("Open this on the other device").inputValue();
  await site.page.goto("about:blank");
  await site.page.goto(link);
  await site.waitForHydration();
  await expect(incoming(site)).toContainText("The link holds a casebook");
  await importFile(site, CASEBOOK);
  await expect(incoming(site)).toContainText("“mine.json” holds a casebook");
  expect(site.page.url()).not.toContain("#casebook=");
});

test("what is let go in one tab does not come back from the other", async ({ site }) => {
  await site.remembers({ favourites: [{ entity: BETTE, added: 1 }, { entity: JUNE, added: 2 }] });
  await site.open(BETTE);
  const other = await secondTab(site, JUNE);
  await site.favouriteButton(BETTE).click();
  await other.expectKept(1);
  await other.favouriteButton(JUNE).click();
  await site.expectKept(0);
  expect(JSON.parse(await site.stored("favourites")).value.favourites).toEqual([]);
});

test("how to read can be chosen on the page, too", async ({ site }) => {
  await site.open("casebook");
  await part(site, "settings").getByRole("radio", { name: "Dark" }).check();
  await expect(site.html).toHaveAttribute("data-theme", "dark");
  await part(site, "settings").getByRole("radio", { name: "Normal" }).focus();
  await site.page.keyboard.press("ArrowRight");
  await site.page.keyboard.press("ArrowRight");
  await expect(site.html).toHaveAttribute("data-text", "larger");
  await expect(part(site, "settings").getByRole("radio", { name: "Larger", exact: true })).toBeFocused();
  await site.reload();
  await expect(part(site, "settings").getByRole("radio", { name: "Dark" })).toBeChecked();
});

test("the browser is asked to keep what is stored when there is something, and once", async ({ site, page }) => {
  await page.addInitScript(() => {
    window.wishes = 0;
    navigator.storage.persisted = async () => window.wishes > 0;
    navigator.storage.persist = async () => (window.wishes += 1) > 0;
  });
  await site.remembers({ progress: 1 });
  await site.open("casebook");
  await expect(part(site, "storage")).toContainText("as long as there is room");
  await site.main.getByRole("link", { name: "Start with the characters" }).click();
  expect(await page.evaluate(() => window.wishes)).toBe(0);
  await site.favouriteButton(BETTE).click();
  await expect.poll(() => page.evaluate(() => window.wishes)).toBe(1);
  await site.favouriteButton(BETTE).click();
  await site.favouriteButton(JUNE).click();
  await site.favouritesLink.click();
  await expect(part(site, "storage")).toContainText("has promised to keep");
  expect(await page.evaluate(() => window.wishes)).toBe(1);
});

test("Safari's seven days are told plainly", async ({ site, page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "vendor", { get: () => "Apple Computer, Inc." }));
  await site.remembers({ progress: 1 });
  await site.open("casebook");
  await expect(part(site, "storage")).toContainText("Safari removes what a site has stored after seven days");
});

test("without storage it can be exported all the same", async ({ site, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
  });
  await site.open(BETTE);
  await site.favouriteButton(BETTE).click();
  await site.favouritesLink.click();
  await expect(part(site, "storage")).toContainText("lets the wiki store nothing");
  const { text } = await exported(page, () => part(site, "file").getByRole("button", { name: "Export the casebook" }).click());
  expect(JSON.parse(text).favourites).toMatchObject([{ entity: BETTE }]);
});
