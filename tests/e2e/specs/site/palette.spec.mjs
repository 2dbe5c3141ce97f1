// The palette: opened by a key on every page, it leads to people and pages and does things, and never needs a pointer.

import { expect, test } from "../../site.mjs";

const field = (page) => page.getByRole("combobox", { name: "A name, a page, or something to do" });
const options = (page) => page.getByRole("listbox", { name: "Answers" }).getByRole("option");
const chosen = (page) => page.getByRole("listbox", { name: "Answers" }).getByRole("option", { selected: true });

/** Opens the palette, and types. */
async function ask(page, words) {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words);
}

for (const key of ["Control+k", "Meta+k", "/"]) {
  test(`${key} opens it, and a name leads to its page`, async ({ site, page }) => {
    await site.remembers({ progress: 10 });
    await site.open("episodes");
    await site.mark();
    await page.keyboard.press(key);
    await expect(field(page)).toBeFocused();
    await expect(options(page).first(), "it offers something at once").toBeVisible();
    await page.keyboard.type("whitlaw bet");
    await expect(chosen(page)).toHaveText(/^Bette Whitlaw/);
    await page.keyboard.press("Enter");
    await expect(site.heading).toHaveText("Bette Whitlaw");
    await expect(site.heading).toBeFocused();
    await expect(site.dialog).toBeHidden();
    await site.expectNotReloaded();
  });
}

test("arrows choose, around the ends, while the focus stays in the field", async ({ site, page }) => {
  await site.remembers({ progress: 10 });
  await site.open("about");
  await ask(page, "june");
  await expect(chosen(page)).toHaveText(/^June Park/);
  const ids = await options(page).evaluateAll((found) => found.map(({ id }) => id));
  for (const [press, place] of [["ArrowDown", 1], ["ArrowDown", 2], ["ArrowUp", 1], ["ArrowUp", 0], ["ArrowUp", ids.length - 1], ["ArrowDown", 0]]) {
    await page.keyboard.press(press);
    await expect(field(page)).toHaveAttribute("aria-activedescendant", ids[place]);
    await expect(page.locator(`[id="${ids[place]}"]`)).toHaveAttribute("aria-selected", "true");
    await expect(chosen(page)).toHaveCount(1);
    await expect(field(page)).toBeFocused();
  }
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page, "the last leads to the search").toHaveURL(/\/search\?q=june$/);
  await expect(page.locator("[data-search-result]").first()).toBeVisible();
});

test("it does things: the progress asks as always, the light changes at once", async ({ site, page }) => {
  await site.open("mystery");
  await ask(page, "seen episode 3");
  await expect(chosen(page)).toHaveText(/^Seen to episode 3/);
  await page.keyboard.press("Enter");
  await expect(site.dialog.getByRole("heading", { name: "Raise the curtain?" })).toBeVisible();
  await site.seenIt.click();
  await site.expectProgress(3);

  await ask(page, "dark");
  await expect(chosen(page)).toHaveText(/^Dark/);
  await page.keyboard.press("Enter");
  await expect(site.html).toHaveAttribute("data-theme", "dark");
  await expect(site.dialog).toBeHidden();
});

test("what lies ahead is not offered", async ({ site, page }) => {
  await site.open("");
  await ask(page, "michi beach");
  await expect(options(page)).toHaveCount(1);
  await expect(chosen(page)).toHaveText(/^Every statement with “michi beach”/);
});

test("Escape closes it and gives the focus back; in a field a slash is a slash", async ({ site, page }) => {
  await site.remembers({ progress: 10 });
  await site.open("mystery");
  const link = page.getByRole("link", { name: "As it was told" });
  await link.focus();
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("a/b");
  await expect(field(page)).toHaveValue("a/b");
  await page.keyboard.press("Escape");
  await expect(site.dialog).toBeHidden();
  await expect(link).toBeFocused();
  const words = site.main.getByRole("searchbox");
  await words.focus();
  await page.keyboard.type("/?");
  await expect(words).toHaveValue("/?");
  await expect(site.dialog).toBeHidden();
});

test("single keys are told, and can be switched off", async ({ site, page }) => {
  await site.open("characters");
  await page.keyboard.press("?");
  await expect(site.dialog.getByRole("heading", { name: "Keys" })).toBeVisible();
  await site.expectAccessible();
  await site.dialog.getByRole("button", { name: "Done" }).click();
  await site.settingsButton.click();
  await site.dialog.getByRole("group", { name: /Single keys/ }).getByRole("radio", { name: "Off" }).check();
  await site.dialog.getByRole("button", { name: "Done" }).click();
  await site.reload();
  for (const key of ["/", "?"]) await page.keyboard.press(key);
  await expect(site.dialog).toBeHidden();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
});

for (const colorScheme of ["light", "dark"]) {
  test(`it is accessible, ${colorScheme}`, async ({ site, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await site.remembers({ progress: 10 });
    await site.open("");
    await ask(page, "june");
    await expect(chosen(page)).toHaveText(/^June Park/);
    await site.expectAccessible();
  });
}

test("whoever types and presses Enter at once gets what they typed", async ({ site, page }) => {
  await site.remembers({ progress: 10 });
  await site.open("episodes");
  await ask(page, "whitlaw bet");
  await page.keyboard.press("Enter");
  await expect(site.heading).toHaveText("Bette Whitlaw");
});

test("who lowers the progress sees nothing that was offered before", async ({ site, page }) => {
  await site.remembers({ progress: 10 });
  await site.open("episodes");
  await ask(page, "michi beach");
  await expect(chosen(page)).toHaveText(/^Michi Beach/);
  await page.keyboard.press("Escape");
  await expect(site.dialog).toBeHidden();
  await expect.poll(() => page.content(), "closed, it holds nothing").not.toContain("Michi Beach");
  await ask(page, "seen episode 2");
  await expect(chosen(page)).toHaveText(/^Seen to episode 2/);
  await page.keyboard.press("Enter");
  await site.expectProgress(2);
  await expect(site.dialog).toBeHidden();
});

test("one dialog gives the focus to the next", async ({ site, page }) => {
  await site.open("mystery");
  await ask(page, "settings");
  await expect(chosen(page)).toHaveText(/settings/);
  await page.keyboard.press("Enter");
  const heading = site.dialog.getByRole("heading", { name: "How you like to read" });
  await expect(heading).toBeFocused();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
});
