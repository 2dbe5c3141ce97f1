// Moving about without loading pages anew, at the root of a domain and below it.

import { expect, secondTab, test } from "../../site.mjs";

test("links, filters, Back and Forward stay in the same document", async ({ site, page, baseURL }) => {
  await site.remembers({ progress: 5 });
  await site.open();
  await site.mark();
  const at = (path) => expect(page).toHaveURL(baseURL + path);

  await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Mystery" }).click();
  await at("mystery");
  await page.getByRole("link", { name: "As it was told" }).click();
  await at("mystery?order=told");
  await site.main.getByLabel("Person").selectOption({ label: "June Park" });
  await at("mystery?order=told&person=june-park");
  await site.main.locator("[data-event]").getByRole("link", { name: "June Park" }).first().click();
  await at("characters/june-park");
  await expect(site.heading).toHaveText("June Park");

  await page.goBack();
  await at("mystery?order=told&person=june-park");
  await expect(site.heading).toHaveText("Mystery");
  await expect(site.main.getByLabel("Person")).toHaveValue("june-park");
  await page.goBack();
  await at("mystery");
  await page.goBack();
  await at("");
  await expect(page.getByRole("heading", { name: "New in episode 5" })).toBeVisible();
  await page.goForward();
  await expect(site.heading).toHaveText("Mystery");
  await site.expectNotReloaded();
  await page.getByRole("banner").getByRole("link", { name: "The Archer Files" }).click();
  await at("");
  await site.expectNotReloaded();
});

test("the address that a browser shares is that of the page on the screen", async ({ site, page }) => {
  await site.open("characters");
  const canonical = () => page.locator('link[rel="canonical"]').getAttribute("href");
  expect(await canonical()).toMatch(/\/characters$/);
  await page.getByRole("link", { name: "June Park" }).click();
  await expect(site.heading).toHaveText("June Park");
  expect(await canonical()).toMatch(/\/characters\/june-park$/);
});

test("a page starts at its top, and Back finds the place again", async ({ site, page }) => {
  await site.remembers({ progress: 10 });
  await site.open("characters");
  const link = site.main.getByRole("link", { name: "Ty A", exact: false }).or(site.main.getByRole("link", { name: /^Ty/ })).last();
  await link.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(200);
  await link.click();
  await expect(site.heading).not.toHaveText("Characters");
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(site.heading).toHaveText("Characters");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place - 200);
});

for (const name of ["Mystery", "Characters"]) {
  test(`${name}, opened by a link, comes part by part and is the page that its address leads to`, async ({ site, page }) => {
    const kept = [{ entity: "events/bette-proposal", added: 1 }, { entity: "characters/june-park", added: 2 }];
    await site.remembers({ progress: 10, favourites: kept });
    await site.open("about");
    await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name }).click();
    await expect(site.heading).toHaveText(name);
    await expect(page.locator("#page[aria-busy=true]")).toHaveCount(0);
    await expect(site.main.locator("[data-favourite][aria-pressed=true]").first()).toBeAttached();
    const opened = await whole(page);
    await site.reload();
    await expect.poll(() => whole(page)).toBe(opened);
  });
}

/** The page on the screen, but for where the focus has been. */
const whole = (page) =>
  page.locator("#page").evaluate((page) => page.innerHTML.replaceAll(/<h1[^>]*>/g, "<h1>"));

test("a link to the page where one is leads to its top", async ({ site, page }) => {
  await site.remembers({ progress: 10 });
  await site.open("mystery");
  await page.evaluate(() => scrollTo(0, 3000));
  await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Mystery" }).click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await expect(site.heading).toBeFocused();
});

// The static page is that of a new reader and often shorter, so the browser alone would end somewhere else.
test("a reload keeps the place of a reader who is far on", async ({ site, page }) => {
  await site.remembers({ progress: 10 });
  await site.open("mystery");
  const event = page.locator('[data-event="life-support-ends"]');
  await event.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const top = () => event.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await top();
  await expect.poll(() => page.evaluate(() => history.state)).toBeGreaterThan(1000); // the scroll has come to its end
  await site.reload();
  await expect.poll(top).toBe(before);
});

test("a link to a part of another page leads to that part", async ({ site, page }) => {
  await site.remembers({ progress: 2 });
  await site.open("characters/bette-whitlaw");
  const event = site.main.locator('a[href*="/mystery#"]').last();
  const id = (await event.getAttribute("href")).split("#")[1];
  await event.click();
  await expect(page).toHaveURL(new RegExp(`/mystery#${id}$`));
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test("and so does the address itself, though the part is not in the static page", async ({ site }) => {
  await site.remembers({ progress: 2 });
  await site.open("about");
  for (const address of ["mystery#bette-hides-injury", "production#katrina-whitlaw"]) {
    const tab = await secondTab(site, address);
    await expect(tab.page.locator(`#${address.split("#")[1]}`)).toBeInViewport();
  }
});

test("a new tab, a download or a foreign page is the browser's business", async ({ site, page, context }) => {
  await site.open("characters");
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "June Park" }).click({ modifiers: ["ControlOrMeta"] }),
  ]);
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("June Park");
  await expect(site.heading, "this tab stays where it is").toHaveText("Characters");
});

test("a friend's link carries no permission", async ({ site, page }) => {
  await site.remembers({ progress: 2 });
  await site.open("characters/reporter?progress=10#ties");
  await expect(site.heading).toHaveText("Behind the curtain");
  await site.expectProgress(2);
  await page.getByRole("link", { name: "Back to the programme" }).click();
  await expect(page.getByRole("heading", { name: "New in episode 2" })).toBeVisible();
});

test("the page about the figures is loaded, because the program does not know them", async ({ site, page }) => {
  await site.remembers({ progress: 5 });
  await site.open("about");
  await page.evaluate(() => (window.marked = true));
  await site.main.getByRole("link", { name: "What else was measured of this copy" }).click();
  await expect(site.heading).toHaveText("Figures");
  await site.waitForHydration();
  expect(await page.evaluate(() => window.marked), "another document").toBeUndefined();
  await site.expectProgress(5);
  await site.main.getByRole("link", { name: "How the promise is kept" }).click();
  await expect(site.heading).toHaveText("About this wiki");
});

test("a change is suggested to the file of the page", async ({ site, page }) => {
  await site.open("characters/june-park");
  const suggestion = page.getByRole("contentinfo").getByRole("link", { name: "Suggest a change to this page" });
  await expect(suggestion).toHaveAttribute("href", /\/edit\/main\/content\/characters\/june-park\.toml$/);
  await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Episodes" }).click();
  await expect(suggestion).toHaveAttribute("href", /\/tree\/main\/content\/episodes$/);
  await site.open("characters/reporter");
  await expect(suggestion).not.toHaveAttribute("href", /reporter/);
});
