// Storage that is blocked, full, damaged, too new or emptied: the wiki works on in memory, says so in words, loses
// nothing, and the console stays silent (which `test` sees to).

import { expect, secondTab, test } from "../../site.mjs";

const KEYS = ["progress", "favourites", "settings"];
const BETTE = "characters/bette-whitlaw";
const IN_MEMORY = /last only until you close this page/;

test("blocked: everything works until the page is closed", async ({ site, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await site.open("characters");
  await expect(site.notice).toBeVisible();
  await expect(site.notice).toContainText(IN_MEMORY);

  await site.setProgress(8);
  await site.favouriteButton(BETTE).click();
  await site.expectKept(1);
  await page.getByRole("link", { name: "The reporter" }).click();
  await expect(site.heading, "progress goes along to the next page").toHaveText("The reporter");
  await site.favouritesLink.click();
  await expect(site.main.getByRole("link", { name: "Bette Whitlaw" })).toBeVisible();
  await expect(site.notice, "said once").toBeVisible();
  await changeText(site, "Large");
  await expect(site.html).toHaveAttribute("data-text", "large");

  await site.notice.getByRole("button", { name: "Put this notice away" }).click();
  await expect(site.notice).toBeHidden();
  await site.favouriteButton(BETTE).click();
  await site.expectKept(0);
  await expect(site.notice, "said once: nothing has changed since").toBeHidden();
});

test("full: the last change is kept in memory", async ({ site, page }) => {
  await site.remembers({ progress: 2 });
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await site.open("characters");
  await site.expectProgress(2);
  await expect(site.notice, "nothing is wrong yet").toBeHidden();
  await site.setProgress(5);
  await expect(site.notice).toBeVisible();
  await expect(site.notice).toContainText("storage is full");
  await site.favouriteButton(BETTE).click();
  await site.expectKept(1);
  await expect(site.notice).toBeVisible();
  expect(JSON.parse(await site.stored("progress")).value.progress, "what was stored is still there").toBe(2);
  await site.reload();
  await site.expectProgress(2);
});

const DAMAGED = {
  "half a text": '{"version":1,"value":{"progr',
  "no JSON": "\u0000<html>",
  "another JSON": "[1,2,3]",
  "nothing": "null",
  "an empty text": "",
  "no version": '{"progress":5}',
  "a value of another shape": '{"version":1,"value":{"progress":"five","favourites":7,"light":"neon"}}',
};

for (const [damage, text] of Object.entries(DAMAGED)) {
  test(`damaged, ${damage}: kept aside before anything is stored`, async ({ site }) => {
    await site.remembersTexts(Object.fromEntries(KEYS.map((key) => [key, text])));
    await site.open("characters");
    await site.expectProgress(0);
    await expect(site.notice).toBeVisible();
    await expect(site.notice).toContainText("cannot be read");
    for (const key of KEYS) {
      expect(await site.stored(key), "not changed by looking at it").toBe(text);
      await change(site, key);
      expect(await site.stored(`${key}:unreadable-1`)).toBe(text);
      expect(JSON.parse(await site.stored(key)).version).toBe(1);
    }
    await site.reload();
    for (const key of KEYS) await expectChanged(site, key);
    await expect(site.notice, "all is well again").toBeHidden();
  });
}

for (const key of KEYS) {
  test(`newer ${key}: left alone`, async ({ site }) => {
    const text = '{"version":2,"value":{"far":"future"}}';
    await site.remembersTexts({ [key]: text });
    await site.open("characters");
    await expect(site.notice).toBeVisible();
    await expect(site.notice).toContainText("newer version");
    await change(site, key);
    await expectChanged(site, key);
    expect(await site.stored(key), "not overwritten").toBe(text);
    expect(await site.stored(`${key}:unreadable-1`)).toBeNull();
    await expect(site.notice).toBeVisible();
  });

  test(`huge ${key}: not lost`, async ({ site }) => {
    const text = `{"version":1,"value":"${"x".repeat(2 << 20)}"}`;
    await site.remembersTexts({ [key]: text });
    await site.open("characters");
    await expect(site.notice).toContainText("cannot be read");
    await change(site, key);
    await expectChanged(site, key);
    // Two megabytes twice may be more than the browser allows; then the first ones stay where they are.
    const [now, aside] = [await site.stored(key), await site.stored(`${key}:unreadable-1`)];
    expect([now, aside].includes(text), "the text is still there").toBe(true);
  });
}

test("progress beyond the last episode is all of them", async ({ site }) => {
  await site.remembers({ progress: 99 });
  await site.open("characters/reporter");
  await site.expectProgress(10);
  await expect(site.heading).toHaveText("The reporter");
  await site.setProgress(4);
  await site.expectProgress(4);
});

test("damaged more than once: every text is kept aside, up to a limit", async ({ site }) => {
  for (const number of [1, 2]) {
    await site.remembersTexts({ favourites: `damage ${number}` });
    await site.open("characters");
    await change(site, "favourites");
    expect(await site.stored(`favourites:unreadable-${number}`)).toBe(`damage ${number}`);
  }
});

test("cleared in another tab: this one still has everything", async ({ site }) => {
  await site.remembers({ progress: 5, favourites: [{ entity: BETTE, added: 1 }] });
  await site.open("characters");
  const other = await secondTab(site, "about");
  await other.page.evaluate(() => localStorage.clear());
  await expect(site.notice).toBeVisible();
  await expect(site.notice).toContainText("cleared elsewhere");
  await site.expectProgress(5);
  await site.expectKept(1);
  await site.setProgress(6);
  expect(JSON.parse(await site.stored("progress")).value.progress, "stored again with the next change").toBe(6);
});

test("damaged and no room to keep it aside: not overwritten", async ({ site, page }) => {
  await site.remembersTexts({ favourites: "damage" });
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await site.open("characters");
  await change(site, "favourites");
  await site.expectKept(1);
  await expect(site.notice).toContainText("storage is full");
  expect(await site.stored("favourites")).toBe("damage");
});

/** Changes what is stored under a key, as a reader does. */
async function change(site, key) {
  if (key === "progress") await site.setProgress(3);
  if (key === "favourites") await site.favouriteButton(BETTE).click();
  if (key === "settings") await changeText(site, "Large");
}

async function expectChanged(site, key) {
  if (key === "progress") await site.expectProgress(3);
  if (key === "favourites") await site.expectKept(1);
  if (key === "settings") await expect(site.html).toHaveAttribute("data-text", "large");
}

async function changeText(site, size) {
  await site.settingsButton.click();
  await site.dialog.getByRole("radio", { name: size, exact: true }).check();
  await site.dialog.getByRole("button", { name: "Done" }).click();
}
