// A link to what is on the screen: it says nothing of who sends it, and whoever opens it reads as far as they have watched.

import { Site, expect, test } from "../../site.mjs";

const copied = (page) => page.evaluate(() => navigator.clipboard.readText());

async function copyLink(site) {
  await site.page.getByRole("contentinfo").getByRole("button", { name: "Copy link" }).click();
  await expect(site.announcement).toHaveText("Link copied");
}

test.describe("with a clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  /** Views that every sender can have on the screen, by their address; and what of it is the sender's own. */
  const VIEWS = [
    { what: "a person", path: "characters/cassie-shore" },
    { what: "a part of a page", path: "characters/cassie-shore#ties" },
    { what: "somebody in the graph, with kinds", path: "relationships?view=graph&focus=cassie-shore&kinds=family" },
    { what: "the graph as it was", path: "relationships?view=list&focus=cassie-shore", own: "as-of=0" },
    { what: "the order of telling, of one person", path: "mystery?order=told&person=cassie-shore" },
    { what: "an event", path: "mystery#cassie-pushed" },
    { what: "words looked for", path: "search?q=cassie" },
    { what: "two people", path: "compare?a=cassie-shore&b=neveah-stroyer" },
    { what: "what is new", path: "new", own: "since=0" },
    { what: "what lies ahead of most", path: "characters/reporter" },
  ];

  for (const { what, path, own } of VIEWS) {
    test(`a link to ${what} is the same from everybody, and everybody reads as far as they are`, async ({ site, page, browser, baseURL }) => {
      test.slow();
      const [address, fragment] = path.split("#");
      const query = [address.split("?")[1], own].filter(Boolean).join("&");
      const sent = `${address.split("?")[0]}${query && `?${query}`}${fragment ? `#${fragment}` : ""}`;
      const links = new Set();
      for (const progress of [0, 5, 10]) {
        await site.remembers({ progress });
        await site.open(sent);
        await copyLink(site);
        links.add(await copied(page));
      }
      expect([...links]).toEqual([new URL(path, baseURL).href]);

      const link = [...links][0];
      for (const progress of [0, 3, 10]) {
        const alone = await reader(browser, baseURL, progress, path);
        const friend = await reader(browser, baseURL, progress, link);
        await friend.expectProgress(progress);
        const text = (who) => who.page.locator("#page").innerText();
        await expect.poll(() => text(friend)).toBe(await text(alone));
        const isAhead = path === "characters/reporter" && progress < 8;
        await expect(friend.heading).toHaveText(isAhead ? "Behind the curtain" : /./);
        await expect(friend.main.locator(".house").getByRole("button", { name: "I have seen it" })).toHaveCount(isAhead ? 1 : 0);
        if (isAhead) expect(await friend.page.locator("#app").innerText()).not.toMatch(/reporter/i);
        await Promise.all([alone, friend].map((it) => it.page.context().close()));
      }
    });
  }

  async function reader(browser, baseURL, progress, address) {
    const context = await browser.newContext({ baseURL });
    const site = new Site(await context.newPage());
    await site.remembers({ progress });
    await site.page.goto(address);
    await site.waitForHydration();
    return site;
  }

  test("it can be seen for a moment that it is copied, and heard each time", async ({ site, page }) => {
    await site.open("characters");
    await copyLink(site);
    const said = page.locator(".said");
    await expect(said).toBeVisible();
    await expect(said).toBeHidden();
    await expect(site.announcement).toHaveText("");
    await copyLink(site);
  });

  test("the palette does it, too", async ({ site, page, baseURL }) => {
    await site.open("mystery?order=told");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("copy the link");
    await expect(site.dialog.getByRole("option").first()).toHaveText(/^Copy the link to this page/);
    await page.keyboard.press("Enter");
    await expect(site.announcement).toHaveText("Link copied");
    await expect(site.dialog).toBeHidden();
    expect(await copied(page)).toBe(new URL("mystery?order=told", baseURL).href);
  });

  test("what somebody keeps is in no link", async ({ site, page, baseURL }) => {
    await site.open("favourites");
    await page.evaluate(() => history.replaceState(null, "", "#casebook=e30"));
    await copyLink(site);
    expect(await copied(page)).toBe(new URL("favourites", baseURL).href);
  });
});

for (const [what, clipboard] of [
  ["refuses", { writeText: "refused" }],
  ["has none", undefined],
]) {
  test(`a browser that ${what}: the address can be copied by hand`, async ({ site, page, baseURL }) => {
    await page.addInitScript((clipboard) => {
      const refuse = { writeText: () => Promise.reject(new DOMException("refused", "NotAllowedError")) };
      Object.defineProperty(navigator, "clipboard", { value: clipboard && refuse });
    }, clipboard);
    await site.open("mystery?order=told");
    await page.getByRole("contentinfo").getByRole("button", { name: "Copy link" }).click();
    await expect(site.dialog).toHaveAccessibleName("Link to this page");
    const field = site.dialog.getByRole("textbox", { name: "Address of this page" });
    const address = new URL("mystery?order=told", baseURL).href;
    await expect(field).toHaveValue(address);
    await expect(field).toBeFocused();
    expect(await page.evaluate(() => document.getSelection().toString()), "selected").toBe(address);
    await expect(field).not.toBeEditable();
    await site.expectAccessible();
    await page.keyboard.press("Escape");
    await expect(site.dialog).toBeHidden();
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("no button promises what it cannot do", async ({ page }) => {
    await page.goto("./characters");
    await expect(page.getByRole("button", { name: "Copy link" })).toHaveCount(0);
  });
});
