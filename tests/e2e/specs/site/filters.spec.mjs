// Lists that can be filtered and sorted: what is chosen shows at once, stands in the address and is still there later.

import { expect, test } from "../../site.mjs";

test.describe("the events of the mystery", () => {
  test.beforeEach(async ({ site }) => {
    await site.remembers({ progress: 10 });
  });

  test("as they happened, as they were told, and back", async ({ site, page }) => {
    await site.open("mystery");
    const happened = await titles(page);
    expect(happened.length).toBeGreaterThan(50);
    await expect(page.getByRole("link", { name: "As it happened" })).toHaveAttribute("aria-current", "true");

    const told = page.getByRole("link", { name: "As it was told" });
    await told.click();
    await expect(page).toHaveURL(/\/mystery\?order=told$/);
    await expect(told).toHaveAttribute("aria-current", "true");
    await expect(told, "the focus stays where it was").toBeFocused();
    const asTold = await titles(page);
    expect(asTold, "the same events in another order").not.toEqual(happened);
    expect([...asTold].sort()).toEqual([...happened].sort());

    await page.goBack();
    await expect(page).toHaveURL(/\/mystery$/);
    await expect.poll(() => titles(page), "Back brings the page that belongs to the address").toEqual(happened);
  });

  test("a filter leaves what fits, says how many, and keeps the focus", async ({ site, page }) => {
    await site.open("mystery");
    const all = (await titles(page)).length;
    const person = site.main.getByLabel("Person");
    await choose(person, { label: "June Park" });
    await expect(page).toHaveURL(/\/mystery\?person=june-park$/);
    await expect(person, "the focus stays on the control").toBeFocused();
    await expect(person).toHaveValue("june-park");
    const some = await titles(page);
    expect(some.length).toBeGreaterThan(1);
    expect(some.length).toBeLessThan(all);
    await expect(count(site)).toHaveText(`${some.length} events`);
    await expect(site.announcement, "screen readers are told").toHaveText(`${some.length} events`);
    const withJune = page.locator("[data-event]", { has: page.getByRole("link", { name: "June Park" }) });
    await expect(withJune).toHaveCount(some.length);

    await choose(person, { label: "Everyone" });
    await expect(page).toHaveURL(/\/mystery$/);
    // The end of a long list comes a few frames after its beginning.
    await expect.poll(async () => (await titles(page)).length).toBe(all);
  });

  test("filters add up, survive a reload and can be shared", async ({ site, page }) => {
    await site.open("mystery");
    await page.getByRole("link", { name: "As it was told" }).click();
    await choose(site.main.getByLabel("Person"), { label: "Bette Whitlaw" });
    await choose(site.main.getByLabel("Kind", { exact: true }), { label: "Clue" });
    await expect(page).toHaveURL(/order=told/);
    await expect(page).toHaveURL(/person=bette-whitlaw/);
    await expect(page).toHaveURL(/kind=/);
    const chosen = await titles(page);
    await site.reload();
    await expect(site.main.getByLabel("Person")).toHaveValue("bette-whitlaw");
    await expect(site.main.getByLabel("Kind", { exact: true }).locator("option:checked")).toHaveText("Clue");
    expect(await titles(page)).toEqual(chosen);
    await page.getByRole("link", { name: "As it happened" }).click();
    await expect(page, "the order changes alone").toHaveURL(/person=bette-whitlaw/);
    expect([...(await titles(page))].sort()).toEqual([...chosen].sort());
  });

  test("by place and by episode", async ({ site, page }) => {
    await site.open("mystery");
    await choose(site.main.getByLabel("Told in"), { label: "Episode 1" });
    await expect(page).toHaveURL(/\/mystery\?episode=1$/);
    const first = await titles(page);
    for (const episode of await page.locator("[data-event] .meta > .ep").allTextContents()) expect(episode).toBe("Ep. 1");
    await choose(site.main.getByLabel("Place"), { index: 1 });
    await expect.poll(async () => (await titles(page)).length).toBeLessThan(first.length);
  });

  test("by words, whatever their order", async ({ site, page }) => {
    await site.open("mystery");
    const words = site.main.getByLabel("Words");
    await words.fill("rose WHITE");
    await words.press("Enter");
    await expect(page).toHaveURL(/\/mystery\?q=rose\+WHITE$/);
    await expect(words, "the focus stays").toBeFocused();
    await expect(page.locator('[data-event="white-rose"]')).toBeVisible();
    expect((await titles(page)).length).toBeLessThan(10);
  });

  test("as it was believed at an earlier episode", async ({ site, page }) => {
    await site.open("mystery");
    const differently = page.getByText("seen differently now");
    const now = await differently.count();
    expect(now).toBeGreaterThan(0);
    await choose(site.main.getByLabel("As I believed it"), { label: "After episode 2" });
    await expect(page).toHaveURL(/\/mystery\?as-of=2$/);
    await expect(site.main.getByText("As you believed it after episode 2")).toBeVisible();
    expect(await differently.count()).toBeLessThan(now);
    for (const episode of await page.locator("[data-event] .meta > .ep").allTextContents()) expect(episode).toMatch(/Premise|Ep. [12]$/);
    await site.setProgress(1);
    await expect(site.main.getByText("The address asks for something that you do not know")).toBeVisible();
  });

  test("nothing fits: it says so", async ({ site }) => {
    await site.open("mystery?person=esme&episode=1");
    await expect(site.main.getByText("No event that you know of fits. Take a filter away.")).toBeVisible();
    await expect(titlesOf(site.page)).toHaveCount(0);
  });

  test("with the keyboard alone", async ({ site, page }) => {
    await site.open("mystery");
    const person = site.main.getByLabel("Person");
    await person.focus();
    await page.keyboard.press("ArrowDown");
    await expect(page).toHaveURL(/person=/);
    await page.keyboard.press("ArrowDown");
    await expect(person).toBeFocused();
    await expect(person.locator("option").nth(2)).toHaveJSProperty("selected", true);
  });
});

for (const [what, query] of [
  ["nobody at all", "person=nobody-at-all"],
  ["somebody who lies ahead", "person=reporter"],
  ["a place that lies ahead", "place=michi-beach"],
  ["an episode that lies ahead", "episode=9"],
  ["nonsense", "person=%3Cscript%3E&kind=x&episode=-1&order=sideways&place="],
]) {
  test(`${what} in the address filters nothing`, async ({ site, page }) => {
    await site.remembers({ progress: 2 });
    await site.open("mystery");
    const all = await titles(page);
    await site.open(`mystery?${query}`);
    await expect(titlesOf(page)).toHaveText(all);
    await expect(site.main.getByLabel("Person")).toHaveValue("");
    expect(await site.main.innerText(), "no word about what lies ahead").not.toMatch(/reporter|michi/i);
  });
}

test("what lies ahead is no choice", async ({ site }) => {
  await site.remembers({ progress: 2 });
  await site.open("mystery");
  const choices = await site.main.getByRole("combobox").locator("option").allTextContents();
  expect(choices).toContain("Bette Whitlaw");
  expect(choices.join()).not.toMatch(/reporter|Esme|Michi|Episode [3-9]/);
});

test.describe("the table of ties", () => {
  test.beforeEach(async ({ site }) => {
    await site.remembers({ progress: 10 });
    await site.open("relationships?view=list&cast=everyone");
  });

  test("sorts by its columns", async ({ site, page }) => {
    const table = site.main.getByRole("table");
    // An arrow may stand behind the name.
    const sorted = (name) => table.getByRole("columnheader", { name: new RegExp(`^${name}( .)?$`) });
    await expect(sorted("Kind")).toHaveAttribute("aria-sort", "ascending");
    const link = sorted("Who").getByRole("link");
    await link.click();
    await expect(page).toHaveURL(/\/relationships\?view=list&cast=everyone&sort=from$/);
    await expect(sorted("Who")).toHaveAttribute("aria-sort", "ascending");
    await expect(sorted("Kind")).not.toHaveAttribute("aria-sort", /./);
    await expect(link, "the focus stays on the head of the column").toBeFocused();
    const who = await table.getByRole("rowheader").allTextContents();
    expect(who).toEqual([...who].sort((a, b) => (a < b ? -1 : 1)));

    await sorted("Since").getByRole("link").click();
    await expect(page).toHaveURL(/sort=since/);
    const since = await table.locator("td:last-child").allTextContents();
    const numbers = since.map((text) => Number(text.match(/\d+/)?.[0] ?? 0));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    await site.reload();
    await expect(sorted("Since")).toHaveAttribute("aria-sort", "ascending");
  });

  test("filters by kind, role and what has ended", async ({ site, page }) => {
    const rows = site.main.getByRole("rowheader");
    const all = await rows.count();
    const role = site.main.getByLabel("Who", { exact: true });
    await choose(role, { label: "Students" });
    await expect(role).toBeFocused();
    await expect(page).toHaveURL(/role=student/);
    const theirs = await rows.count();
    expect(theirs).toBeLessThan(all);
    await expect(count(site)).toContainText("ties");
    await expect(site.announcement).toHaveText(await count(site).textContent());

    const current = site.main.getByLabel("Only ties that have not ended");
    await current.check();
    await expect(page).toHaveURL(/current=yes/);
    await expect(current).toBeFocused();
    await expect(current).toBeChecked();
    expect(await rows.count()).toBeLessThan(theirs);
    await expect(site.main.getByRole("table").getByText("ended in episode")).toHaveCount(0);

    await site.reload();
    await expect(current).toBeChecked();
    await expect(role).toHaveValue("student");
  });

  test("an unknown person filters nothing, and it is said", async ({ site }) => {
    const all = await site.main.getByRole("rowheader").count();
    await site.open("relationships?view=list&cast=everyone&focus=nobody-at-all&sort=sideways&current=perhaps");
    await expect(site.main.getByRole("rowheader")).toHaveCount(all);
    await expect(site.main.getByRole("alert")).toHaveText("The address names somebody whom you do not know, at least not yet.");
  });
});

test("what gives the novels away is shown on request", async ({ site, page }) => {
  await site.remembers({ progress: 10 });
  await site.open("book");
  const ask = page.getByRole("link", { name: "Show it all the same" });
  const before = (await site.main.innerText()).length;
  await ask.click();
  await expect(page).toHaveURL(/\/book\?novels=told$/);
  await expect(ask).toHaveCount(0);
  expect((await site.main.innerText()).length).toBeGreaterThan(before);
  await expect(site.main.locator(":focus"), "the focus is not lost with the link").toHaveCount(1);
  await page.goBack();
  await expect(ask).toBeVisible();
});

/** As a reader does it, who has the focus on what they change. */
async function choose(select, choice) {
  await select.focus();
  await select.selectOption(choice);
}

const titlesOf = (page) => page.locator("[data-event] h3");
const titles = (page) => titlesOf(page).allTextContents();
const count = (site) => site.main.locator(".count");
