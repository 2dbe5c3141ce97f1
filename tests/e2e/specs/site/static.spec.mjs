// What is there without the program: scripts switched off, the program blocked, and nobody else asked for anything.

import { AHEAD, EVERY_KIND, FIXED, MISSPELT, OPEN, named } from "../../pages.mjs";
import { expect, holdProgram, test } from "../../site.mjs";

/** What does nothing without the program. */
const CONTROLS = "button, select, input, textarea, form, [role=button], dialog[open]";

test.describe("with scripts off", () => {
  // A browser fetches the program ahead all the same.
  test.use({ javaScriptEnabled: false, tolerated: [/preloaded using link preload but not used/] });

  for (const path of [...FIXED, ...OPEN]) {
    test(`${named(path)} can be read, and nothing on it is dead`, async ({ site, page }) => {
      await site.open(path, { hydrated: false });
      // Playwright's locators by text look past `noscript`.
      await expect(page.locator(".noscript")).toBeVisible();
      await expect(site.heading).toBeVisible();
      const told = path === "about/figures" ? "nothing of the story" : "the premise only";
      await expect(page.getByText(`Safe for you: tells ${told}.`)).toBeVisible();
      const text = (await site.main.innerText()).replace(/\s+/g, " ");
      expect(text.length, text).toBeGreaterThan(120);
      await expect(page.locator(CONTROLS).filter({ visible: true })).toHaveCount(0);
      await expect(page.locator("#broken")).toBeHidden();
      await expect(page.getByRole("contentinfo")).toContainText("Not connected with its makers");
    });
  }

  test("what lies ahead is a curtain without a dead button", async ({ site, page }) => {
    await site.open(AHEAD[0].path, { hydrated: false });
    await expect(site.heading).toHaveText("Behind the curtain");
    await expect(page.locator(CONTROLS).filter({ visible: true })).toHaveCount(0);
    expect((await page.content()).replace(/<link rel="canonical"[^>]*>/, "").toLowerCase()).not.toContain("reporter");
  });

  test("links lead on", async ({ site, page }) => {
    await site.open("", { hydrated: false });
    await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Characters" }).click();
    await expect(site.heading).toHaveText("Characters");
    await page.getByRole("link", { name: "June Park" }).click();
    await expect(site.heading).toHaveText("June Park");
    await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Characters" }).click();
    await expect(page).toHaveURL(/\/characters$/);
    await page.getByRole("contentinfo").getByRole("link", { name: "Sources" }).click();
    await expect(site.heading).toHaveText("Sources");
    await page.goBack();
    await expect(site.heading).toHaveText("Characters");
  });

  test.describe("an address that no page has", () => {
    test.use({ tolerated: [/status of 404|preloaded using link preload but not used/] });

    test("says so, with a way back", async ({ site, page }) => {
      await site.open(MISSPELT, { hydrated: false });
      await expect(site.heading).toHaveText("No page here");
      await expect(page.locator(CONTROLS).filter({ visible: true })).toHaveCount(0);
      await site.main.getByRole("link", { name: "Back to the programme" }).click();
      await expect(site.heading).toContainText("Cassie Shore");
    });
  });
});

test.describe("when the program cannot start", () => {
  test.use({ tolerated: [/ERR_FAILED|Failed to fetch|dynamically imported|status of 404|WebAssembly|page error/] });

  for (const [what, files, answer] of [
    ["is blocked", "**/*.wasm", (route) => route.abort()],
    ["was published away", "**/*.wasm", (route) => route.fulfill({ status: 404, body: "not found" })],
    ["is damaged", "**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "no program" })],
    ["has no loader", "**/archer-files*.js", (route) => route.abort()],
  ]) {
    test(`because it ${what}, the text stays and a sentence says why`, async ({ site, page }) => {
      await page.route(files, answer);
      await site.open("characters/bette-whitlaw", { hydrated: false });
      await expect(page.locator("#broken")).toBeVisible();
      await expect(page.locator("#broken")).toContainText("could not start");
      await expect(site.heading).toHaveText("Bette Whitlaw");
      await expect(page.getByText("Safe for you: tells the premise only.")).toBeVisible();
      await expect(site.progressSelect, "what needs the program is put away").toBeHidden();
      await expect(site.firstQuestion).toBeHidden();
      await expect(site.settingsButton).toBeHidden();
      await expect(site.favouriteButton("characters/bette-whitlaw")).toBeHidden();
    });
  }

  test("because the browser knows no WebAssembly, likewise", async ({ site, page }) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await site.open("characters/bette-whitlaw", { hydrated: false });
    await expect(page.locator("#broken")).toBeVisible();
    await expect(site.heading).toHaveText("Bette Whitlaw");
  });
});

test("the sentence about a program that cannot start is not shown when it does", async ({ site, page }) => {
  await site.open("characters/bette-whitlaw");
  await expect(page.locator("#broken")).toBeHidden();
});

for (const path of EVERY_KIND) {
  test(`taking over changes no word: ${named(path)}`, async ({ site, page }) => {
    const release = await holdProgram(page);
    await site.open(path, { hydrated: false });
    await expect(site.heading).toBeVisible();
    const words = () => page.evaluate(() => document.body.innerText);
    const before = await words();
    release();
    await site.waitForHydration();
    expect(await words()).toBe(before);
  });
}

test.describe("what the licenses ask for", () => {
  // No page: the browser looks for an icon by itself.
  test.use({ tolerated: [/favicon\.ico/] });

  test("the packages that the programs are made of are named, with their licenses", async ({ site, page }) => {
    await site.open("about");
    await page.getByRole("link", { name: "Packages and their licenses" }).click();
    await expect(page).toHaveURL(/\/licenses\.txt$/);
    const text = await page.locator("body").innerText();
    const wanted = [/^leptos \d\S+ \(MIT\)$/m, /^wasm-bindgen \d/m, /^serde \d/m, /Permission is hereby granted/];
    for (const line of wanted) expect(text).toMatch(line);
    expect(text, "only what becomes a part of the program").not.toMatch(/^(trunk|resvg|schemars) \d/m);
  });
});

// `test` fails when a page asks another origin for anything.
test("a tour leaves no cookies and asks nobody else", async ({ site, page, context }) => {
  for (const path of EVERY_KIND) await site.open(path);
  await site.setProgress(10);
  for (const name of ["Characters", "Relationships", "Mystery", "Episodes"]) {
    await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name }).click();
    await expect(site.heading).toHaveText(name);
  }
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith("archer-files:")))).toEqual([]);
});
