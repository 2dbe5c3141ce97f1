// What the reader keeps: added wherever a ribbon is, counted in the header, shown on a page of its own.

import { expect, secondTab, test } from "../../site.mjs";

const BETTE = "characters/bette-whitlaw";
const CASSIE = "characters/cassie-shore";
const REPORTER = "characters/reporter";
const SCHOOL = "places/archer-school";

/** Kept on three days; the second one last. */
const KEPT = [
  { entity: CASSIE, added: 1700000000000 },
  { entity: BETTE, added: 1700300000000 },
  { entity: SCHOOL, added: 1700200000000 },
];

test("kept on a page and let go again", async ({ site }) => {
  await site.open(BETTE);
  const button = site.favouriteButton(BETTE);
  await site.expectKept(0);
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await expect(button).toContainText("Keep");

  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(button).toContainText("Kept");
  await site.expectKept(1);
  const { version, value } = JSON.parse(await site.stored("favourites"));
  expect(version).toBe(1);
  expect(value.favourites).toEqual([{ entity: BETTE, added: expect.any(Number) }]);
  expect(Math.abs(Date.now() - value.favourites[0].added), "milliseconds since it was added").toBeLessThan(60_000);

  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await site.expectKept(0);
  await site.reload();
  await site.expectKept(0);
});

test("kept in a list, found in the casebook", async ({ site, page }) => {
  await site.open("characters");
  await site.favouriteButton(CASSIE).click();
  await expect(page, "the ribbon is no link to the page").toHaveURL(/\/characters$/);
  await site.favouriteButton(BETTE).click();
  await site.expectKept(2);

  await site.favouritesLink.click();
  await expect(site.heading).toHaveText("Casebook");
  await expect(kept(page)).toHaveText(["Bette Whitlaw", "Cassie Shore"]);

  await site.main.getByRole("link", { name: "Cassie Shore" }).click();
  await expect(site.heading).toHaveText("Cassie Shore");
  await expect(site.favouriteButton(CASSIE), "the same button on its page").toHaveAttribute("aria-pressed", "true");
});

test("every kind can be kept", async ({ site, page }) => {
  await site.remembers({ progress: 1 });
  for (const [path, entity] of [
    ["episodes/1", "episodes/1"],
    ["places/archer-school", SCHOOL],
    ["themes/parents", "themes/parents"],
    ["ballet/pas-de-deux", "ballet/pas-de-deux"],
    ["mystery", "events/cassie-pushed"],
    ["mystery/questions", /^questions\//],
  ]) {
    await site.open(path);
    const button =
      typeof entity === "string" ? site.favouriteButton(entity) : page.locator('button[data-favourite^="questions/"]').first();
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
  }
  await site.favouritesLink.click();
  await site.expectKept(6);
  await expect(kept(page)).toHaveCount(6);
  await expect(page.locator("#favourites").getByRole("heading", { level: 3 })).toHaveText([
    "Episodes",
    "Events",
    "Questions",
    "Places",
    "Themes",
    "Ballet",
  ]);
  // The link leads to the place on the page that the event shares with others.
  await site.main.locator('a[href$="#cassie-pushed"]').click();
  await expect(page.locator("#cassie-pushed")).toBeInViewport();
});

test("an empty page says how to fill it", async ({ site, page }) => {
  await site.open("favourites");
  await expect(site.main.getByText("Nothing kept yet.")).toBeVisible();
  await site.main.getByRole("link", { name: "Start with the characters" }).click();
  await expect(site.heading).toHaveText("Characters");
});

test("grouped by kind, latest first or by name", async ({ site, page }) => {
  await site.remembers({ favourites: KEPT });
  await site.open("favourites");
  await site.expectKept(3);
  await expect(site.main.getByRole("heading", { level: 2 })).toHaveText(["Characters", "Places"]);
  await expect(kept(page)).toHaveText(["Bette Whitlaw", "Cassie Shore", "Archer School of Ballet"]);
  await expect(page.getByRole("link", { name: "Latest first" })).toHaveAttribute("aria-current", "true");

  await site.remembers({ favourites: [{ entity: BETTE, added: 1 }, { entity: CASSIE, added: 2 }] });
  await site.open("favourites");
  await expect(kept(page)).toHaveText(["Cassie Shore", "Bette Whitlaw"]);
  const byName = page.getByRole("link", { name: "By name" });
  await byName.click();
  await expect(page).toHaveURL(/\/favourites\?order=name$/);
  await expect(kept(page)).toHaveText(["Bette Whitlaw", "Cassie Shore"]);
  await expect(byName).toHaveAttribute("aria-current", "true");
  await site.reload();
  await expect(kept(page), "the order is in the address").toHaveText(["Bette Whitlaw", "Cassie Shore"]);
});

test("survives a reload", async ({ site, page }) => {
  await site.open(BETTE);
  await site.favouriteButton(BETTE).click();
  await site.reload();
  await site.expectKept(1);
  await expect(site.favouriteButton(BETTE)).toHaveAttribute("aria-pressed", "true");
  await site.open("favourites");
  await expect(kept(page)).toHaveText(["Bette Whitlaw"]);
});

test("removed on the page of favourites", async ({ site, page }) => {
  await site.remembers({ favourites: KEPT });
  await site.open("favourites");
  await site.favouriteButton(BETTE).click();
  await expect(kept(page)).toHaveText(["Cassie Shore", "Archer School of Ballet"]);
  await site.expectKept(2);
  // The row with the button is gone; whoever uses the keyboard must not be thrown to the top of the document.
  await expect(site.main.locator(":focus")).toHaveCount(1);
  await site.favouriteButton(CASSIE).click();
  await site.favouriteButton(SCHOOL).click();
  await expect(site.main.getByText("Nothing kept yet.")).toBeVisible();
  await site.expectKept(0);
});

test("another tab follows", async ({ site }) => {
  await site.open("favourites");
  const other = await secondTab(site, BETTE);
  await other.favouriteButton(BETTE).click();
  await site.expectKept(1);
  await expect(kept(site.page)).toHaveText(["Bette Whitlaw"]);
  await site.favouriteButton(BETTE).click();
  await other.expectKept(0);
  await expect(other.favouriteButton(BETTE)).toHaveAttribute("aria-pressed", "false");
});

test("what lies ahead after a lowered progress is kept without its name", async ({ site, page }) => {
  await site.remembers({ progress: 8, favourites: [{ entity: REPORTER, added: 1 }, { entity: BETTE, added: 2 }] });
  await site.open("favourites");
  await expect(kept(page)).toHaveText(["Bette Whitlaw", "The reporter"]);
  await site.setProgress(1);
  await expect(kept(page)).toHaveText(["Bette Whitlaw"]);
  await expect(page.getByText("Kept, and behind the curtain at this progress")).toHaveCount(1);
  await site.expectKept(2);
  expect((await page.content()).toLowerCase(), "the document names neither the person nor the address").not.toContain("reporter");

  await site.setProgress(8);
  await expect(kept(page)).toHaveText(["Bette Whitlaw", "The reporter"]);
});

test("what this version of the wiki does not know does no harm", async ({ site, page }) => {
  const favourites = [{ entity: "podcasts/1", added: 1 }, { entity: "characters/nobody-at-all", added: 2 }, ...KEPT];
  await site.remembers({ favourites });
  await site.open("favourites");
  await expect(kept(page)).toHaveCount(3);
  await site.favouriteButton(BETTE).click();
  const { value } = JSON.parse(await site.stored("favourites"));
  expect(value.favourites.slice(0, 2), "still kept, for a later version").toEqual(favourites.slice(0, 2));
});

/** The names on the page of favourites, from top to bottom. */
function kept(page) {
  return page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("button") }).getByRole("link");
}
