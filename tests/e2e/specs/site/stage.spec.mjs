// Moving in the drawn graph: with the keyboard alone, with the pointer, with two fingers; and that it stands still.

import { expect, test } from "../../site.mjs";

const nodes = (page) => page.locator("#picture a[data-node]");
const graph = (page) => page.locator("#picture");
const seen = async (page) => (await graph(page).getAttribute("viewBox")).split(" ").map(Number);
const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute("data-node"));
const button = (site, name) => site.main.getByRole("group", { name: "Move the picture" }).getByRole("button", { name, exact: true });

test.beforeEach(async ({ site }) => site.remembers({ progress: 10 }));

test.describe("with the keyboard alone", () => {
  test("the graph is one stop of Tab, arrows and letters reach everybody, Enter opens them", async ({ site, page }) => {
    await site.open("relationships?view=graph&cast=everyone");
    await expect(page.locator('#picture a[tabindex="0"]')).toHaveCount(1);
    const everybody = await nodes(page).evaluateAll((found) => found.map((it) => it.dataset.node));
    await tabTo(page, '#picture a[tabindex="0"]');
    expect([...(await tour(page))].sort()).toEqual(everybody.sort());
    await expect(page.locator('#picture a[tabindex="0"]'), "still one stop").toHaveCount(1);
    const pages = await nodes(page).evaluateAll((found) => found.map((it) => new URL(it.href.baseVal, location).pathname));
    expect(pages.sort()).toEqual(everybody.map((id) => `/characters/${id}`).sort());

    await page.keyboard.press("Home");
    const first = await focused(page);
    await page.keyboard.press("End");
    expect(await focused(page)).not.toBe(first);
    await page.keyboard.type("jun");
    expect(await focused(page)).toMatch(/^june-/);
    await page.keyboard.press("Home");
    await page.waitForTimeout(1000); // letters after a while begin a new word
    await page.keyboard.type("cruz");
    expect(await focused(page)).toBe("isabel-cruz");
    await page.keyboard.press("Enter");
    await expect(site.heading).toHaveText("Isabel Cruz");
  });

  test("whoever has the focus is looked at, with a ring that is seen", async ({ site, page }) => {
    await site.open("relationships?view=graph");
    await page.locator('#picture a[tabindex="0"]').focus();
    await page.keyboard.press("ArrowDown");
    const name = (await page.locator("#picture a:focus").getAttribute("aria-label")).split(",")[0];
    await expect(page.getByRole("complementary", { name: "Who is selected" }).getByRole("heading", { name })).toBeVisible();
    const ring = await page.locator("#picture a:focus > .halo").evaluate((it) => parseFloat(getComputedStyle(it).strokeWidth));
    expect(ring).toBeGreaterThanOrEqual(3);
    await page.keyboard.press("Escape");
    await expect(page.locator("#picture.looking")).toHaveCount(0);
  });

  test("plus, minus and nought bring nearer and farther, Shift with arrows moves, and who is walked to comes into sight", async ({ site, page }) => {
    await site.open("relationships?view=graph&cast=everyone");
    const whole = await seen(page);
    await page.locator('#picture a[tabindex="0"]').focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press("+");
    const near = await seen(page);
    expect(near[2]).toBeLessThan(whole[2] / 3);
    await page.keyboard.press("Shift+ArrowRight");
    expect((await seen(page))[0]).toBeGreaterThan(near[0]);
    await page.keyboard.press("-");
    expect((await seen(page))[2]).toBeGreaterThan(near[2]);
    await page.keyboard.press("End");
    const [view, person] = [await graph(page).boundingBox(), await page.locator("#picture a:focus > .halo").boundingBox()];
    expect(person.x).toBeGreaterThanOrEqual(view.x);
    expect(person.x + person.width).toBeLessThanOrEqual(view.x + view.width);
    await page.keyboard.press("0");
    expect(await seen(page)).toEqual(whole);
  });
});

test.describe("with the pointer", () => {
  test("a plain wheel scrolls the page, Ctrl and wheel bring nearer about the pointer", async ({ site, page }) => {
    await page.setViewportSize({ width: 1280, height: 600 });
    await site.open("relationships?view=graph&cast=everyone");
    const whole = await seen(page);
    const box = await graph(page).boundingBox();
    await page.mouse.move(box.x + box.width * 0.25, Math.min(box.y + box.height * 0.25, 560));
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await seen(page), "the picture stays").toEqual(whole);
    await page.evaluate(() => scrollTo(0, 0));
    const down = await page.evaluate(() => scrollY);
    const under = await page.evaluate(pointUnder, [box.x + 100, box.y + 100]);
    await page.mouse.move(box.x + 100, box.y + 100);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -100);
    await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    await expect.poll(async () => (await seen(page))[2]).toBeLessThan(whole[2] * 0.8);
    const now = await page.evaluate(pointUnder, [box.x + 100, box.y + 100]);
    expect(Math.abs(now.x - under.x)).toBeLessThan(4);
    expect(Math.abs(now.y - under.y)).toBeLessThan(4);
    expect(await page.evaluate(() => scrollY), "the page stays").toBe(down);
  });

  test("dragging moves the picture and opens nobody; pressing opens", async ({ site, page }) => {
    await site.open("relationships?view=graph&cast=everyone");
    await button(site, "Nearer").click();
    await button(site, "Nearer").click();
    const before = await seen(page);
    const person = await page.locator('#picture a[data-node="cassie-shore"] > .halo').boundingBox();
    await page.mouse.move(person.x + 8, person.y + 8);
    await page.mouse.down();
    await page.mouse.move(person.x - 60, person.y - 40, { steps: 5 });
    await page.mouse.up();
    const after = await seen(page);
    expect(after[0]).toBeGreaterThan(before[0]);
    expect(after[1]).toBeGreaterThan(before[1]);
    await expect(site.heading).toHaveText("Relationships");
    await page.locator('#picture a[data-node="cassie-shore"]').click();
    await expect(site.heading).toHaveText("Cassie Shore");
  });

  test("there is a button for everything, large enough", async ({ site, page }) => {
    await site.open("relationships?view=graph");
    const whole = await seen(page);
    await expect(button(site, "To the left"), "nothing to move to").toBeHidden();
    await button(site, "Nearer").click();
    await button(site, "Nearer").click();
    const [x, y, width] = await seen(page);
    expect(width).toBeLessThan(whole[2]);
    await button(site, "To the left").click();
    expect((await seen(page))[0]).toBeLessThan(x);
    await button(site, "Up").click();
    expect((await seen(page))[1]).toBeLessThan(y);
    await button(site, "To the right").click();
    await button(site, "Down").click();
    await button(site, "Farther").click();
    expect((await seen(page))[2]).toBeGreaterThan(width);
    await button(site, "All of it").click();
    expect(await seen(page)).toEqual(whole);
    for (const it of await site.main.locator(".boardbar :is(button, a, select)").filter({ visible: true }).all()) {
      const { width, height } = await it.boundingBox();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });
});

/** Presses Tab until the focus is there. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} is not reached by Tab`);
}

/** Walks with arrow keys alone, always to the nearest person from whom an arrow has not been tried; whom it has met. */
async function tour(page) {
  const ways = new Map();
  let here = await focused(page);
  for (;;) {
    const keys = wayToSomethingNew(ways, here);
    if (!keys) return ways.keys();
    for (const key of keys) {
      await page.keyboard.press(key);
      const there = await focused(page);
      ways.set(here, { ...ways.get(here), [key]: there });
      here = there;
    }
  }
}

function wayToSomethingNew(ways, start) {
  const seen = new Set([start]);
  for (const queue = [[start, []]]; queue.length; ) {
    const [here, keys] = queue.shift();
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
      const there = ways.get(here)?.[key];
      if (!there) return [...keys, key];
      if (!seen.has(there)) queue.push([there, [...keys, key]]);
      seen.add(there);
    }
  }
  return undefined;
}

function pointUnder([x, y]) {
  const svg = document.getElementById("picture");
  const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse());
  return { x: left, y: top };
}

test("two fingers bring nearer, one finger scrolls the page", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, hasTouch: true, viewport: { width: 412, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem("archer-files:progress", '{"version":1,"value":{"progress":10,"asked":true}}'));
  await page.goto("./relationships?view=graph");
  await expect(page.locator("html")).toHaveAttribute("data-hydrated", /.*/);
  const devtools = await context.newCDPSession(page);
  const touch = (type, ...points) => devtools.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  await graph(page).scrollIntoViewIfNeeded();
  const box = await graph(page).boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const whole = await seen(page);
  await touch("touchStart", [x, y]);
  await touch("touchMove", [x, y - 60]);
  await touch("touchMove", [x, y - 120]);
  await touch("touchEnd");
  expect(await seen(page), "one finger").toEqual(whole);
  // The page goes on for a while after the finger has left it.
  const top = async () => (await graph(page).boundingBox()).y;
  await expect(async () => {
    const before = await top();
    await page.waitForTimeout(100);
    expect(await top()).toBe(before);
  }).toPass();
  // Wherever that was, the second gesture is made on a picture that is whole on the screen.
  await graph(page).evaluate((it) => it.scrollIntoView({ block: "center" }));
  const again = await graph(page).boundingBox();
  const middle = again.y + again.height / 2;
  await touch("touchStart", [x - 20, middle], [x + 20, middle]);
  for (const apart of [30, 45, 60]) await touch("touchMove", [x - apart, middle], [x + apart, middle]);
  await touch("touchEnd");
  await expect.poll(async () => (await seen(page))[2], "two fingers").toBeLessThan(whole[2] * 0.6);
  await context.close();
});

test("nothing moves and no frame is asked for while nobody does anything", async ({ site, page }) => {
  await page.addInitScript(() => {
    window.asked = 0;
    const original = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => {
      window.asked++;
      return original.call(window, callback);
    };
  });
  await site.open("relationships?view=graph&cast=everyone");
  await nodes(page).first().focus();
  await page.waitForTimeout(600);
  const places = () => page.evaluate(() => ({
    asked: window.asked,
    moving: document.getAnimations().length,
    html: document.getElementById("page").innerHTML,
  }));
  const before = await places();
  await page.waitForTimeout(1200);
  expect(await places()).toEqual(before);
  expect(before.moving).toBe(0);
});

test.describe("when there is little room", () => {
  test("320 px and text twice as large: nothing is cut off, and the page does not scroll sideways", async ({ site, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ["relationships?view=graph", "relationships?view=list", "relationships?view=matrix", "relationships?focus=june-park&with=isabel-cruz", "compare?a=june-park&b=bette-whitlaw"]) {
      await site.open(path);
      // The policy refuses a style sheet that somebody adds.
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%", "important"));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  });
});

test("with storage blocked the graph works all the same", async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
  });
  await site.open("relationships?view=graph");
  await expect(nodes(page).first()).toBeVisible();
  await nodes(page).first().focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/focus=/);
});
