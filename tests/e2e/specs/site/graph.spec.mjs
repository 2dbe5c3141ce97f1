// The relationships: three views of one model, what is selected, how two people are connected, the episodes step by step.

import { expect, test } from "../../site.mjs";

const BETTE = "bette-whitlaw";

const nodes = (page) => page.locator("#picture a[data-node]");
const edges = (page) => page.locator("#picture [data-edge]");
const node = (page, id) => page.locator(`#picture a[data-node="${id}"]`);
const panel = (page) => page.getByRole("complementary", { name: "Who is selected" });
const view = (site, name) => site.main.getByRole("group", { name: "View" }).getByRole("link", { name });
const count = (site) => site.main.locator(".count");

/** Ids of the people and ties drawn. */
const drawn = async (page) => ({
  people: await nodes(page).evaluateAll((found) => found.map((it) => it.dataset.node).sort()),
  ties: await edges(page).evaluateAll((found) => found.map((it) => it.dataset.edge).sort()),
});

/** Ids of those who stay when the rest fades. */
const near = (page) => page.locator("#picture a[data-near]").evaluateAll((found) => found.map((it) => it.dataset.node).sort());

/** Whom the drawn ties of somebody lead to, and they themselves. */
const neighbourhood = async (page, id) => {
  const { ties } = await drawn(page);
  const ends = ties.map((tie) => tie.split("|")).filter(([a, b]) => a === id || b === id).flatMap(([a, b]) => [a, b]);
  return [...new Set([id, ...ends])].sort();
};

test.beforeEach(async ({ site }) => site.remembers({ progress: 5 }));

test.describe("the picture", () => {
  test("opens on the main cast; everyone is one press away, and so is the way back", async ({ site, page }) => {
    await site.open("relationships");
    const few = await drawn(page);
    expect(few.people.length).toBeGreaterThan(5);
    await site.main.getByRole("link", { name: "Everyone" }).click();
    await expect(page).toHaveURL(/cast=everyone/);
    const many = await drawn(page);
    expect(many.people.length).toBeGreaterThan(few.people.length);
    expect(many.people).toEqual(expect.arrayContaining(few.people));
    await page.goBack();
    await expect(nodes(page)).toHaveCount(few.people.length);
  });

  test("shows the favourites and those whom they are tied to", async ({ site, page }) => {
    await site.remembers({ progress: 5, favourites: [{ entity: "characters/june-park", added: 1 }] });
    await site.open("relationships");
    await site.main.getByRole("link", { name: "My favourites" }).click();
    expect((await drawn(page)).people).toEqual(await neighbourhood(page, "june-park"));
  });

  test("leaves out those without a tie, and says how many, unless they are wanted", async ({ site, page }) => {
    await site.open("relationships?cast=everyone");
    const before = await nodes(page).count();
    const left = Number((await count(site).textContent()).match(/(\d+) people are left out/)[1]);
    await site.main.getByLabel("People without a tie, too").check();
    await expect(nodes(page)).toHaveCount(before + left);
  });

  test("a node is a real link", async ({ site, page }) => {
    await site.open("relationships");
    await expect(node(page, BETTE)).toHaveAttribute("href", /\/characters\/bette-whitlaw$/);
    await expect(node(page, BETTE)).toHaveAccessibleName(/^Bette Whitlaw, \d+ relations/);
    await site.mark();
    await node(page, BETTE).click();
    await expect(site.heading).toHaveText("Bette Whitlaw");
    await site.expectNotReloaded();
    await page.goBack();
    const [tab] = await Promise.all([page.context().waitForEvent("page"), node(page, BETTE).click({ button: "middle" })]);
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Bette Whitlaw");
  });

  test("ties have a kind, a direction and an end, each only when it is known", async ({ site, page }) => {
    await site.remembers({ progress: 3 });
    await site.open("relationships?cast=everyone");
    const ended = page.locator("#picture [data-edge]:has(.cut)");
    const romance = page.locator('#picture [data-edge$="|romance"]');
    const before = await ended.count();
    await site.setProgress(10);
    expect(await ended.count()).toBeGreaterThan(before);
    await expect(romance.first()).toHaveClass(/t-love/);
    await expect(page.locator('#picture [data-edge$="|family"] .arrow').first()).toBeAttached();
    const affair = page.locator('#picture .tie[data-edge$="|affair"], #picture [data-edge$="|affair"] .tie');
    await expect(affair.first()).toHaveAttribute("stroke-dasharray", /\d/);
  });

  test("no name covers another one, or somebody's medallion, at the first look", async ({ site, page }) => {
    for (const width of [1440, 820, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const cast of ["", "&cast=everyone"]) {
        await site.remembers({ progress: 10 });
        await site.open(`relationships?view=graph${cast}`);
        expect(await page.evaluate(covered), `at ${width} px, ${cast || "the main cast"}`).toEqual([]);
      }
    }
  });
});

/** Names that overlap each other or another one's medallion, on the screen. */
function covered() {
  const people = [...document.querySelectorAll("#picture a[data-node]")].map((it) => {
    const name = it.querySelector(".name");
    return {
      id: it.dataset.node,
      name: getComputedStyle(name).display === "none" ? undefined : name.getBoundingClientRect(),
      medallion: it.querySelector(".md-core").getBoundingClientRect(),
    };
  });
  // A line of text is higher than its letters.
  const overlap = (a, b) => a && b && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5;
  const pairs = people.flatMap((one) => people.filter((other) => other !== one).map((other) => [one, other]));
  return pairs.filter(([one, other]) => overlap(one.name, other.name) || overlap(one.name, other.medallion)).map(([one, other]) => `${one.id} on ${other.id}`);
}

test.describe("three views of one model", () => {
  test("the same people, the same ties, the same filters, the same selection", async ({ site, page }) => {
    await site.open("relationships?cast=everyone");
    await site.main.getByLabel("Rivalry").uncheck();
    const { people, ties } = await drawn(page);
    expect(ties.filter((tie) => tie.endsWith("|rivalry"))).toEqual([]);

    await view(site, "List").click();
    await expect(site.main.getByLabel("Rivalry")).not.toBeChecked();
    await expect(site.main.getByRole("rowheader")).toHaveCount(ties.length);

    await view(site, "Matrix").click();
    await expect(site.main.getByRole("rowheader")).toHaveCount(people.length);
    const pairs = new Set(ties.map((tie) => tie.split("|").slice(0, 2).sort().join(" ")));
    await expect(site.main.locator(".matrix td a")).toHaveCount(pairs.size);

    await site.main.locator(".matrix td a").first().click();
    await expect(page).toHaveURL(/focus=[a-z-]+&with=[a-z-]+/);
    const chosen = await panel(page).getByRole("heading", { level: 2 }).first().textContent();
    await view(site, "Graph").click();
    await expect(panel(page).getByRole("heading", { level: 2 }).first()).toHaveText(chosen);
    await expect(page.locator("#picture a.on")).toHaveCount(1);
  });

  test("a narrow screen opens on the list, a wide one on the picture", async ({ site, page }) => {
    await site.open("relationships");
    await expect(view(site, "Graph")).toHaveAttribute("aria-current", "true");
    await page.setViewportSize({ width: 360, height: 740 });
    await site.open("relationships");
    await expect(view(site, "List")).toHaveAttribute("aria-current", "true");
    await expect(site.main.getByRole("table")).toBeVisible();
    await view(site, "Graph").click();
    await expect(nodes(page).first()).toBeVisible();
  });

  test("screen readers meet the views before the picture", async ({ site, page }) => {
    await site.open("relationships");
    const isBefore = await page.evaluate(() => {
      const [list, graph] = [document.querySelector("#list"), document.querySelector("#picture")];
      return Boolean(list.compareDocumentPosition(graph) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    expect(isBefore).toBe(true);
    await expect(page.locator("[role=graphics-document]")).toHaveAccessibleName(/^Graph of \d+ people and \d+ ties; [^.]+\.$/);
  });
});

test.describe("the legend is the filter", () => {
  test("with counts, what has ended apart", async ({ site, page }) => {
    await site.remembers({ progress: 10 });
    await site.open("relationships?cast=everyone");
    const { ties } = await drawn(page);
    const rows = await site.main.locator(".legend label").evaluateAll((found) =>
      found.map((it) => ({ kind: it.querySelector("input").value, numbers: it.querySelector("small").textContent.match(/\d+/g).map(Number) })),
    );
    for (const { kind, numbers } of rows) {
      expect(ties.filter((tie) => tie.endsWith(`|${kind}`)).length, kind).toBe(numbers.reduce((sum, number) => sum + number));
    }
    expect(rows.some(({ numbers }) => numbers.length > 1), "something has ended").toBe(true);
  });

  test("what is taken away is in the address; nothing left is said in a sentence", async ({ site, page }) => {
    await site.open("relationships");
    const boxes = site.main.locator(".legend input[type=checkbox]");
    const kinds = await boxes.evaluateAll((found) => found.map((it) => it.value));
    await boxes.first().focus();
    await page.keyboard.press("Space");
    await expect(page).toHaveURL(new RegExp(`kinds=${kinds.slice(1).join(",")}`));
    await expect(boxes.first(), "the focus stays on the box").toBeFocused();
    await page.keyboard.press("Space");
    await expect(page, "all of them need no word").not.toHaveURL(/kinds/);
    await site.open("relationships?kinds=none");
    await expect(nodes(page)).toHaveCount(0);
    await expect(site.main.locator(".empty")).toHaveText("No tie that you know of passes. Take a filter away.");
  });
});

test.describe("looking at somebody", () => {
  test("with the pointer: the neighbourhood stays, the panel tells its ties with episode and source", async ({ site, page }) => {
    await site.open("relationships");
    await node(page, BETTE).hover();
    await expect(panel(page).getByRole("heading", { name: "Bette Whitlaw" })).toBeVisible();
    expect(await near(page)).toEqual(await neighbourhood(page, BETTE));
    const told = panel(page).locator(".ties li");
    const mine = (await drawn(page)).ties.filter((tie) => tie.split("|").slice(0, 2).includes(BETTE));
    await expect(told).toHaveCount(mine.length);
    for (const tie of await told.all()) {
      await expect(tie.locator(".ep")).toHaveText(/^(Premise|Ep\. \d+)$/);
      await expect(tie.locator("a.exhibit").first()).toBeVisible();
    }
    await expect(page, "passing by is no address").toHaveURL(/\/relationships$/);

    const keep = panel(page).getByRole("link", { name: "Select", exact: true });
    await keep.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/focus=bette-whitlaw$/);
    const clear = panel(page).getByRole("link", { name: "Select nobody" });
    await expect(clear, "the focus stays where it was").toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/relationships$/);
    await expect(page.locator("#picture.looking")).toHaveCount(0);
  });

  test("a first tap selects, a second one opens", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, hasTouch: true });
    const page = await context.newPage();
    await page.addInitScript(() => localStorage.setItem("archer-files:progress", '{"version":1,"value":{"progress":5,"asked":true}}'));
    await page.goto("./relationships?view=graph");
    await expect(page.locator("html")).toHaveAttribute("data-hydrated", /.*/);
    await node(page, BETTE).tap();
    await expect(page).toHaveURL(/focus=bette-whitlaw/);
    await expect(panel(page).getByRole("heading", { name: "Bette Whitlaw" })).toBeVisible();
    await node(page, BETTE).tap();
    await expect(page).toHaveURL(/\/characters\/bette-whitlaw$/);
    await context.close();
  });

  test("Escape clears, Back undoes a selection and not what was seen of the picture", async ({ site, page }) => {
    await site.open("relationships");
    await node(page, BETTE).focus();
    await page.keyboard.press("Space");
    await expect(page).toHaveURL(/focus=bette-whitlaw/);
    await page.keyboard.press("+");
    const zoomed = await page.locator("#picture").getAttribute("viewBox");
    await node(page, "june-park").focus();
    await page.keyboard.press("Space");
    await expect(page).toHaveURL(/focus=june-park/);
    await page.goBack();
    await expect(page).toHaveURL(/focus=bette-whitlaw/);
    await expect(node(page, BETTE)).toHaveClass(/on/);
    expect(zoomed).toBeTruthy();
    await page.goBack();
    await expect(page).not.toHaveURL(/focus/);
    await page.goForward();
    await node(page, BETTE).focus();
    await page.keyboard.press("Escape");
    await expect(page).not.toHaveURL(/focus/);
    await expect(page.locator("#picture.looking")).toHaveCount(0);
  });

  test("an address brings the same picture back", async ({ site, page }) => {
    const address = "relationships?view=graph&focus=bette-whitlaw&kinds=romance,rivalry&cast=everyone";
    await site.open(address);
    const before = { ...(await drawn(page)), near: await near(page), panel: await panel(page).innerText() };
    await site.reload();
    expect({ ...(await drawn(page)), near: await near(page), panel: await panel(page).innerText() }).toEqual(before);
    expect(page.url()).toContain(address);
  });

  test("who does not exist and who comes later are the same", async ({ site, page }) => {
    const texts = [];
    for (const id of ["nobody-at-all", "reporter"]) {
      await site.open(`relationships?focus=${id}`);
      await expect(site.main.getByRole("alert")).toHaveText("The address names somebody whom you do not know, at least not yet.");
      texts.push(await site.main.innerHTML());
    }
    expect(texts[0]).toBe(texts[1]);
  });
});

test.describe("how two people are connected", () => {
  test("in words, with episodes and sources", async ({ site, page }) => {
    await site.open("relationships");
    await site.main.getByLabel("One", { exact: true }).selectOption({ label: "Bette Whitlaw" });
    await site.main.getByLabel("The other").selectOption({ label: "Isabel Cruz" });
    await site.main.getByRole("button", { name: "Find the chain" }).click();
    await expect(page).toHaveURL(/focus=bette-whitlaw&with=isabel-cruz/);
    await expect(panel(page).getByRole("heading", { name: "Bette Whitlaw and Isabel Cruz" })).toBeVisible();
    const chains = panel(page).locator(".chains > li");
    const found = await chains.count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThanOrEqual(3);
    for (const step of await chains.locator("ol > li").all()) {
      await expect(step.locator(".pair a")).toHaveCount(2);
      await expect(step.locator(".ep").first()).toHaveText(/^(Premise|Ep\. \d+)$/);
      await expect(step.locator("a.exhibit").first()).toBeVisible();
    }
    const lengths = await chains.evaluateAll((found) => found.map((it) => it.querySelectorAll(":scope > ol > li").length));
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    await page.goBack();
    await expect(page).not.toHaveURL(/with=/);
  });

  test("not as far as you know", async ({ site, page }) => {
    await site.remembers({ progress: 0 });
    await site.open("relationships?focus=bette-whitlaw&with=june-park");
    await expect(panel(page)).toContainText("They are not connected, as far as you know.");
    await site.open("compare?a=bette-whitlaw&b=june-park");
    await expect(site.main).toContainText("They are not connected, as far as you know.");
  });

  test("side by side, with what they have in common", async ({ site, page }) => {
    await site.open("characters/bette-whitlaw");
    await page.getByRole("link", { name: "Show in the relationships" }).click();
    await panel(page).getByRole("link", { name: "Compare with somebody" }).click();
    await expect(page).toHaveURL(/\/compare\?a=bette-whitlaw$/);
    await expect(site.main.getByText("Choose two people.")).toBeVisible();
    await site.main.getByLabel("The other").selectOption({ label: "June Park" });
    await expect(page).toHaveURL(/\/compare\?a=bette-whitlaw&b=june-park$/);
    for (const name of ["Bette Whitlaw", "June Park", "Between them", "Both were there"]) {
      await expect(site.main.getByRole("heading", { name, exact: true })).toBeVisible();
    }
    await site.reload();
    await expect(site.main.getByRole("heading", { name: "Between them" })).toBeVisible();
    await site.open("compare?a=bette-whitlaw&b=bette-whitlaw");
    await expect(site.main).toContainText("This is one person twice.");
    await site.open("compare?a=bette-whitlaw&b=reporter");
    await expect(site.main).toContainText("The address names somebody whom you do not know, at least not yet.");
  });
});

test.describe("the episodes step by step", () => {
  test("ties appear and end, up to where the reader is", async ({ site, page }) => {
    await site.open("relationships?cast=everyone");
    const now = await edges(page).count();
    const back = site.main.getByRole("button", { name: "One episode back" });
    const on = site.main.getByRole("button", { name: "One episode on" });
    await expect(on).toHaveAttribute("aria-disabled", "true");
    await back.click();
    await expect(page).toHaveURL(/as-of=4/);
    const then = await edges(page).count();
    expect(then).toBeLessThan(now);
    await expect(count(site)).toContainText(/^Episode 4\. New: .+ and .+\./);
    await expect(count(site)).toContainText("Ended: Neveah and Nabil.");
    await expect(site.announcement).toHaveText(await count(site).textContent());
    await expect(page.locator("#picture .tie.new").first()).toBeAttached();
    await on.click();
    await expect(page).not.toHaveURL(/as-of/);
    await expect(edges(page)).toHaveCount(now);
    await expect(site.main.getByLabel("As of", { exact: true }).locator("option")).toHaveCount(6);
    await site.open("relationships?cast=everyone&as-of=9");
    await expect(edges(page), "what lies ahead stays there").toHaveCount(now);
    await expect(site.heading).toBeVisible();
  });

  test("they can be played and paused, but not with reduced motion", async ({ site, page }) => {
    await site.open("relationships?cast=everyone");
    const play = site.main.getByRole("button", { name: "Play" });
    await play.click();
    const pause = site.main.getByRole("button", { name: "Pause" });
    await expect(pause).toBeVisible();
    await expect(page).toHaveURL(/as-of=0/);
    await expect(page).toHaveURL(/as-of=1/);
    await pause.click();
    await expect(play).toBeVisible();
    const url = page.url();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await expect(play).toBeHidden();
    expect(page.url()).toBe(url);
  });

  test("who leaves the page while they are played is left alone", async ({ site, page }) => {
    await site.open("relationships");
    await site.main.getByRole("button", { name: "Play" }).click();
    await expect(page).toHaveURL(/as-of=0/);
    await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Mystery" }).click();
    await expect(site.heading).toHaveText("Mystery");
    await page.waitForTimeout(2500);
    await expect(page).toHaveURL(/\/mystery$/);
  });

  test("nobody who has seen nothing is offered them", async ({ site }) => {
    await site.remembers({ progress: 0 });
    await site.open("relationships");
    await expect(site.main.getByRole("button", { name: "Play" })).toHaveCount(0);
  });
});

test("each character page has the small picture in its static text, and nothing jumps", async ({ site, page, request }) => {
  const text = await (await request.get("./characters/bette-whitlaw")).text();
  expect(text).toContain('class="ego"');
  expect(text).toContain('data-node="oren-lennox"');
  await site.open("characters/bette-whitlaw");
  const ego = site.main.getByRole("group", { name: "Ties of Bette Whitlaw" });
  const size = await ego.boundingBox();
  const people = await ego.locator("a[data-node]").count();
  expect(people).toBeGreaterThan(3);
  await site.setProgress(0);
  expect(await ego.locator("a[data-node]").count()).toBeLessThan(people);
  const { width, height } = await ego.boundingBox();
  expect({ width, height }).toEqual({ width: size.width, height: size.height });
  await page.getByRole("link", { name: "Show in the relationships" }).click();
  await expect(page).toHaveURL(/\/relationships\?focus=bette-whitlaw$/);
});
