// Ways through: from anything to the episodes that tell it, columns that sort, and back to where one was.

import { expect, test } from "../../site.mjs";

const marks = (site) => site.main.getByRole("navigation", { name: "Where it comes up" }).getByRole("link");
/** The episodes whose marks say so. */
const told = async (site) => (await marks(site).allTextContents()).filter((text) => text.endsWith(": here")).map((text) => Number(text.match(/\d+/)[0]));

for (const [path, early, late] of [
  ["characters/bette-whitlaw", [1, 2, 3], [1, 2, 3, 4]],
  ["places/archer-rooftop", [], []],
  ["themes/parents", [], []],
  ["ballet/ripper", [], []],
]) {
  test(`marks on ${path} lead to the episodes in which it comes up, as far as known`, async ({ site, page }) => {
    await site.remembers({ progress: 3 });
    await site.open(path);
    await expect(marks(site)).toHaveCount(10);
    const soon = await told(site);
    expect(soon).toEqual(expect.arrayContaining(early));
    expect(Math.max(0, ...soon)).toBeLessThanOrEqual(3);
    await expect(marks(site).nth(3), "of what lies ahead nothing is said").toHaveText("Episode 4");
    await site.setProgress(5);
    expect(await told(site)).toEqual(expect.arrayContaining([...late, ...soon]));
    await expect(marks(site).nth(5)).toHaveText("Episode 6");
    await marks(site).nth(1).click();
    await expect(page).toHaveURL(/\/episodes\/2$/);
  });
}

test("who is marked in an episode is named there", async ({ site }) => {
  await site.remembers({ progress: 10 });
  await site.open("characters/nabil-limyadi");
  const here = await told(site);
  expect(here.length).toBeGreaterThan(2);
  for (let episode = 1; episode <= 10; episode++) {
    await site.open(`episodes/${episode}`);
    const faces = site.main.locator(".info .faces").getByRole("link", { name: "Nabil Limyadi" });
    await expect(faces, `episode ${episode}`).toHaveCount(here.includes(episode) ? 1 : 0);
  }
});

test("an event and a question lead to their episode", async ({ site, page }) => {
  await site.remembers({ progress: 5 });
  await site.open("mystery");
  await page.locator("#bette-hides-injury").getByRole("link", { name: /^Ep\. \d$/ }).click();
  await expect(page).toHaveURL(/\/episodes\/\d$/);
  await site.open("mystery/questions");
  await site.main.getByRole("link", { name: /^Ep\. \d$/ }).first().click();
  await expect(page).toHaveURL(/\/episodes\/\d$/);
});

for (const [path, region, column, data] of [
  ["production", "The cast", "Actor", "Actor"],
  ["production", "The cast", "Plays", "Plays"],
  ["book", "Who is who in series and novel", "In the series", "In the series"],
]) {
  test(`the table on ${path} sorts by ${column}, and the address says so`, async ({ site, page }) => {
    await site.remembers({ progress: 10 });
    await site.open(path);
    const table = site.main.getByRole("region", { name: region });
    const values = () => table.locator(`[data-label="${data}"]`).allInnerTexts();
    const before = await values();
    const heading = table.getByRole("columnheader", { name: new RegExp(`^${column}`) });
    await heading.getByRole("link").click();
    await expect(heading).toHaveAttribute("aria-sort", "ascending");
    const sorted = await values();
    expect(sorted).toEqual([...before].sort());
    await site.reload();
    expect(await values()).toEqual(sorted);
    await page.goBack();
    await expect.poll(values).toEqual(before);
  });
}

test("sources stand by publisher or by date", async ({ site }) => {
  await site.remembers({ progress: 10 });
  await site.open("sources");
  const first = () => site.main.locator(".sourcelist li").first().innerText();
  const before = await first();
  await site.main.getByRole("link", { name: "By date" }).click();
  await expect.poll(first).not.toBe(before);
  const years = (await site.main.locator(".sourcelist li p:first-child").allInnerTexts()).map((text) => Number(text.match(/, (?:\w+ (?:\d+, )?)?(\d{4})$/)?.[1] ?? 0));
  expect(years).toEqual([...years].sort((a, b) => b - a));
});

for (const path of ["characters", "mystery", "sources", "search?q=cassie", "production", "favourites"]) {
  test(`back to ${path} leads to where one was`, async ({ site, page }) => {
    await page.setViewportSize({ width: 800, height: 500 });
    const kept = ["bette-whitlaw", "june-park", "oren-lennox", "cassie-shore", "nabil-limyadi", "neveah-stroyer", "shane-mcrae", "delia-whitlaw"];
    await site.remembers({ progress: 10, favourites: kept.map((id, added) => ({ entity: `characters/${id}`, added })) });
    await site.open(path);
    const link = site.main.locator("a[href*='/characters/']:visible, .refs p a:visible").last();
    await link.scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy(0, 60));
    const down = await page.evaluate(() => scrollY);
    expect(down).toBeGreaterThan(50);
    // Not Playwright's click, which scrolls first.
    await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Episodes" }).evaluate((way) => way.click());
    await expect(site.heading).toHaveText("Episodes");
    await page.goBack();
    await expect.poll(() => page.evaluate((down) => Math.abs(scrollY - down), down)).toBeLessThan(3);
  });
}
