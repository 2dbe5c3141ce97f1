// Nothing that somebody brings runs: by the address, the search, notes, the store, or an import. And should something get
// into a page all the same, the policy of the page forbids it.

import { expect, test } from "../../site.mjs";

const BETTE = "characters/bette-whitlaw";

/** What would run if it were taken for markup, and what is merely odd. */
const HOSTILE = [
  '<img src=x onerror="window.hurt=1">',
  "<script>window.hurt=1</script>",
  '"><svg onload=window.hurt=1>',
  "'-window.hurt=1-'",
  "javascript:window.hurt=1",
  "</textarea></title><iframe srcdoc='<script>parent.hurt=1</script>'>",
  "{{constructor.constructor('window.hurt=1')()}}",
  "&lt;img src=x onerror=window.hurt=1&gt;",
  "\u202eodd\u2066 \u200b\u0301\ufeff \u{1f9dc}\u200d\u2640\ufe0f e\u0301 \ud83d",
];
const ALL = HOSTILE.join(" ");

/** Words have stayed words. */
async function isHarmless(page) {
  await expect(page.locator("#app :is(img, script, iframe, object, embed, [onerror], [onload], [srcdoc])")).toHaveCount(0);
  await expect(page.locator('a[href^="javascript:" i]')).toHaveCount(0);
}

test.describe("what is brought", () => {
  test.beforeEach(async ({ page }) => {
    // Whatever runs says so, in whichever document, and every test fails with what the console says.
    await page.addInitScript(() => Object.defineProperty(window, "hurt", { set: (by) => console.error(`something has run: ${by}`) }));
    // The policy is taken away, so that it is the page that is tested and not the policy.
    await page.route((url) => !/\.\w+$/.test(url.pathname), async (route) => {
      if (route.request().resourceType() !== "document") return route.fallback();
      const response = await route.fetch();
      const body = (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
      await route.fulfill({ response, body });
    });
  });

  test.afterEach(async ({ page }) => {
    await page.waitForTimeout(100); // what would run runs a moment later
    await isHarmless(page);
  });

  const PLACES = ["search?q=", "search?in=", "mystery?q=", "mystery?person=", "relationships?focus=", "compare?a=", "new?since=", "book?novels=", "casebook?", "sources?order="];
  for (const place of PLACES) {
    test(`in the address of ${place}`, async ({ site, page }) => {
      await site.remembers({ progress: 5 });
      for (const words of HOSTILE) {
        await site.open(place + encodeURIComponent(words.toWellFormed()));
        await expect(site.heading).toBeVisible();
        await isHarmless(page);
      }
    });
  }

  test("in the address behind the hash, whole and not", async ({ site, page }) => {
    for (const part of ["#", "#move=", "#casebook="]) {
      for (const words of [ALL.toWellFormed(), "%", "%ED%A0%80", "A".repeat(9000)]) {
        await site.open(`casebook${part}${words.startsWith("%") ? words : encodeURIComponent(words)}`);
        await expect(site.heading).toBeVisible();
        await isHarmless(page);
        await site.open(""); // another hash alone would be the same document
      }
    }
  });

  test.describe("in an address that no page has", () => {
    test.use({ tolerated: [/status of 40[04]/] });

    for (const path of ["characters/", "places/", "", "episodes/"]) {
      test(`below /${path}`, async ({ site, page }) => {
        for (const words of HOSTILE.slice(0, 8)) {
          await site.open(path + encodeURIComponent(words));
          await expect(site.heading).toHaveText("No page here");
          await isHarmless(page);
        }
        await page.locator("#near").fill(ALL);
        await page.locator("#near").press("Enter");
        await expect(site.heading).toHaveText("No page here");
      });
    }
  });

  test("in the search and the palette", async ({ site, page }) => {
    await site.remembers({ progress: 10 });
    await site.open("search");
    for (const words of HOSTILE) {
      await page.locator("#search-words").fill(words);
      await expect(page.locator("#page :is(.count, .empty)").first()).toBeVisible();
    }
    await page.keyboard.press("Control+k");
    for (const words of HOSTILE) await page.locator("#palette").fill(words);
    await expect(page.locator("#palette")).toHaveValue(HOSTILE.at(-1).toWellFormed());
  });

  test("in a note and a theory", async ({ site, page }) => {
    await site.remembers({ progress: 5 });
    await site.open(BETTE);
    await page.getByRole("button", { name: /^Add a note/ }).first().click();
    await site.dialog.getByRole("textbox").fill(ALL);
    await site.dialog.getByRole("button", { name: "Done" }).click();
    await expect(site.main).toContainText(HOSTILE[0]);
    await expect(site.main).toContainText(HOSTILE[7]);
    await site.reload();
    await expect(site.main).toContainText(HOSTILE[2]);
    await site.open("casebook");
    await expect(site.main).toContainText(HOSTILE[5]);
    await site.open("mystery/suspects");
    const theory = site.main.locator("form").filter({ has: page.getByRole("button", { name: "Keep this theory" }) });
    await theory.getByRole("combobox").selectOption({ index: 1 });
    await theory.getByRole("textbox").fill(ALL);
    await theory.getByRole("button", { name: "Keep this theory" }).click();
    await expect(site.main).toContainText(HOSTILE[0]);
  });

  test("in everything that is stored", async ({ site, page }) => {
    const stored = (value) => JSON.stringify({ version: 1, value });
    const notes = [{ about: `characters/${ALL}`, progress: 1, words: ALL }, { about: BETTE, progress: 1, words: ALL }];
    await site.remembersTexts({
      progress: stored({ progress: 5, asked: true }),
      favourites: stored({ favourites: [{ entity: ALL, added: 1 }, { entity: BETTE, added: ALL }] }),
      notes: stored({ notes }),
      settings: stored({ light: ALL, text: ALL, motion: ALL, contrast: ALL }),
    });
    for (const path of ["", "casebook", "favourites", BETTE, "mystery/suspects"]) {
      await site.open(path);
      await expect(site.heading).toBeVisible();
      await isHarmless(page);
    }
  });

  test("in a file to import, its name, and what it is answered with", async ({ site, page }) => {
    await site.remembers({ progress: 5 });
    await site.open("casebook");
    const files = [ALL, JSON.stringify({ kind: ALL }), JSON.stringify({ format: ALL, version: ALL, casebook: { notes: ALL } }), `{"version": 1, "${ALL}"`];
    for (const text of files) {
      const name = '<img src=x onerror="window.hurt=1">.json';
      await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
      await expect(page.locator("#incoming")).toBeVisible();
    }
  });
});

test.describe("should something get into a page all the same", () => {
  test.use({ tolerated: [/Content Security Policy|violates the following|Refused to|Failed to fetch|Failed to find a valid digest|nowhere\.png/] });

  test("no script in it runs, no style is taken, nothing is fetched from elsewhere", async ({ site, page }) => {
    await site.open("characters");
    const done = await page.evaluate(async () => {
      const add = (name, properties) => document.body.append(Object.assign(document.createElement(name), properties));
      add("script", { textContent: "window.hurt = 'script'" });
      add("style", { textContent: "h1 { color: rgb(1, 2, 3) }" });
      document.body.insertAdjacentHTML("beforeend", '<img src="nowhere.png" onerror="window.hurt = \'handler\'"><p id="styled" style="color: rgb(1, 2, 3)">');
      document.body.insertAdjacentHTML("beforeend", '<a id="tempting" href="javascript:window.hurt = \'link\'">x</a><base href="https://elsewhere.example/">');
      document.getElementById("tempting").click();
      const refused = (what) => what.then(() => false, () => true);
      return {
        // Later: what a debugger runs may do it.
        isEvalRefused: await refused(new Promise((done, failed) => setTimeout(() => {
          try { done((0, eval)("window.hurt = 'eval'")); } catch (why) { failed(why); }
        }))),
        isFetchRefused: await refused(fetch("https://elsewhere.example/")),
        color: getComputedStyle(document.querySelector("h1")).color,
        styled: getComputedStyle(document.getElementById("styled")).color,
        base: document.baseURI,
      };
    });
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => window.hurt)).toBeUndefined();
    expect(done).toMatchObject({ isEvalRefused: true, isFetchRefused: true });
    expect(done.color).not.toBe("rgb(1, 2, 3)");
    expect(done.styled).not.toBe("rgb(1, 2, 3)");
    expect(done.base).not.toContain("elsewhere");
  });

  for (const script of ["early", "archer-files"]) {
    test(`a changed ${script} is not run, and the page can be read`, async ({ site, page }) => {
      await page.route(`**/${script}-*.js`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `window.hurt = 1;\n${await response.text()}` });
      });
      await site.open("characters/june-park", { hydrated: false });
      await expect(site.heading).toHaveText("June Park");
      await page.waitForTimeout(500);
      expect(await page.evaluate(() => window.hurt)).toBeUndefined();
      if (script === "archer-files") await expect(page.locator("#broken")).toBeVisible();
    });
  }
});

test("every page has the policy, and each of its scripts a digest", async ({ page }) => {
  for (const path of ["./", "characters/june-park", "about/figures", "offline", "404.html"]) {
    const html = await (await page.request.get(path)).text();
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    const scripts = html.match(/<script[^>]*>/g).filter((tag) => !tag.includes("application/ld+json"));
    expect(scripts.length, path).toBe(2);
    for (const tag of scripts) expect(tag, path).toMatch(/ src="[^"]+" integrity="sha384-/);
    // Only what is published with the page, and has a digest, stands in front of it.
    const before = html.slice(0, html.indexOf("Content-Security-Policy"));
    expect(before.match(/<script[^>]*>/g), path).toEqual([scripts[0]]);
    expect(before, path).not.toMatch(/<body|(?:src|href)="(?:https?:)?\/\//);
  }
});

test("who follows a link to elsewhere takes nothing along", async ({ site, page }) => {
  await site.remembers({ progress: 10 });
  for (const path of ["", BETTE, "sources", "about", "production"]) {
    await site.open(path);
    const careless = await page.locator('a[href^="http"]:not([rel~="noopener"][rel~="noreferrer"])').evaluateAll((links) => links.map((link) => link.href));
    expect(careless, path).toEqual([]);
  }
});
