// How far the reader has watched: asked without standing in the way, raised after a question only, lowered at once.

import { AHEAD } from "../../pages.mjs";
import { expect, holdProgram, secondTab, test } from "../../site.mjs";

const lamp = (page, episode) => page.locator(`.studs button[title="Episode ${episode}"]`);

test("a new reader has not started", async ({ site, page }) => {
  await site.open("characters/bette-whitlaw");
  await site.expectProgress(0);
  await expect(site.progressSelect.locator("option:checked")).toHaveText("Not started");
  await expect(page.getByText("Safe for you: tells the premise only.")).toBeVisible();
  expect(await site.stored("progress"), "nothing is stored before the reader has said anything").toBeNull();
});

test("raising asks and names the episode", async ({ site, page }) => {
  await site.open("characters");
  await site.chooseProgress(5);
  await expect(site.dialog).toHaveAccessibleName("Raise the curtain?");
  await expect(site.dialog).toContainText("Episode 5, Split Sole");
  await expect(site.html, "nothing is told before the answer").toHaveAttribute("data-progress", "0");
  await site.seenIt.click();
  await expect(site.dialog).toBeHidden();
  await site.expectProgress(5);
  await expect(page.getByText("Safe for you: tells nothing beyond episode 5.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Greg" }), "somebody from episode 5").toBeVisible();
  expect(JSON.parse(await site.stored("progress"))).toEqual({ version: 1, value: { progress: 5, asked: true } });
});

test("an episode without a known title is named by its number", async ({ site }) => {
  await site.open("characters");
  await site.chooseProgress(6);
  await expect(site.dialog.locator("strong")).toHaveText("Episode 6");
});

test("with the keyboard alone", async ({ site, page }) => {
  await site.open("characters");
  await site.progressSelect.focus();
  await page.keyboard.press("ArrowDown");
  await expect(site.dialog).toContainText("Episode 1, Corps");
  await expect(site.dialog.locator(":focus"), "the focus is in the dialog").toHaveCount(1);
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(site.seenIt).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press("Enter");
  await site.expectProgress(1);
  await expect(site.progressSelect, "the focus is back where it was").toBeFocused();
});

test("with the lamps", async ({ site, page }) => {
  await site.open("characters");
  await lamp(page, 5).click();
  await expect(site.dialog).toContainText("Episode 5, Split Sole");
  await site.seenIt.click();
  await site.expectProgress(5);
  await expect(page.locator(".studs .lit"), "five of the ten lamps are lit").toHaveCount(5);
  await lamp(page, 2).click();
  await expect(site.dialog, "lowering does not ask").toBeHidden();
  await site.expectProgress(2);
});

test("on the front page", async ({ site, page }) => {
  await site.open();
  await expect(site.firstQuestion, "the front page asks in its own words").toBeHidden();
  await site.main.getByRole("combobox", { name: "How far have you watched?" }).selectOption("3");
  await page.getByRole("button", { name: "Raise the curtain" }).click();
  await expect(site.dialog).toContainText("Episode 3, Class Act");
  await site.seenIt.click();
  await site.expectProgress(3);
  await expect(page.getByRole("heading", { name: "New in episode 3" })).toBeVisible();
});

for (const [name, refuse] of [
  ["Not yet", (site) => site.notYet.click()],
  ["Escape", (site) => site.page.keyboard.press("Escape")],
]) {
  test(`${name} keeps everything as it was`, async ({ site }) => {
    await site.remembers({ progress: 2 });
    await site.open("characters");
    await site.expectProgress(2);
    await site.chooseProgress(9);
    await expect(site.dialog).toBeVisible();
    await refuse(site);
    await expect(site.dialog).toBeHidden();
    await site.expectProgress(2);
    await expect(site.progressSelect).toBeFocused();
    // The question can be asked again.
    await site.chooseProgress(9);
    await expect(site.dialog).toContainText("Episode 9");
  });
}

test("lowering does not ask", async ({ site, page }) => {
  await site.remembers({ progress: 8 });
  await site.open("characters");
  await expect(page.getByRole("link", { name: "The reporter" })).toBeVisible();
  await site.chooseProgress(1);
  await site.expectProgress(1);
  await expect(site.dialog).toBeHidden();
  await expect(page.getByText("The reporter")).toHaveCount(0);
});

test("survives a reload", async ({ site }) => {
  await site.open("episodes");
  await site.setProgress(7);
  await site.reload();
  await site.expectProgress(7);
  await site.setProgress(0);
  await site.reload();
  await site.expectProgress(0);
});

test("another tab follows", async ({ site }) => {
  await site.open("characters");
  const other = await secondTab(site, "characters/reporter");
  await expect(other.heading).toHaveText("Behind the curtain");
  await site.setProgress(8);
  await other.expectProgress(8);
  await expect(other.heading).toHaveText("The reporter");
  await other.setProgress(3);
  await site.expectProgress(3);
});

test.describe("the question on a first visit", () => {
  test("stands beside the page and goes with an answer", async ({ site, page }) => {
    await site.open("characters");
    await expect(site.firstQuestion).toBeVisible();
    await expect(page.getByRole("link", { name: "Bette Whitlaw" }), "reading goes on").toBeVisible();
    await site.firstQuestion.getByRole("combobox").selectOption("4");
    await site.firstQuestion.getByRole("button", { name: "Set" }).click();
    await expect(site.dialog).toContainText("Episode 4, Dance Dance Revolution");
    await site.seenIt.click();
    await site.expectProgress(4);
    await expect(site.firstQuestion).toBeHidden();
    await site.reload();
    await expect(site.firstQuestion, "it asks once").toBeHidden();
  });

  test("takes “Not started” for an answer", async ({ site }) => {
    await site.open("mystery");
    await site.firstQuestion.getByRole("button", { name: "Set" }).click();
    await expect(site.dialog).toBeHidden();
    await expect(site.firstQuestion).toBeHidden();
    await site.expectProgress(0);
    await site.reload();
    await expect(site.firstQuestion).toBeHidden();
  });

  test("is still there after “Not yet”", async ({ site }) => {
    await site.open("mystery");
    await site.firstQuestion.getByRole("combobox").selectOption("4");
    await site.firstQuestion.getByRole("button", { name: "Set" }).click();
    await site.notYet.click();
    await site.expectProgress(0);
    await expect(site.firstQuestion).toBeVisible();
  });

  test("does not flash at a reader who has answered", async ({ site, page }) => {
    await site.remembers({ progress: 0 });
    const release = await holdProgram(page);
    await site.open("mystery", { hydrated: false });
    await expect(site.heading).toBeVisible();
    await expect(site.firstQuestion).toBeHidden();
    release();
    await site.waitForHydration();
    await expect(site.firstQuestion).toBeHidden();
  });
});

for (const { path, name, revealedIn } of AHEAD) {
  test(`what lies ahead is a curtain: ${path}`, async ({ site, page }) => {
    await site.open(path);
    await expect(site.heading).toHaveText("Behind the curtain");
    await expect(page).toHaveTitle(/^Behind the curtain/);
    expect(await nameless(page), "the document, without its address").not.toContain(name.toLowerCase());

    await site.mark();
    await site.main.getByRole("button", { name: "I have seen it" }).click();
    await expect(site.dialog).toHaveAccessibleName("How far have you watched?");
    expect(await nameless(page), "the document, with the dialog").not.toContain(name.toLowerCase());
    await site.dialog.getByRole("combobox").selectOption(String(revealedIn));
    await site.seenIt.click();
    await site.expectProgress(revealedIn);
    await expect(site.heading).toHaveText(name);
    await expect(page).toHaveTitle(`${name} · The Archer Files`);
    await site.expectNotReloaded();
  });
}

test("not far enough leaves the curtain down", async ({ site, page }) => {
  await site.open("characters/reporter");
  await site.main.getByRole("button", { name: "I have seen it" }).click();
  await site.notYet.click();
  await site.expectProgress(0);
  await site.main.getByRole("button", { name: "I have seen it" }).click();
  await site.dialog.getByRole("combobox").selectOption("7");
  await site.seenIt.click();
  await site.expectProgress(7);
  await expect(site.heading).toHaveText("Behind the curtain");
});

/** Everything in the document, attributes and head too, but for the address that the reader has come by. */
async function nameless(page) {
  const html = await page.content();
  return html.replace(/<link rel="canonical"[^>]*>/, "").toLowerCase();
}

test("a choice that is made before the program listens is not lost", async ({ site, page }) => {
  const release = await holdProgram(page);
  await site.open("characters", { hydrated: false });
  await site.progressSelect.selectOption("5");
  release();
  await expect(site.dialog).toContainText("Episode 5");
  await site.seenIt.click();
  await site.expectProgress(5);
});

test.describe("what is new", () => {
  const word = (page) => page.getByRole("link", { name: "What is new to you" });

  test("is offered after the progress was raised, and tells just that", async ({ site, page }) => {
    await site.remembers({ progress: 4, favourites: [{ entity: "characters/caleb-wick", added: 1 }] });
    await site.open("characters");
    await expect(word(page)).toHaveCount(0);
    await site.setProgress(5);
    await word(page).click();
    await expect(page).toHaveURL(/\/new\?since=4$/);
    await expect(site.main.getByRole("heading", { level: 1 })).toHaveText("New to you");
    await expect(site.main.getByText("What episode 5 has told you that you did not know after episode 4.")).toBeVisible();
    const headings = site.main.getByRole("heading", { level: 2 });
    await expect(headings.first(), "what is kept comes first").toHaveText("Your favourites");
    await expect(site.main.locator(".open").first()).toContainText("Caleb Wick");
    await page.getByRole("link", { name: "Characters" }).first().click();
    await expect(word(page), "once read it is not offered again").toHaveCount(0);
  });

  test("can be put away, and goes with the progress", async ({ site, page }) => {
    await site.remembers({ progress: 4 });
    await site.open("mystery");
    await site.setProgress(5);
    await page.getByRole("button", { name: "Not now" }).click();
    await expect(word(page)).toHaveCount(0);
    await site.setProgress(4);
    await site.setProgress(6);
    await expect(word(page)).toHaveAttribute("href", /since=4$/);
    await site.setProgress(3);
    await expect(word(page), "whoever goes back has nothing new").toHaveCount(0);
  });

  test("is not offered to who says for the first time how far they are", async ({ site, page }) => {
    await site.open("characters");
    await site.setProgress(3);
    await expect(word(page)).toHaveCount(0);
  });
});
