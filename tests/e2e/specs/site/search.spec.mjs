// Search: as a reader types, answers come at once; from what they know, and from nothing else.

import { expect, test } from "../../site.mjs";

const field = (page) => page.getByRole("searchbox", { name: "Words, in any order" });
const results = (page) => page.locator("[data-search-result]");

test("typing brings answers, the person named first, and the address keeps the words", async ({ site, page }) => {
  await site.remembers({ progress: 10 });
  await site.open("");
  await site.mark();
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
  await expect(site.heading).toHaveText("Search");
  await expect(site.heading).toBeFocused();
  await field(page).click();
  await field(page).pressSequentially("whitlaw bet", { delay: 20 });
  await expect(results(page).first().getByRole("link")).toHaveText("Bette Whitlaw");
  await expect(results(page).first().locator("mark").first()).toHaveText("Bette");
  await expect(field(page), "the reader goes on typing").toBeFocused();
  await expect(field(page)).toHaveValue("whitlaw bet");
  await expect(page).toHaveURL(/\/search\?q=whitlaw\+bet$/);
  await expect(site.announcement).toHaveText(/^\d+ answers to “whitlaw bet”$/);
  await site.expectNotReloaded();

  await site.reload();
  await expect(results(page).first().getByRole("link")).toHaveText("Bette Whitlaw");
  await expect(field(page), "what was asked for stands in the field").toHaveValue("whitlaw bet");
});

test("a statement that was found is where its link leads", async ({ site, page }) => {
  await site.remembers({ progress: 10 });
  await site.open("search?q=whitlaw&in=facts");
  const hit = results(page).first();
  const words = await hit.locator("p").innerText();
  await hit.getByRole("link").click();
  await expect(page).toHaveURL(/\/characters\/[a-z-]+#s-[0-9a-f]+$/);
  const aim = page.locator("[data-aim]");
  await expect(aim).toContainText(words.slice(0, 40));
  await expect(aim).toBeFocused();
  await expect(aim).toBeInViewport();

  await page.goBack();
  await expect(results(page).first()).toBeVisible();
  await expect(field(page)).toHaveValue("whitlaw");
});

test("what lies ahead answers like what does not exist", async ({ site, page }) => {
  const answer = async (words) => {
    await site.open(`search?q=${words}`);
    await expect(page.locator("#page .empty")).toBeVisible();
    return (await site.main.innerText()).replaceAll(words, "…");
  };
  expect(await answer("painkillers")).toBe(await answer("xylophones"));
  await site.setProgress(10);
  await site.open("search?q=painkillers");
  await expect(results(page).first()).toBeVisible();
  await site.setProgress(0);
  await expect(results(page), "with the progress goes what was found").toHaveCount(0);
});

test("a group that is long is opened on request", async ({ site, page }) => {
  await site.remembers({ progress: 10 });
  await site.open("search?q=cassie");
  const all = page.getByRole("link", { name: /^All \d+ in Facts$/ });
  const count = Number((await all.innerText()).match(/\d+/)[0]);
  await all.click();
  await expect(results(page)).toHaveCount(count);
  await page.getByRole("link", { name: "All groups" }).click();
  await expect(page.getByRole("heading", { name: /^Characters: \d+$/ })).toBeVisible();
});

test("without words there is everything from A to Z, without scripts as well", async ({ browser, site, page, baseURL }) => {
  await site.open("search");
  const letters = await page.getByRole("navigation", { name: "A to Z" }).getByRole("link").allInnerTexts();
  expect(letters.length).toBeGreaterThan(5);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const still = await context.newPage();
  await still.goto("./search");
  expect(await still.getByRole("navigation", { name: "A to Z" }).getByRole("link").allInnerTexts()).toEqual(letters);
  await expect(still.getByRole("searchbox"), "a field that cannot answer is not offered").toBeHidden();
  await context.close();
});

test("what is asked in the palette stands in the field", async ({ site, page }) => {
  await site.remembers({ progress: 10 });
  await site.open("search?q=cassie");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("june");
  await expect(page.getByRole("option", { name: /Every statement with “june”/ })).toBeVisible();
  await page.getByRole("option", { name: /Every statement with “june”/ }).click();
  await expect(page.locator("#page .count")).toContainText("“june”");
  await expect(field(page), "the field says what is answered").toHaveValue("june");
});

test.describe("an address that ends with a slash", () => {
  test.use({ tolerated: [/status of 404/] });

  test("leads to its page, too", async ({ site }) => {
    for (const [path, heading] of [["about/", "About this wiki"], ["search/", "Search"]]) {
      await site.open(path);
      await expect(site.heading).toHaveText(heading);
    }
  });
});
