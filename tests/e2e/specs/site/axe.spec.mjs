// What axe can tell about WCAG 2.2 AA, on one page of every kind, for a new reader and for one who has seen everything,
// in both lights, and with dialogs open.

import { AHEAD, EVERY_KIND, MISSPELT, OPEN, named } from "../../pages.mjs";
import { expect, test } from "../../site.mjs";

// A colour on its way from one light to the other is none of the two.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const progress of [0, 10]) {
  test.describe(`at progress ${progress}`, () => {
    for (const path of EVERY_KIND) {
      test(named(path), async ({ site, page }) => {
        if (progress > 0) await site.remembers({ progress, favourites: OPEN.map((entity, added) => ({ entity, added })) });
        await site.open(path);
        await expectAccessibleInBothLights(site, page);
      });
    }
  });
}

const GRAPH = ["view=graph&cast=everyone", "focus=june-park", "focus=june-park&with=isabel-cruz", "view=list&focus=june-park"];
const PAIRS = [...GRAPH, "view=matrix&cast=everyone&focus=june-park&with=bette-whitlaw", "as-of=3", "focus=nobody", "kinds=none"];

for (const path of [...PAIRS.map((query) => `relationships?${query}`), "compare?a=june-park&b=bette-whitlaw", "compare?a=nobody", "new?since=6", "mystery?as-of=3&q=hood", "mystery?person=nobody", "search?q=cassie", "search?q=xylophone", "production?sort=plays", "sources?order=date"]) {
  test(path, async ({ site, page }) => {
    await site.remembers({ progress: 10 });
    await site.open(path);
    await expectAccessibleInBothLights(site, page);
  });
}

test.describe("the page for addresses that have none", () => {
  test.use({ tolerated: [/status of 404/] });

  test("is accessible, too", async ({ site, page }) => {
    await site.open(MISSPELT);
    await expectAccessibleInBothLights(site, page);
  });
});

for (const theme of ["light", "dark"]) {
  test(`dialogs and notices, ${theme} by choice`, async ({ site, page }) => {
    // The device wants the opposite, so this is the reader's choice at work.
    await page.emulateMedia({ colorScheme: theme === "light" ? "dark" : "light" });
    await site.remembers({ settings: { light: theme } });
    await site.remembersTexts({ favourites: "damage" });
    await site.open("characters/cassie-shore");
    await expect(site.notice).toBeVisible();
    await expect(site.firstQuestion).toBeVisible();
    await site.expectAccessible();

    await site.settingsButton.click();
    await expect(site.dialog).toBeVisible();
    await site.expectAccessible();
    await site.dialog.getByRole("button", { name: "Done" }).click();

    await site.chooseProgress(5);
    await expect(site.dialog).toBeVisible();
    await site.expectAccessible();
    await site.notYet.click();

    await site.main.getByRole("button", { name: "I have seen it" }).click();
    await expect(site.dialog).toBeVisible();
    await site.expectAccessible();
    await site.notYet.click();

    await site.main.getByRole("button", { name: /Open it all the same/ }).first().click();
    await expect(site.dialog).toBeVisible();
    await site.expectAccessible();
  });
}

for (const link of ["Delia Whitlaw", /^Exhibit 1$/]) {
  test(`with a preview of ${link}`, async ({ site, page }) => {
    await site.remembers({ progress: 5 });
    await site.open("characters/bette-whitlaw");
    await site.main.getByRole("link", { name: link, exact: true }).first().hover();
    await expect(page.getByRole("tooltip")).toBeVisible();
    await expectAccessibleInBothLights(site, page);
    await expect(page.getByRole("tooltip"), "it was there").toBeVisible();
  });
}

for (const path of ["", "characters/bette-whitlaw", "mystery", "relationships", AHEAD[0].path]) {
  test(`on a phone: ${named(path)}`, async ({ site, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await site.remembers({ progress: 5, settings: { text: "larger" } });
    await site.open(path);
    await site.expectAccessible();
  });
}

async function expectAccessibleInBothLights(site, page) {
  await page.emulateMedia({ colorScheme: "light" });
  await site.expectAccessible();
  await page.emulateMedia({ colorScheme: "dark" });
  await site.expectColoursAccessible();
}
