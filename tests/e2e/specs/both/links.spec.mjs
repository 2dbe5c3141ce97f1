// Every page, file and fragment that the site names by itself is there, under the base it was built for.

import { MISSPELT } from "../../pages.mjs";
import { expect, test } from "../../site.mjs";

/** What a page must have besides its text. */
const HEAD = {
  title: /<title>[^<]+ · The Archer Files<\/title>|<title>The Archer Files: [^<]+<\/title>/,
  description: /<meta name="description" content="[^"]{12,}">/,
  canonical: /<link rel="canonical" href="https:\/\/[^"]+">/,
};

test("all links, files and fragments lead somewhere, and every page has its head", async ({ request, baseURL }) => {
  const problems = [];
  const { pages, texts } = await crawl(request, baseURL, problems);

  for (const { path, html } of pages) {
    for (const [what, pattern] of Object.entries(HEAD)) if (!pattern.test(html)) problems.push(`${path}: no ${what}`);
    const headings = html.match(/<h1[ >]/g)?.length ?? 0;
    if (headings !== 1) problems.push(`${path}: ${headings} h1`);
    for (const id of duplicates(idsOf(html))) problems.push(`${path}: two elements with the id ${id}`);
    for (const { url, from } of addressesOf(html, path, baseURL)) {
      const fragment = decodeURIComponent(url.hash.slice(1));
      const target = texts.get(url.pathname) ?? "";
      if (fragment && !idsOf(target).includes(fragment)) problems.push(`${from}: no #${fragment} in ${url.pathname}`);
    }
  }
  expect(problems).toEqual([]);
  // All that a new reader can reach: the fixed pages, the episodes, and what is known from the start.
  expect(pages.length).toBeGreaterThan(60);
  const titles = pages.map(({ html }) => html.match(/<title>([^<]*)/)[1]);
  expect(duplicates(titles), "titles that two pages share").toEqual([]);
});

test("so do those of a reader who has seen everything", async ({ site, page, request, baseURL }) => {
  test.setTimeout(60_000);
  await site.remembers({ progress: 10 });
  await site.open();
  const base = new URL(baseURL).pathname;
  const [drawn, waiting, seen] = [new Map(), [base], new Set([base])];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    // One page is a file alone.
    if (path === `${base}about/figures`) await site.open("about/figures");
    const html = await page.evaluate(followLink, path === `${base}about/figures` ? "#main" : path);
    drawn.set(path, html);
    for (const { url } of addressesOf(html, path, baseURL)) {
      if (seen.has(url.pathname) || url.pathname.includes(".")) continue;
      seen.add(url.pathname);
      waiting.push(url.pathname);
    }
  }
  const problems = [];
  for (const [path, html] of drawn) {
    if ((await request.head(path)).status() !== 200) problems.push(`${path}: has no file`);
    if (/<h1[^>]*>No page here/.test(html)) problems.push(`${path}: no page here`);
    for (const id of duplicates(idsOf(html))) problems.push(`${path}: two elements with the id ${id}`);
    for (const { url } of addressesOf(html, path, baseURL)) {
      const fragment = decodeURIComponent(url.hash.slice(1));
      const target = drawn.get(url.pathname);
      if (fragment && target && !idsOf(target).includes(fragment)) problems.push(`${path}: no #${fragment} on ${url.pathname}`);
    }
  }
  expect(problems).toEqual([]);
  expect(drawn.size, "every page of the wiki").toBeGreaterThan(115);
});

test("the sitemap lists what a new reader may see, and nothing else", async ({ request, baseURL }) => {
  const sitemap = await (await request.get("sitemap.xml")).text();
  const published = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => new URL(address));
  const root = published[0].pathname;
  const listed = published.map((address) => baseURL + address.pathname.slice(root.length));
  expect(duplicates(listed)).toEqual([]);
  const problems = [];
  for (const address of listed) {
    const response = await request.get(address);
    const html = await response.text();
    if (response.status() !== 200) problems.push(`${address}: ${response.status()}`);
    if (/Behind the curtain<\/h1>|content="noindex"/.test(html)) problems.push(`${address} lies ahead`);
  }
  expect(problems).toEqual([]);

  const { pages } = await crawl(request, baseURL, []);
  const open = pages.filter(({ html }) => !html.includes('content="noindex"'));
  const missing = open.map(({ path }) => new URL(path, baseURL).href).filter((address) => !listed.includes(address));
  expect(missing, "linked, but not in the sitemap").toEqual([`${baseURL}casebook`, `${baseURL}favourites`]);
  expect(sitemap, "no name of what lies ahead").not.toMatch(/reporter|hooded|michi|ripper|matteo/);
});

test("what lies ahead has a page, and asks search engines to leave it alone", async ({ request }) => {
  const response = await request.get("characters/reporter");
  expect(response.status()).toBe(200);
  const html = await response.text();
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain("Behind the curtain");
  expect(html.replace(/<link rel="canonical"[^>]*>/, "").toLowerCase()).not.toContain("reporter");
});

test("robots.txt names the sitemap", async ({ request }) => {
  const robots = await (await request.get("robots.txt")).text();
  expect(robots).toMatch(/^Sitemap: https:\/\/\S+\/sitemap\.xml$/m);
});

// Whoever shows a link fetches the picture from where the original of the wiki stands; here it is asked for beside the page.
test("every page has a link card, and its picture is there", async ({ request, baseURL }) => {
  const { pages } = await crawl(request, baseURL, []);
  const files = pages.map(({ html }) => html.match(/<meta property="og:image" content="https:[^"]*\/(cards\/[^"]+\.png)">/)?.[1]);
  expect(files).not.toContain(undefined);
  for (const file of new Set(files)) {
    const answer = await request.get(file);
    expect(answer.headers()["content-type"], file).toBe("image/png");
    expect((await answer.body()).length, file).toBeLessThan(60 * 1024);
  }
});

test.describe("an address that no page has", () => {
  test.use({ tolerated: [/status of 404/] });

  test("is answered with 404 and near names", async ({ site, page }) => {
    const response = await site.open(MISSPELT);
    expect(response.status()).toBe(404);
    await expect(site.heading).toHaveText("No page here");
    await expect(page).toHaveTitle(/^Page not found/);
    const search = site.main.getByRole("searchbox");
    await expect(search).toHaveValue("bette whitlow");
    await expect(site.main.getByRole("link", { name: "Delia Whitlaw" })).toBeVisible();
    await expect(site.main.getByRole("listitem").first()).toContainText("Bette Whitlaw");

    await search.fill("Jun Parc");
    await search.press("Enter");
    await expect(site.main.getByRole("listitem").first()).toContainText("June Park");
    await expect(page).toHaveURL(/\?q=Jun\+Parc$/);
    await search.fill("the reporter");
    await search.press("Enter");
    await expect(site.main.getByRole("link", { name: /reporter/i }), "somebody who lies ahead is no near name").toHaveCount(0);

    await search.fill("June Park");
    await search.press("Enter");
    await site.main.getByRole("link", { name: "June Park" }).click();
    await expect(site.heading).toHaveText("June Park");
    await expect(site.html).toHaveAttribute("data-hydrated", /.*/);
  });

  for (const path of ["nonsense", "characters/nobody-at-all", "characters/UPPER", "episodes/11", "episodes/01", "a/b/c", "%3Cscript%3E", "..%2F"]) {
    test(`/${path}`, async ({ site }) => {
      const response = await site.open(path);
      expect(response.status()).toBe(404);
      await expect(site.heading).toHaveText("No page here");
    });
  }
});

/** Fetches the front page and everything that it leads to, as a search engine does: pages, and all texts by their path. */
async function crawl(request, baseURL, problems) {
  const base = new URL(baseURL).pathname;
  const waiting = [base];
  const seen = new Set(waiting);
  const texts = new Map();
  const pages = [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const response = await request.get(path, { maxRedirects: 0 });
    if (response.status() !== 200) problems.push(`${path}: ${response.status()}`);
    const type = response.headers()["content-type"];
    if (!/html|svg/.test(type)) continue;
    const html = await response.text();
    texts.set(path, html); // an icon is a fragment of a picture
    if (!type.includes("html")) continue;
    pages.push({ path, html });
    for (const { url, from } of addressesOf(html, path, baseURL)) {
      if (!url.pathname.startsWith(base)) problems.push(`${from}: ${url.pathname} is outside the site`);
      if (seen.has(url.pathname)) continue;
      seen.add(url.pathname);
      waiting.push(url.pathname);
    }
  }
  return { pages, texts };
}

/** In the page: follows a link, and gives back what is drawn then. */
async function followLink(href) {
  const link = document.createElement("a");
  link.href = href;
  document.body.append(link);
  link.click();
  link.remove();
  do await new Promise((drawn) => setTimeout(drawn));
  while (document.querySelector("#page[aria-busy=true]")); // it comes part by part
  return document.getElementById("app").innerHTML;
}

/** The addresses of this origin that a page names: links, scripts, styles, icons, and what its loader imports. */
function addressesOf(html, path, baseURL) {
  const attributes = [...html.matchAll(/\s(?:href|src|action|data-src)="([^"]*)"/g)].map(([, address]) => address);
  const imports = [...html.matchAll(/(?:from|module_or_path:)\s*'([^']*)'/g)].map(([, address]) => address);
  return [...attributes, ...imports]
    .map((address) => new URL(address.replaceAll("&amp;", "&"), new URL(path, baseURL)))
    .filter((url) => url.origin === new URL(baseURL).origin)
    .map((url) => ({ url, from: path }));
}

const idsOf = (html) => [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);

const duplicates = (all) => [...new Set(all.filter((one, index) => all.indexOf(one) !== index))];
