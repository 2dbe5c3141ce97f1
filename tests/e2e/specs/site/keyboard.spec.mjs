// Every task with the keyboard alone, and what a screen reader is told on the way.

import { expect, test } from "../../site.mjs";

const BETTE = "characters/bette-whitlaw";

test("from the first key to the casebook", async ({ site, page }) => {
  await site.open();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the text" });
  await expect(skip).toBeFocused();
  await expect(skip, "the skip link shows itself").toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(site.main).toBeFocused();

  await tabTo(page, site.progressSelect, "Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, site.seenIt);
  await page.keyboard.press("Enter");
  await site.expectProgress(1);
  await expect(site.progressSelect).toBeFocused();

  await tabTo(page, page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Characters" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expectArrival(site, "Characters");

  await tabTo(page, site.main.getByRole("link", { name: "Bette Whitlaw" }));
  await page.keyboard.press("Enter");
  await expectArrival(site, "Bette Whitlaw");

  await tabTo(page, site.favouriteButton(BETTE));
  await page.keyboard.press("Space");
  await expect(site.favouriteButton(BETTE)).toHaveAttribute("aria-pressed", "true");
  await expect(site.favouriteButton(BETTE), "the focus stays on the button").toBeFocused();

  await tabTo(page, site.favouritesLink, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expectArrival(site, "Casebook");
  await tabTo(page, site.main.getByRole("link", { name: "Bette Whitlaw" }));
});

test("Back and Forward announce the page, too", async ({ site, page }) => {
  await site.open("characters");
  await page.getByRole("link", { name: "Bette Whitlaw" }).click();
  await expectArrival(site, "Bette Whitlaw");
  await page.goBack();
  await expectArrival(site, "Characters");
  await page.goForward();
  await expectArrival(site, "Bette Whitlaw");
});

test("a link to an exhibit moves the reading there", async ({ site, page }) => {
  await site.open(BETTE);
  const exhibit = page.getByRole("link", { name: /^Exhibit \d+$/ }).first();
  await exhibit.focus();
  const preview = page.getByRole("tooltip");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(exhibit).toBeFocused();
  await expect(preview, "focus shows the source").toBeVisible();
  await page.keyboard.press("Escape");
  await expect(preview, "Escape puts it away").toBeHidden();
  await expect(exhibit).toBeFocused();
  await page.keyboard.press("Enter");
  const number = await exhibit.textContent();
  await expect(page.locator(`#ex-${number.trim()}`)).toBeInViewport();
  await expect(site.heading).toHaveText("Bette Whitlaw");
});

test.describe("dialogs", () => {
  for (const [name, opener, heading] of [
    ["settings", (site) => site.settingsButton, "How you like to read"],
    ["how far", (site) => site.main.getByRole("button", { name: "I have seen it" }), "How far have you watched?"],
    ["a source that tells too much", (site) => site.main.getByRole("button", { name: /Open it all the same/ }).first(), /tells more/],
  ]) {
    test(`${name}: the focus goes in, stays in, and comes back`, async ({ site, page }) => {
      await site.open("characters/cassie-shore");
      await opener(site).focus();
      await page.keyboard.press("Enter");
      await expect(site.dialog).toHaveAccessibleName(heading);
      await expect(site.dialog.locator(":focus")).toHaveCount(1);
      for (let presses = 0; presses < 8; presses++) {
        await page.keyboard.press("Tab");
        const outside = await page.evaluate(
          () => document.activeElement !== document.body && !document.activeElement.closest("dialog"),
        );
        expect(outside, "the page behind the dialog takes no focus").toBe(false);
      }
      await page.keyboard.press("Escape");
      await expect(site.dialog).toBeHidden();
      await expect(opener(site), "the focus is back").toBeFocused();
    });
  }
});

const WALKS = ["", "characters", BETTE, "mystery", "relationships", "favourites", "casebook"].map((path) => ({ path, width: 1280 }));
// On a phone the lamps stay at the top and the dock at the bottom; on a first visit the wiki's question stands above it.
WALKS.push({ path: BETTE, width: 360 }, { path: "mystery", width: 360 }, { path: BETTE, width: 360, first: true });

for (const { path, width, first } of WALKS) {
  const who = first ? "on a first visit" : "later";
  test(`every stop is visible, and none is a trap: ${path || "the front page"}, ${width} px, ${who}`, async ({ site, page }) => {
    await page.setViewportSize({ width, height: 720 });
    if (!first) await site.remembers({ progress: 2, favourites: [{ entity: BETTE, added: 1 }] });
    await site.open(path);
    // Whoever walks through the graph fills the panel beside it, so the number of stops may grow on the way.
    let expected = await page.evaluate(tabbable);
    await page.locator("body").press("Tab");
    const stops = [];
    for (let stop = await page.evaluate(describeStop); stop; stop = await page.evaluate(describeStop)) {
      stops.push(stop);
      expected = await page.evaluate(tabbable);
      expect(stops.length, "the end of the page is never reached").toBeLessThanOrEqual(expected + 2);
      await page.keyboard.press("Tab");
    }
    expect(stops.length, "stops").toBeGreaterThanOrEqual(expected);
    expect(stops.filter((stop) => !stop.marked).map((stop) => stop.what), "stops without a visible focus").toEqual([]);
    expect(stops.filter((stop) => stop.covered).map((stop) => stop.what), "stops hidden behind something else").toEqual([]);
  });
}

/** Presses a key until the focus is there, as somebody without a pointer does. */
async function tabTo(page, target, key = "Tab") {
  const focused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 150; presses++) {
    if (await focused()) return;
    await page.keyboard.press(key);
  }
  await expect(target, `within 150 presses of ${key}`).toBeFocused();
}

/** After a change of page: the heading has the focus, the tab its title, and screen readers are told. */
async function expectArrival(site, heading) {
  await expect(site.heading).toHaveText(heading);
  await expect(site.heading).toBeFocused();
  await expect(site.page).toHaveTitle(`${heading} · The Archer Files`);
  await expect(site.announcement).toHaveText(`${heading} · The Archer Files`);
}

/** In the page: how many elements the Tab key should reach. */
function tabbable() {
  // Of radio buttons that belong together Tab reaches the one that is chosen.
  const fields = "input:not([type=hidden], [type=radio]), input[type=radio]:checked";
  const all = document.querySelectorAll(`a[href], button, select, textarea, ${fields}, [tabindex='0']`);
  return [...all].filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true })).length;
}

/** In the page: the element with the focus, whether its focus can be seen, and whether something lies over it. */
function describeStop() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  // In a drawing the ring around a medallion, or the thread of an event, is what an outline is elsewhere.
  const ring = element.querySelector(":scope > :is(.halo, .thread)");
  const { stroke, strokeWidth } = ring ? getComputedStyle(ring) : { stroke: "none", strokeWidth: "0" };
  const isRinged = stroke !== "none" && parseFloat(strokeWidth) >= 3;
  const { left, top, width, height } = element.getBoundingClientRect();
  // Text over several lines has holes in its box: any point of it that can be hit will do.
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.15, 0.5, 0.85].map((y) => [left + width * x, top + height * y]));
  const hit = points.some(([x, y]) => {
    const found = document.elementFromPoint(x, y);
    return found && (element.contains(found) || found.contains(element));
  });
  return {
    what: `${element.localName} “${(element.textContent || element.name || element.id).trim().slice(0, 40)}”`,
    marked: isRinged || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 && outlineColor !== "rgba(0, 0, 0, 0)"),
    // What only screen readers are to find cannot be seen when it has the focus.
    covered: !hit || element.closest(".sr") !== null,
  };
}

// The button that was pressed goes with the page, or with the form around it.
test("when the curtain rises, the focus is at the heading, and screen readers are told", async ({ site, page }) => {
  await site.remembers({ progress: 3 });
  await site.open("characters/reporter");
  await site.main.getByRole("button", { name: "I have seen it" }).click();
  await site.dialog.getByRole("combobox").selectOption("8");
  await site.seenIt.click();
  await expect(site.heading).toHaveText("The reporter");
  await expect(site.heading).toBeFocused();
  await expect(site.announcement).toHaveText(
    "Seen to episode 8. The reporter · The Archer Files. What is new to you is linked at the top of the page.",
  );
  await site.setProgress(7);
  await expect(site.announcement).toHaveText("Seen to episode 7. Behind the curtain · The Archer Files");
  await expect(site.progressSelect, "who changes it in the header stays there").toBeFocused();
});

test("the first question gives the focus to the page", async ({ site }) => {
  await site.open("characters");
  await site.firstQuestion.getByRole("combobox").selectOption("2");
  await site.firstQuestion.getByRole("button", { name: "Set" }).click();
  await site.seenIt.click();
  await expect(site.heading).toBeFocused();
});

test("a link to an event gives it the focus and marks it", async ({ site, page }) => {
  await site.remembers({ progress: 5 });
  await site.open("characters/bette-whitlaw");
  await site.main.getByRole("link", { name: "Bette hides her injury" }).click();
  const event = page.locator('[data-event="bette-hides-injury"]');
  await expect(event).toBeFocused();
  await expect(event).toHaveAttribute("data-aim", "");
});

test("a preview stays with the focus wherever the pointer rests", async ({ site, page }) => {
  await site.open("characters/bette-whitlaw");
  const exhibits = site.main.getByRole("link", { name: /^Exhibit \d+$/ });
  await exhibits.first().focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab"); // as by keyboard, so that the focus is visible
  const preview = site.main.getByRole("tooltip").filter({ visible: true });
  await expect(preview).toHaveCount(1);
  await page.mouse.move(4, 400); // where the page need not scroll
  await expect(preview).toHaveCount(1);
  const number = await exhibits.first().innerText();
  await expect(exhibits.first(), "screen readers hear the source").toHaveAccessibleDescription(new RegExp(`^${number} .{8,}`));
});

test("letting a favourite go leaves the focus among the others", async ({ site }) => {
  const kept = ["characters/bette-whitlaw", "characters/june-park", "characters/oren-lennox"];
  await site.remembers({ favourites: kept.map((entity, added) => ({ entity, added })) });
  await site.open("favourites");
  await site.favouriteButton(kept[1]).press("Enter");
  await expect(site.favouriteButton(kept[1])).toHaveCount(0);
  await expect(site.favouriteButton(kept[0])).toBeFocused();
});
