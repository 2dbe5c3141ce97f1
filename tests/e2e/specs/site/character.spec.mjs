// A character page: the box, the statements with their sources, the arc, and where else the person comes up.

import { expect, test } from "../../site.mjs";

const BETTE = "characters/bette-whitlaw";

test.describe("at episode 5", () => {
  test.beforeEach(async ({ site }) => {
    await site.remembers({ progress: 5 });
    await site.open(BETTE);
  });

  test("the box says who it is, as known now", async ({ site }) => {
    const box = site.main.getByRole("complementary", { name: "At a glance" });
    await expect(box.getByRole("term")).toContainText(["Role", "First seen", "Family", "Ties"]);
    await expect(box.getByRole("link", { name: "Episode 1, Corps" })).toBeVisible();
    await expect(box.getByRole("link", { name: "Delia Whitlaw", exact: true })).toBeVisible();
    await box.getByRole("link", { name: /^\d+ known/ }).click();
    await expect(site.main.getByRole("heading", { name: "Ties" })).toBeInViewport();
  });

  test("what belongs to the series stands apart from the story", async ({ site }) => {
    const offStage = site.main.locator("section", { has: site.page.getByRole("heading", { name: "Off stage" }) });
    await expect(offStage).toContainText("Played by Casimere Jollette");
    await offStage.getByRole("link", { name: "Casimere Jollette" }).click();
    await expect(site.heading).toHaveText("Production");
    await expect(site.page.locator("#bette-whitlaw")).toBeInViewport();
  });

  test("every statement has its episode and its source", async ({ site }) => {
    const statements = site.main.locator(".facts > li");
    const count = await statements.count();
    expect(count).toBeGreaterThan(5);
    await expect(statements.locator(".ep")).toHaveText(Array(count).fill(/^(Premise|Ep\. [1-5])$/));
    await expect(statements.filter({ hasNot: site.page.getByRole("link", { name: /^Exhibit \d+$/ }) })).toHaveCount(0);

    const cited = await site.main.getByRole("link", { name: /^Exhibit \d+$/ }).allTextContents();
    const listed = await site.main.locator("#exhibits li > .exhibit").allTextContents();
    expect([...new Set(cited)].sort(), "the numbers in the text are those in the list").toEqual([...listed].sort());
  });

  test("a source shows itself to the pointer and goes with it", async ({ site, page }) => {
    const exhibit = site.main.getByRole("link", { name: /^Exhibit \d+$/ }).first();
    await exhibit.scrollIntoViewIfNeeded();
    await exhibit.hover();
    const preview = site.main.getByRole("tooltip").filter({ visible: true });
    await expect(preview).toHaveCount(1);
    expect((await preview.textContent()).length).toBeGreaterThan(10);
    await preview.hover(); // what is shown can be reached and read (WCAG 2.2, 1.4.13)
    await expect(preview).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(preview, "Escape puts it away without moving the pointer").toHaveCount(0);
    await page.mouse.move(0, 0);
    await exhibit.hover();
    await expect(preview).toHaveCount(1);
    await page.mouse.move(0, 0);
    await expect(preview).toHaveCount(0);
  });

  test("one row for each episode seen, and the curtain", async ({ site }) => {
    const rows = site.main.locator("section", { has: site.page.getByRole("heading", { name: "Act by act" }) }).getByRole("listitem");
    await expect(rows).toHaveCount(6);
    await expect(rows.nth(4).getByRole("link")).toHaveText(/5\s*Split Sole/);
    await expect(rows.last()).toHaveText("Later episodes stay behind the curtain.");
    await site.setProgress(10);
    await expect(rows).toHaveCount(10);
  });

  test("where else she comes up", async ({ site }) => {
    const part = (heading) => site.main.locator("section", { has: site.page.getByRole("heading", { name: heading, exact: true }) });
    await expect(part("In the case").getByRole("link", { name: "Bette hides her injury" })).toBeVisible();
    await expect(part("Places").getByRole("link", { name: "The roof of the Archer School" })).toBeVisible();
    await expect(part("Themes").getByRole("link", { name: "Rivalry and friendship" })).toBeVisible();
    await expect(part("Mentioned on").getByRole("link", { name: "June Park" })).toBeVisible();
    await expect(part("Questions"), "no question is about her so far").toHaveCount(0);
    await site.open("characters/june-park");
    await expect(part("Questions").getByRole("link", { name: /^Can June stay at the school/ })).toBeVisible();
  });

  test("the next person is one link away", async ({ site }) => {
    const neighbours = site.main.getByRole("navigation", { name: "Neighbors" });
    const next = neighbours.getByRole("link").last();
    const name = (await next.innerText()).split("\n").pop().trim();
    await next.click();
    await expect(site.heading).toHaveText(name);
  });
});

test.describe("a source that tells more than the reader has seen", () => {
  test.use({ tolerated: [/foreign request/] });

  test("hides its title and asks before it opens", async ({ site, page, context }) => {
    await context.route(/^https:/, (route) => route.fulfill({ contentType: "text/html", body: "somebody else's page" }));
    await site.open("characters/cassie-shore");
    const hidden = page.getByRole("button", { name: /Open it all the same/ });
    const entry = site.main.locator("#exhibits li").filter({ has: hidden }).first();
    const source = entry.getByRole("button");
    const publisher = (await entry.innerText()).split("\n").pop().split(". ")[0];
    await source.click();
    await expect(site.dialog).toHaveAccessibleName("This source tells more than you have seen");
    await expect(site.dialog).toContainText(publisher);
    await site.notYet.click();
    expect(context.pages(), "nothing has been opened").toHaveLength(1);

    await source.click();
    const [opened] = await Promise.all([
      context.waitForEvent("page"),
      site.dialog.getByRole("button", { name: "Open it in a new tab" }).click(),
    ]);
    await opened.waitForLoadState();
    const address = opened.url();
    expect(address).toMatch(/^https:/);
    expect(await opened.evaluate(() => window.opener), "the other page knows nothing of this one").toBeNull();
    expect(await opened.evaluate(() => document.referrer)).toBe("");
    expect(await page.content(), "its address tells, too").not.toContain(address);

    await site.setProgress(10);
    await expect(site.main.getByRole("button", { name: /Open it all the same/ })).toHaveCount(0);
    await expect(site.main.locator(`#exhibits a[href="${address}"]`)).toHaveAttribute("rel", /noopener/);
  });
});
