// Every kind of page in every width: nothing sticks out, nothing is too small to hit, nothing jumps.

import { EVERY_KIND, OPEN, named } from "../../pages.mjs";
import { expect, holdProgram, test } from "../../site.mjs";

const FAVOURITES = OPEN.map((entity, added) => ({ entity, added }));

for (const [width, text] of [
  [320, "normal"],
  [320, "larger"],
  [360, "normal"],
  [820, "normal"],
  [1440, "normal"],
]) {
  test(`at ${width} px, text ${text}: no sideways scroll, and targets that can be hit`, async ({ site, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await site.remembers({ progress: 10, favourites: FAVOURITES, settings: { text } });
    const wide = [];
    const small = [];
    for (const path of EVERY_KIND) {
      await site.open(path);
      if (path === "favourites") await expect(site.main.getByRole("button")).toHaveCount(FAVOURITES.length);
      wide.push(...(await page.evaluate(sticksOut)).map((what) => `${named(path)}: ${what}`));
      small.push(...(await page.evaluate(tooSmall)).map((what) => `${named(path)}: ${what}`));
    }
    expect.soft(wide, "wider than the screen").toEqual([]);
    expect.soft(small, "smaller than 24 × 24 CSS pixels").toEqual([]);
  });

  test(`at ${width} px, text ${text}: dialogs and the first question fit`, async ({ site, page }) => {
    await page.setViewportSize({ width, height: 640 });
    await site.remembers({ settings: { text } });
    await site.open("characters");
    await expect(site.firstQuestion).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(tooSmall)).toEqual([]);
    await site.settingsButton.click();
    await expect(site.dialog).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(tooSmall)).toEqual([]);
    await site.dialog.getByRole("button", { name: "Done" }).click();
    await site.chooseProgress(7);
    await expect(site.dialog).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(sticksOut)).toEqual([]);
    expect(await page.evaluate(tooSmall)).toEqual([]);
  });
}

const TAKEN_OVER = ["", "characters", "characters/bette-whitlaw", "mystery", "relationships", "episodes/1", "favourites"];

for (const [reader, remembered] of [
  ["a new reader", {}],
  ["a reader at episode 5", { progress: 5, favourites: FAVOURITES, settings: { light: "dark" } }],
]) {
  for (const width of [360, 1280]) {
    test(`nothing jumps while the program takes over, for ${reader} at ${width} px`, async ({ site, page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(() => {
        window.shifts = [];
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput, sources } of list.getEntries()) {
            const moved = sources.map(({ node }) => node?.nodeName + "." + (node?.className?.baseVal ?? node?.className));
            if (!hadRecentInput) window.shifts.push({ value, moved });
          }
        }).observe({ type: "layout-shift", buffered: true });
      });
      await site.remembers(remembered);
      for (const path of TAKEN_OVER) {
        const release = await holdProgram(page);
        await site.open(path, { hydrated: false });
        await painted(page); // the static page has been on the screen
        release();
        await site.waitForHydration();
        await painted(page);
        const shifts = await page.evaluate(() => window.shifts);
        const sum = shifts.reduce((sum, { value }) => sum + value, 0);
        expect.soft(sum, `${named(path)}: ${JSON.stringify(shifts)}`).toBeLessThan(0.02);
        await page.unrouteAll();
      }
    });
  }
}

/** Two frames later, what has been drawn is on the screen, and its shifts have been counted. */
function painted(page) {
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done, 50));
  });
}

/** In the page: what makes it scroll sideways. */
function sticksOut() {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll("*")].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return width > 0 && right > clientWidth + 0.5 && !element.closest(".tablebox, .sr");
  });
  const names = wide.map((element) => `${element.localName}.${element.getAttribute("class") ?? ""}`);
  return [`${scrollWidth} px in ${clientWidth}: ${names.slice(0, 4).join(", ")}`];
}

/**
 * In the page: targets below 24 × 24 CSS pixels (WCAG 2.2, 2.5.8). A link within a sentence is exempt; a link that
 * stands alone in its line may be flat, if a circle of 24 pixels around its middle meets no other target.
 */
function tooSmall() {
  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const onScreen = ({ right, bottom, width, height }) => width > 1 && height > 1 && right > 0 && bottom + scrollY > 0;
  const boxOf = (element) => (element.closest("label") ?? element).getBoundingClientRect();
  const modal = document.querySelector("dialog[open]");
  const targets = [...(modal ?? document).querySelectorAll("a[href], button, select, input:not([type=hidden]), summary")]
    .filter(visible)
    .map((element) => ({ element, box: boxOf(element) }))
    .filter(({ box }) => onScreen(box));

  const isInSentence = ({ element }) => {
    if (getComputedStyle(element).display !== "inline") return false;
    const line = element.closest("p, li, dd, td, th, h1, h2, h3, figcaption") ?? element.parentElement;
    const words = [...line.childNodes].filter((node) => !node.contains(element));
    return words.some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim().length > 1);
  };
  const middle = ({ box }) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  const meets = (target, other) => {
    const { x, y } = middle(target);
    const { left, right, top, bottom } = other.box;
    const toBox = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    const otherMiddle = middle(other);
    const otherIsSmall = other.box.width < 24 || other.box.height < 24;
    const toCircle = Math.hypot(otherMiddle.x - x, otherMiddle.y - y);
    return toBox < 12 || (otherIsSmall && toCircle < 24);
  };
  const isInline = ({ element }) => getComputedStyle(element).display === "inline";

  // The list below a timeline has the same events as links of full size.
  const hasTwin = ({ element }) => element.matches(".moment") && document.getElementById(element.dataset.node) !== null;

  return targets
    .filter((target) => !hasTwin(target))
    .filter(({ box }) => box.width < 23.9 || box.height < 23.9)
    .filter((target) => !isInSentence(target))
    .filter((target) => !isInline(target) || targets.some((other) => other !== target && meets(target, other)))
    .map(({ element, box }) => {
      const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
      return `${size}: ${element.localName}.${element.className} “${element.textContent.trim().slice(0, 30)}”`;
    });
}
