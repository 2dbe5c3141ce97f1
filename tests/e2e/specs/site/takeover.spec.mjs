// The program puts its own page in the place of the static one, whatever has become of that; a reader notices nothing.

import { EVERY_KIND, named } from "../../pages.mjs";
import { expect, holdProgram, test } from "../../site.mjs";

/** Every element that can be seen, with its attributes and its own words, a line each. */
function visible() {
  const lines = [];
  const walk = (element, depth) => {
    if (!element.checkVisibility()) return;
    const set = [...element.attributes].filter(({ name, value }) => name !== "class" || value !== "");
    const attributes = set.map(({ name, value }) => `${name}=${JSON.stringify(value.trim())}`).sort();
    const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data);
    lines.push(`${" ".repeat(depth)}${element.localName} ${attributes.join(" ")} ${JSON.stringify(words.join("").trim())}`);
    for (const child of element.children) walk(child, depth + 1);
  };
  walk(document.getElementById("app"), 0);
  return lines;
}

// Which view of the relationships is drawn depends on the screen, which no static page knows; its words are compared elsewhere.
for (const path of EVERY_KIND.filter((path) => path !== "relationships")) {
  test(`a new reader sees the same elements as before: ${named(path)}`, async ({ site, page }) => {
    const release = await holdProgram(page);
    await site.open(path, { hydrated: false });
    await expect(site.heading).toBeVisible();
    const before = await page.evaluate(visible);
    release();
    await site.waitForHydration();
    expect(await page.evaluate(visible)).toEqual(before);
  });
}

for (const path of ["", "characters/bette-whitlaw", "episodes/1", "mystery", "places", "about"]) {
  test(`not a pixel changes: ${named(path)}`, async ({ site, page }) => {
    const release = await holdProgram(page);
    await site.open(path, { hydrated: false });
    await expect(site.heading).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const before = await page.screenshot({ animations: "disabled" });
    release();
    await site.waitForHydration();
    const after = await page.screenshot({ animations: "disabled" });
    expect(after.equals(before), "the two pictures").toBe(true);
  });
}

test("nothing moves for a new reader", async ({ site, page }) => {
  await page.addInitScript(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await site.open("characters/bette-whitlaw");
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => globalThis.shift)).toBeLessThan(0.02);
});

test.describe("whatever stands in the page before the program starts", () => {
  for (const [what, change] of [
    ["a translator has put a word of the header into another element", () => {
      const name = document.querySelector("header .mark").firstChild;
      const font = document.createElement("font");
      name.replaceWith(font);
      font.append(name);
    }],
    ["an extension has added elements, comments and texts", () => {
      const app = document.getElementById("app");
      app.prepend(document.createComment("mine"), document.createElement("my-extension"));
      app.querySelector("main").append("words of others");
    }],
    ["every text has been replaced", () => {
      const walker = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) text.replaceWith(`${text.data} `);
    }],
    ["nothing is in it", () => document.getElementById("app").replaceChildren()],
    ["it has been taken away", () => document.getElementById("app").remove()],
  ]) {
    test(`the program starts: ${what}`, async ({ site, page }) => {
      await site.remembers({ progress: 5, favourites: [{ entity: "characters/bette-whitlaw", added: 1 }] });
      const release = await holdProgram(page);
      await site.open("characters/bette-whitlaw", { hydrated: false });
      await page.evaluate(change);
      release();
      await site.waitForHydration();
      await site.expectProgress(5);
      await site.expectKept(1);
      await expect(site.heading).toHaveText("Bette Whitlaw");
      await expect(page.locator("my-extension, #app font")).toHaveCount(0);
      await site.favouriteButton("characters/bette-whitlaw").first().click();
      await site.expectKept(0);
      await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Mystery" }).click();
      await expect(site.heading).toHaveText("Mystery");
      await expect(page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Mystery" })).toHaveAttribute("aria-current", "page");
      await expect(page.locator("#broken")).toBeHidden();
    });
  }
});

test.describe("a returning reader", () => {
  test.beforeEach(async ({ site }) => site.remembers({ progress: 5 }));

  test("has what they were reading in view", async ({ site, page }) => {
    const release = await holdProgram(page);
    await site.open("characters/bette-whitlaw", { hydrated: false });
    const ties = page.getByRole("heading", { level: 2, name: "Ties" });
    await ties.evaluate((heading) => window.scrollBy(0, heading.getBoundingClientRect().top - 120));
    release();
    await site.waitForHydration();
    await site.expectProgress(5);
    await expect.poll(async () => Math.abs((await ties.boundingBox()).y - 120)).toBeLessThan(3);
  });

  test("keeps the focus", async ({ site, page }) => {
    const release = await holdProgram(page);
    await site.open("characters", { hydrated: false });
    const june = site.main.getByRole("link", { name: "June Park" }).first();
    await june.focus();
    release();
    await site.waitForHydration();
    await expect(june).toBeFocused();
  });

  test("keeps a selection of words that are still there", async ({ site, page }) => {
    const release = await holdProgram(page);
    await site.open("characters/bette-whitlaw", { hydrated: false });
    const words = await page.evaluate(() => {
      const text = document.querySelector("#app .tagline").firstChild;
      getSelection().setBaseAndExtent(text, 2, text, text.length - 2);
      return String(getSelection());
    });
    release();
    await site.waitForHydration();
    expect(words.length).toBeGreaterThan(5);
    // The tagline of a later episode may be another one; what was selected then is let go.
    const stays = await page.evaluate((words) => document.querySelector("#app").innerText.includes(words), words);
    expect(await page.evaluate(() => String(getSelection()))).toBe(stays ? words : "");
  });
});
