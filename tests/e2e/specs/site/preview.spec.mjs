// Previews of links: what a page is about, before anybody follows the link to it; by pointer, keyboard and finger.

import { expect, test } from "../../site.mjs";

const BETTE = "characters/bette-whitlaw";
/** Longer than a preview takes to come, for what must not come. */
const TOO_LONG = 900;

const preview = (page) => page.getByRole("tooltip");
const delia = (site) => site.main.locator(".info").getByRole("link", { name: "Delia Whitlaw", exact: true });

test.describe("with a pointer", () => {
  test.beforeEach(async ({ site }) => {
    await site.remembers({ progress: 5 });
    await site.open(BETTE);
  });

  test("a link that the pointer rests on says what it leads to, and nothing moves", async ({ site, page }) => {
    const link = delia(site);
    await link.scrollIntoViewIfNeeded();
    const before = await site.main.boundingBox();
    await link.hover();
    await expect(preview(page)).toContainText("Delia Whitlaw");
    expect((await preview(page).textContent()).length).toBeGreaterThan(40);
    await expect(link, "screen readers hear it with the link").toHaveAccessibleDescription(/^Delia Whitlaw/);
    expect(await site.main.boundingBox()).toEqual(before);
    expect(await preview(page).evaluate((card) => card.contains(document.activeElement) || card.tabIndex)).toBe(-1);
    await link.click();
    await expect(site.heading).toHaveText("Delia Whitlaw");
    await expect(preview(page), "it goes with the page").toHaveCount(0);
  });

  test("who passes over a link is not bothered", async ({ site, page }) => {
    await delia(site).hover();
    await site.heading.hover();
    await page.waitForTimeout(TOO_LONG);
    await expect(preview(page)).toHaveCount(0);
  });

  test("it can be reached, goes with the pointer, and leaves the link as it was", async ({ site, page }) => {
    const link = delia(site);
    await link.hover();
    await expect(preview(page)).toBeVisible();
    const card = await preview(page).boundingBox();
    await page.mouse.move(card.x + card.width / 2, card.y + card.height / 2, { steps: 4 });
    await page.waitForTimeout(TOO_LONG);
    await expect(preview(page), "hoverable and persistent (WCAG 2.2, 1.4.13)").toBeVisible();
    await site.heading.hover();
    await expect(preview(page)).toHaveCount(0);
    await expect(link).not.toHaveAttribute("aria-describedby", /./);
  });

  test("Escape puts it away though the pointer stays", async ({ site, page }) => {
    await delia(site).hover();
    await expect(preview(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(preview(page)).toHaveCount(0);
    await page.waitForTimeout(TOO_LONG);
    await expect(preview(page)).toHaveCount(0);
  });

  test("a face has its name once", async ({ site, page }) => {
    await site.open("episodes/1");
    const face = site.main.locator(".faces a").first();
    const name = await face.getAttribute("title");
    await face.hover();
    await expect(preview(page)).toContainText(name);
    await expect(face).not.toHaveAttribute("title", /./);
    await page.keyboard.press("Escape");
    await expect(face).toHaveAttribute("title", name);
  });

  test("an event and an episode have one, too", async ({ site, page }) => {
    await site.main.getByRole("link", { name: "Bette hides her injury" }).hover();
    await expect(preview(page)).toContainText("Bette hides her injury");
    await site.main.getByRole("navigation", { name: "Where it comes up" }).getByRole("link", { name: /^Episode 2/ }).hover();
    await expect(preview(page)).toContainText("Episode 2");
  });

  test("no link of the frame has one, none to the same page, none to a list, and none in a picture", async ({ site, page }) => {
    const links = [
      page.getByRole("banner").getByRole("link", { name: "Characters" }),
      site.main.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Characters" }),
      site.main.getByRole("link", { name: /^\d+ known/ }),
      site.main.locator("a[data-node]").first(),
      page.getByRole("contentinfo").getByRole("link", { name: "Themes" }),
    ];
    for (const link of links) {
      await link.hover();
      await page.waitForTimeout(TOO_LONG);
      await expect(preview(page)).toHaveCount(0);
    }
  });

  test("it ends when the page scrolls away from it", async ({ site, page }) => {
    const link = delia(site);
    await link.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect(preview(page)).toBeVisible();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(preview(page)).toHaveCount(0);
  });
});

test("with the keyboard it comes to the link that has the focus, and goes with it", async ({ site, page }) => {
  await site.remembers({ progress: 5 });
  await site.open(BETTE);
  const link = delia(site);
  await link.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(preview(page)).toContainText("Delia Whitlaw");
  await site.heading.hover();
  await page.waitForTimeout(TOO_LONG);
  await expect(preview(page), "wherever the pointer is").toContainText("Delia Whitlaw");
  await page.keyboard.press("Escape");
  await expect(preview(page)).toHaveCount(0);
  await expect(link).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(preview(page)).toContainText("Delia Whitlaw");
  await site.progressSelect.focus();
  await expect(preview(page)).toHaveCount(0);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test("a long press brings it, and neither menu nor page; a tap opens the page", async ({ site, page }) => {
    await site.remembers({ progress: 5 });
    await site.open(BETTE);
    const link = delia(site);
    await link.scrollIntoViewIfNeeded();
    const { touch, at } = await finger(page, link);
    await page.evaluate(() => {
      addEventListener("contextmenu", (event) => setTimeout(() => (window.menu = !event.defaultPrevented)));
    });
    await touch("touchStart", at);
    await expect(preview(page)).toContainText("Delia Whitlaw");
    await page.waitForTimeout(TOO_LONG);
    await touch("touchEnd");
    await expect(preview(page)).toBeVisible();
    await expect(site.heading).toHaveText("Bette Whitlaw");
    expect(await page.evaluate(() => window.menu), "no menu of the browser").not.toBe(true);

    await page.touchscreen.tap(20, 120);
    await expect(preview(page), "a tap elsewhere puts it away").toHaveCount(0);
    await link.tap();
    await expect(site.heading).toHaveText("Delia Whitlaw");
    await expect(preview(page)).toHaveCount(0);
  });

  test("a finger that scrolls, or is lifted soon, brings none", async ({ site, page }) => {
    await site.remembers({ progress: 5 });
    await site.open(BETTE);
    const link = delia(site);
    await link.scrollIntoViewIfNeeded();
    const { touch, at } = await finger(page, link);
    await touch("touchStart", at);
    for (const up of [20, 60, 120]) await touch("touchMove", { x: at.x, y: at.y - up });
    await page.waitForTimeout(TOO_LONG);
    await touch("touchEnd");
    await expect(preview(page)).toHaveCount(0);
  });
});

/** Touches by the browser's own protocol: Playwright knows only taps. */
async function finger(page, link) {
  const devtools = await page.context().newCDPSession(page);
  const box = await link.boundingBox();
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const touch = (type, point) => devtools.send("Input.dispatchTouchEvent", { type, touchPoints: point ? [point] : [] });
  return { touch, at };
}

for (const [width, height] of [[360, 740], [320, 256], [820, 1180], [1440, 900]]) {
  test(`it is on the screen, whole, at ${width} × ${height}`, async ({ site, page }) => {
    await page.setViewportSize({ width, height });
    await site.remembers({ progress: 10, settings: { text: width < 360 ? "normal" : "larger" } });
    await site.open("episodes/10");
    for (const link of await site.main.locator(".act a[href*='/characters/']").all().then((all) => all.slice(0, 6))) {
      await link.scrollIntoViewIfNeeded();
      await link.hover();
      await expect(preview(page)).toBeVisible();
      const [card, wide] = [await preview(page).boundingBox(), await page.evaluate(() => document.documentElement.scrollWidth)];
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(width);
      expect(card.y + card.height).toBeLessThanOrEqual(height);
      expect(wide, "the page becomes no wider").toBeLessThanOrEqual(width);
      await page.keyboard.press("Escape");
      await page.mouse.move(1, 1);
    }
  });
}

test("who lowers the progress while one is open sees it no more", async ({ site, page }) => {
  await site.remembers({ progress: 10 });
  await site.open("about");
  const second = await page.context().newPage();
  await site.open("episodes/8");
  await site.main.getByRole("link", { name: "Michi Beach" }).first().hover();
  await expect(preview(page)).toContainText("Michi Beach");
  // Elsewhere, so that nothing in this tab is touched.
  await second.goto(new URL("about", page.url().replace("episodes/8", "")).href);
  await second.evaluate(() => localStorage.setItem("archer-files:progress", JSON.stringify({ version: 1, value: { progress: 0, asked: true } })));
  await site.expectProgress(0);
  await expect(preview(page)).toHaveCount(0);
  expect(await page.content()).not.toContain("Michi Beach");
});

test("it says no more than the reader may know", async ({ site, page }) => {
  await site.remembers({ progress: 0 });
  await site.open("episodes");
  const link = site.main.locator(".programme a[href$='/episodes/3']").first();
  await link.hover();
  const early = await preview(page).textContent();
  await site.setProgress(3);
  await page.mouse.move(1, 1);
  await expect(preview(page)).toHaveCount(0);
  await link.hover();
  await expect(preview(page)).toBeVisible();
  expect(await preview(page).textContent()).not.toBe(early);
});

test("they can be switched off, but not those of sources", async ({ site, page }) => {
  await site.remembers({ progress: 5 });
  await site.open(BETTE);
  await site.settingsButton.click();
  await site.dialog.getByRole("group", { name: "Previews of links" }).getByRole("radio", { name: "Off" }).check();
  await site.dialog.getByRole("button", { name: "Done" }).click();
  await site.reload();
  await delia(site).hover();
  await page.waitForTimeout(TOO_LONG);
  await expect(preview(page)).toHaveCount(0);
  await site.main.getByRole("link", { name: /^Exhibit \d+$/ }).first().hover();
  await expect(preview(page)).toBeVisible();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("previews of links on");
  await expect(site.dialog.getByRole("option").first()).toHaveText(/^Previews of links on/);
  await page.keyboard.press("Enter");
  await delia(site).hover();
  await expect(preview(page)).toContainText("Delia Whitlaw");
});

test("forced colours give it an edge, paper none at all", async ({ site, page }) => {
  await site.open(BETTE);
  await delia(site).hover();
  await expect(preview(page)).toBeVisible();
  await page.emulateMedia({ forcedColors: "active" });
  expect(await preview(page).evaluate((card) => getComputedStyle(card).borderTopWidth)).toBe("1px");
  await page.emulateMedia({ forcedColors: "none", media: "print" });
  await expect(page.locator("[role=tooltip]")).toBeHidden();
});
