// The drawn timeline and its twin, the list: the same events on two clocks, with the keyboard, the pointer and a finger.

import { expect, test } from "../../site.mjs";

const ORDERS = [
  { order: "as it happened", query: "" },
  { order: "as it was told", query: "?order=told" },
];
const marks = (page) => page.locator("#picture a[data-node]");
const idsOf = (found, key) => found.evaluateAll((all, key) => all.map((it) => it.dataset[key]), key);
const listed = (page) => idsOf(page.locator("[data-event]"), "event");
const seen = async (page) => (await page.locator("#picture").getAttribute("viewBox")).split(" ").map(Number);
const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute("data-node"));
const card = (page) => page.locator("#panel");

test.beforeEach(async ({ site }) => site.remembers({ progress: 10 }));

for (const { order, query } of ORDERS) {
  test(`${order}: picture and list hold the same events, and arrows visit each once in that order`, async ({ site, page }) => {
    await site.open(`mystery${query}`);
    const events = await listed(page);
    expect(new Set(events).size).toBe(events.length);
    expect(await idsOf(marks(page), "node")).toEqual(events);
    await expect(page.locator('#picture a[tabindex="0"]')).toHaveCount(1);

    await page.locator('#picture a[tabindex="0"]').focus();
    const visited = [await focused(page)];
    for (let step = 1; step < events.length; step++) {
      await page.keyboard.press(step % 2 ? "ArrowRight" : "ArrowDown");
      visited.push(await focused(page));
    }
    expect(visited).toEqual(events);
    await page.keyboard.press("ArrowRight");
    expect(await focused(page), "the last one is the end").toBe(events.at(-1));
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toBe(events.at(-2));
    await page.keyboard.press("Home");
    expect(await focused(page)).toBe(events[0]);
    await page.keyboard.press("End");
    expect(await focused(page)).toBe(events.at(-1));
    await expect(page.locator('#picture a[tabindex="0"]'), "still one stop of Tab").toHaveCount(1);
  });
}

test("an event that has the focus can be read below the picture, and its link leads to it in the list", async ({ site, page }) => {
  await site.open("mystery");
  await page.locator('#picture a[tabindex="0"]').focus();
  await page.keyboard.type("white");
  expect(await focused(page)).toBe("white-rose");
  await expect(card(page).getByRole("link", { name: "The white rose" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card(page)).toContainText("Rest on an event");
  expect(await focused(page), "the focus stays").toBe("white-rose");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/mystery#white-rose$/);
  await expect(page.locator("#white-rose")).toBeInViewport();
});

test("a pointer that rests reads, one that passes does not; a first tap reads, a second one follows", async ({ browser, baseURL, site, page }) => {
  await site.open("mystery");
  const disk = await page.locator('#picture a[data-node="white-rose"] .disk').first().boundingBox();
  await page.mouse.move(disk.x + 3, disk.y + 3);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(400);
  await expect(card(page), "passed").toContainText("Rest on an event");
  await page.locator('#picture a[data-node="white-rose"] .disk').first().hover();
  await expect(card(page).getByRole("link", { name: "The white rose" })).toBeVisible();

  const context = await browser.newContext({ baseURL, hasTouch: true, viewport: { width: 1024, height: 900 } });
  const phone = await context.newPage();
  await phone.addInitScript(() => localStorage.setItem("archer-files:progress", '{"version":1,"value":{"progress":10,"asked":true}}'));
  await phone.goto("./mystery");
  await expect(phone.locator("html")).toHaveAttribute("data-hydrated", /.*/);
  const rose = phone.locator('#picture a[data-node="white-rose"] .disk').first();
  await rose.tap();
  await expect(card(phone).getByRole("link", { name: "The white rose" })).toBeVisible();
  await expect(phone).toHaveURL(/mystery$/);
  await rose.tap();
  await expect(phone).toHaveURL(/mystery#white-rose$/);
  await context.close();
});

test("buttons and keys bring nearer and move, and a plain wheel scrolls the page", async ({ site, page }) => {
  await site.open("mystery");
  const whole = await seen(page);
  const press = (name) => site.main.getByRole("group", { name: "Move the picture" }).getByRole("button", { name, exact: true }).click();
  await press("Nearer");
  await press("Nearer");
  const near = await seen(page);
  expect(near[2]).toBeLessThan(whole[2] / 2);
  await press("To the right");
  expect((await seen(page))[0]).toBeGreaterThan(near[0]);
  await press("All of it");
  expect(await seen(page)).toEqual(whole);
  await page.locator('#picture a[tabindex="0"]').focus();
  for (let times = 0; times < 3; times++) await page.keyboard.press("+");
  await page.keyboard.press("End");
  const [left, , width] = await seen(page);
  const last = await marks(page).last().locator(".dots").evaluate((dots) => dots.getBBox().x);
  expect(last >= left && last <= left + width, "what has the focus comes into sight").toBe(true);
  await page.keyboard.press("0");
  const box = await page.locator("#picture").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  expect(await seen(page)).toEqual(whole);
});

test("what is in view stays in view when the order is switched, there and back", async ({ site, page }) => {
  await site.open("mystery");
  const event = page.locator('[data-event="fire-escape-seen"]');
  await event.evaluate((it) => scrollBy(0, it.getBoundingClientRect().top - 170));
  const top = async () => Math.round((await event.boundingBox()).y);
  for (const name of ["As it was told", "As it happened"]) {
    const way = page.getByRole("link", { name, exact: true });
    await way.hover(); // which may scroll a little
    const before = await top();
    expect(before).toBeGreaterThan(100);
    await way.click();
    await expect(way).toHaveAttribute("aria-current", "true");
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
    await expect(way, "and so does the switch").toBeInViewport();
  }
});

test("on a narrow screen the list comes first, and a link leads to the picture", async ({ site, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await site.open("mystery");
  const [list, picture] = [await page.locator("[data-event]").first().boundingBox(), await page.locator("#picture").boundingBox()];
  expect(list.y).toBeLessThan(picture.y);
  expect(picture.width).toBeLessThanOrEqual(360);
  await page.getByRole("link", { name: "Both clocks in one picture" }).click();
  await expect(page.locator("#picture")).toBeInViewport();
});

test("filters are the picture's, too, and what is left out of both is not numbered", async ({ site, page }) => {
  await site.open("mystery?person=oren-lennox&kind=alibi");
  const events = await listed(page);
  expect(events.length).toBeGreaterThan(0);
  expect(await idsOf(marks(page), "node")).toEqual(events);
  await site.open("mystery?q=nothing+of+the+kind");
  await expect(site.main).toContainText("No event that you know of fits");
  await expect(page.locator("#picture")).toHaveCount(0);
});
