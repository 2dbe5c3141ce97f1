// What a reader does before the program listens: on a slow line that is the first second or two.

import { expect, holdProgram, test } from "../../site.mjs";

test("what is pressed is done, once, however often somebody has pressed", async ({ site, page }) => {
  const release = await holdProgram(page);
  await site.open("characters/bette-whitlaw", { hydrated: false });
  const keep = site.favouriteButton("characters/bette-whitlaw").first();
  for (let times = 0; times < 3; times++) await keep.click();
  release();
  await site.expectKept(1);
  await expect(keep).toHaveAttribute("aria-pressed", "true");
});

test("also by somebody to whom the page becomes another one", async ({ site, page }) => {
  await site.remembers({ progress: 5 });
  const release = await holdProgram(page);
  await site.open("characters/bette-whitlaw", { hydrated: false });
  await site.favouriteButton("characters/bette-whitlaw").first().click();
  await site.settingsButton.click();
  release();
  await expect(site.dialog).toContainText("How you like to read");
  await site.expectProgress(5);
  await site.expectKept(1);
});

test("a form that is sent does not load the page anew", async ({ site, page }) => {
  const release = await holdProgram(page);
  await site.open("", { hydrated: false });
  await site.mark();
  await site.main.getByLabel("How far have you watched?").selectOption("3");
  await page.getByRole("button", { name: "Raise the curtain" }).press("Enter");
  release();
  await expect(site.dialog).toContainText("Episode 3");
  await site.seenIt.click();
  await site.expectProgress(3);
  await site.expectNotReloaded();
});

test("a filter that is chosen filters", async ({ site, page }) => {
  await site.remembers({ progress: 5 });
  const release = await holdProgram(page);
  await site.open("mystery", { hydrated: false });
  const kind = site.main.locator("form.filters select").first();
  const chosen = await kind.locator("option").nth(1).getAttribute("value");
  await kind.selectOption(chosen);
  release();
  await expect(page).toHaveURL(new RegExp(`=${chosen}`));
  await expect(kind).toHaveValue(chosen);
  await site.expectProgress(5);
});

test("words that are written are looked for, and Enter leaves the page where it is", async ({ site, page }) => {
  const release = await holdProgram(page);
  await site.open("search", { hydrated: false });
  await site.mark();
  const words = site.main.getByRole("searchbox");
  await words.fill("Bette");
  await words.press("Enter");
  release();
  await expect(site.main.locator(".count")).toContainText("“Bette”");
  await expect(words).toHaveValue("Bette");
  await site.expectNotReloaded();
});

test("a link is followed at once", async ({ site, page }) => {
  const release = await holdProgram(page);
  await site.open("", { hydrated: false });
  await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Characters" }).click();
  await expect(site.heading).toHaveText("Characters");
  release();
});
