// How the reader likes to read: light, size of text, motion; and what the device or the paper wants.

import { expect, holdProgram, test } from "../../site.mjs";

const pageColour = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const textSize = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));

test("the light follows the device until the reader chooses one", async ({ site, page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await site.open("characters");
  const light = await pageColour(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await pageColour(page);
  expect(brightness(dark)).toBeLessThan(brightness(light));

  await choose(site, "Light", "Light");
  await expect.poll(() => pageColour(page)).toBe(light);
  await choose(site, "Light", "Dark");
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => pageColour(page)).toBe(dark);
  expect(JSON.parse(await site.stored("settings")).value.light).toBe("dark");

  await choose(site, "Light", "As on this device");
  await expect.poll(() => pageColour(page)).toBe(light);
  await expect(site.html).not.toHaveAttribute("data-theme", /./);
});

test("text grows in two steps", async ({ site, page }) => {
  await site.open("characters/bette-whitlaw");
  const normal = await textSize(page);
  await choose(site, "Size of text", "Large");
  const large = await textSize(page);
  await choose(site, "Size of text", "Larger");
  const larger = await textSize(page);
  expect([large / normal, larger / normal]).toEqual([expect.closeTo(1.125), expect.closeTo(1.25)]);
  await choose(site, "Size of text", "Normal");
  expect(await textSize(page)).toBe(normal);
});

test("without motion nothing moves", async ({ site, page }) => {
  await site.open("characters");
  const transition = () => page.evaluate(() => getComputedStyle(document.querySelector("main a")).transitionDuration);
  expect(await transition()).not.toBe("0s");
  await choose(site, "Motion", "None");
  await expect(site.html).toHaveAttribute("data-motion", "off");
  await expect.poll(transition).toBe("0s");
  await choose(site, "Motion", "As on this device");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect.poll(transition).toBe("0s");
});

test("with more contrast quiet text is as plain as any other, as a device may ask, too", async ({ site, page }) => {
  await site.open("characters");
  const colour = (selector) => page.evaluate((selector) => getComputedStyle(document.querySelector(selector)).color, selector);
  const [text, quiet] = [await colour("main h1"), await colour("main .safe")];
  expect(quiet).not.toBe(text);
  await choose(site, "Contrast", "More");
  await expect(site.html).toHaveAttribute("data-contrast", "more");
  expect(await colour("main .safe")).toBe(text);
  await site.expectColoursAccessible();
  await choose(site, "Contrast", "As on this device");
  expect(await colour("main .safe")).toBe(quiet);
  await page.emulateMedia({ contrast: "more" });
  expect(await colour("main .safe")).toBe(text);
});

test("settings act at once and show what is chosen", async ({ site }) => {
  await site.remembers({ settings: { light: "dark", text: "larger" } });
  await site.open("characters");
  await site.settingsButton.click();
  const radio = (group, name) => site.dialog.getByRole("group", { name: group }).getByRole("radio", { name, exact: true });
  await expect(radio("Light", "Dark")).toBeChecked();
  await expect(radio("Size of text", "Larger")).toBeChecked();
  await expect(radio("Motion", "As on this device")).toBeChecked();
  await radio("Light", "Light").check();
  await expect(site.html, "before the dialog is closed").toHaveAttribute("data-theme", "light");
  await expect(radio("Light", "Dark")).not.toBeChecked();
});

test("survive a reload without a flash", async ({ site, page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await site.open("characters");
  await choose(site, "Light", "Dark");
  await choose(site, "Size of text", "Larger");
  await choose(site, "Motion", "None");
  await choose(site, "Contrast", "More");
  const dark = await pageColour(page);
  const larger = await textSize(page);

  const release = await holdProgram(page);
  await page.reload();
  await expect(site.heading).toBeVisible();
  await expect(site.html, "the program has not started yet").not.toHaveAttribute("data-hydrated", /.*/);
  expect(await pageColour(page)).toBe(dark);
  expect(await textSize(page)).toBe(larger);
  await expect(site.html).toHaveAttribute("data-motion", "off");
  await expect(site.html).toHaveAttribute("data-contrast", "more");
  release();
  await site.waitForHydration();
  expect(await pageColour(page)).toBe(dark);
  expect(await textSize(page)).toBe(larger);
  await expect(site.html).toHaveAttribute("data-motion", "off");
});

test("another tab follows", async ({ site, page, context }) => {
  await site.open("characters");
  const other = await context.newPage();
  await other.goto("about");
  await expect(other.locator("html")).toHaveAttribute("data-hydrated", /.*/);
  await choose(site, "Light", "Dark");
  await expect(other.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.bringToFront();
});

test("forced colours: what is lit, pressed or chosen is still told apart", async ({ site, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await site.remembers({ progress: 5, favourites: [{ entity: "characters/bette-whitlaw", added: 1 }] });
  for (const path of ["characters/bette-whitlaw", "mystery?order=told", "relationships"]) {
    await site.open(path);
    expect((await page.screenshot()).length).toBeGreaterThan(1000);
  }
  const lamp = (state) =>
    page.evaluate((selector) => getComputedStyle(document.querySelector(selector), "::before").backgroundColor, state);
  expect(await lamp(".studs .lit")).not.toBe(await lamp(".studs button:not(.lit)"));
});

test("on paper there is the text alone", async ({ site, page }) => {
  await site.remembers({ progress: 5 });
  await site.open("characters/bette-whitlaw");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(site.heading).toBeVisible();
  for (const part of ["header.top", "nav.dock", "footer nav", ".curtain", ".acts", ".turn", ".firstask"]) {
    await expect(page.locator(part).filter({ visible: true }), part).toHaveCount(0);
  }
  expect(brightness(await pageColour(page)), "no ink for the page itself").toBeGreaterThan(240);
  await page.pdf();
});

/** Opens the dialog, chooses, and closes it. */
async function choose(site, group, name) {
  await site.settingsButton.click();
  await site.dialog.getByRole("group", { name: group }).getByRole("radio", { name, exact: true }).check();
  await site.dialog.getByRole("button", { name: "Done" }).click();
  await expect(site.dialog).toBeHidden();
}

/** Of "rgb(20, 16, 25)". A page without a colour of its own is white. */
function brightness(colour) {
  const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
  return alpha === 0 ? 255 : (red + green + blue) / 3;
}

test("a question that is asked while another dialog is still closing stays", async ({ site, page }) => {
  await site.remembers({ progress: 2 });
  await site.open();
  await site.settingsButton.click();
  await site.dialog.getByRole("button", { name: "Done" }).evaluate((done) => {
    done.click();
    const select = document.querySelector('header select[name="progress"]');
    queueMicrotask(() => {
      select.value = "4";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  await expect(site.seenIt).toBeVisible();
});
