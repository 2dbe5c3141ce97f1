// Without a connection, and from one version to the next: never a blank page, never parts of two versions.

import { truncateSync, rmSync } from "node:fs";
import { AHEAD, FIXED, MISSPELT, OPEN } from "../../pages.mjs";
import { expect, fromRoot, secondTab, test as plainTest } from "../../site.mjs";
import { Host } from "../../versions.mjs";

const test = plainTest.extend({
  serviceWorkers: "allow",
  // A host of its own for each test: what it publishes changes.
  host: async ({}, use) => {
    const host = await Host.of(fromRoot("dist"));
    await use(host);
    await host.remove();
  },
  baseURL: async ({ host }, use) => use(host.url),
  // What the browser says of a host that does not answer, or has lost a file.
  tolerated: [[/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|status of 404/], { option: true }],
});

test("every page opens without a connection after one visit", async ({ site, page, host }) => {
  test.slow();
  await site.remembers({ progress: 5 });
  const online = [];
  // One page is a file alone, and needs a connection.
  const paths = [...FIXED.filter((path) => path !== "about/figures"), ...OPEN, AHEAD[0].path, "search?q=june", "relationships?select=june-park", MISSPELT];
  for (const path of paths) {
    await site.open(path);
    online.push(await words(site));
  }
  await isKept(page);
  await host.stop();
  for (const [place, path] of paths.entries()) {
    await site.open(path);
    await expect.poll(() => words(site), path).toBe(online[place]);
    await site.expectProgress(5);
  }
});

test("what is written without a connection is kept", async ({ site, page, host }) => {
  await site.open("");
  await isKept(page);
  await host.stop();
  await site.open("characters/june-park");
  await site.favouriteButton("characters/june-park").first().click();
  await site.expectKept(1);
  await site.reload();
  await site.expectKept(1);
});

test("a tab that is open goes on with its version, is told of the new one, and takes it as a whole", async ({ site, page, host }) => {
  await site.open("characters");
  const first = await version(site);
  await isKept(page);
  const second = host.publishNext();
  // A page that the browser has not stored for ten minutes, as hosts allow it.
  const other = await secondTab(site, "places");
  expect(await version(other), "who comes gets what the host has").toBe(second);
  await expect(site.notice).toContainText("A new version of the wiki is ready.");
  await expect(other.notice, "this tab has it").toBeHidden();

  // Nothing of the old version is at the host any more.
  expect(await version(site)).toBe(first);
  await site.page.getByRole("banner").getByRole("link", { name: "Search" }).click();
  await page.locator("#search-words").fill("june park");
  await expect(page.locator("[data-search-result]").first()).toContainText("June Park");

  await site.notice.getByRole("button", { name: "Load it" }).click();
  await expect(site.html).toHaveAttribute("data-version", second);
  await site.waitForHydration();
  await expect(page.locator("[data-search-result]").first()).toContainText("June Park");
  await host.stop();
  await site.open("episodes");
  expect(await version(site), "and it is the one that is kept").toBe(second);
});

test("the word about a new version can be put away", async ({ site, page, host }) => {
  await site.open("characters");
  await isKept(page);
  host.publishNext();
  await secondTab(site, "characters");
  await expect(site.notice).toBeVisible();
  await site.expectAccessible();
  await site.notice.getByRole("button", { name: "Put this notice away" }).click();
  await expect(site.notice).toBeHidden();
});

test("a tab that somebody comes back to hears of a new version", async ({ site, page, host }) => {
  await site.open("characters");
  await isKept(page);
  host.publishNext();
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await expect(site.notice).toContainText("A new version of the wiki is ready.");
});

for (const [what, damage] of [
  ["of which a file is missing", (path) => rmSync(path)],
  ["of which a file came by half", (path) => truncateSync(path, 1000)],
]) {
  test(`a version ${what} takes nothing over`, async ({ site, page, host }) => {
    await site.open("characters");
    const first = await version(site);
    await isKept(page);
    host.publishNext();
    damage(host.path(host.named("archer-files-", ".wasm")));
    expect(await tryUpdate(page), "it has been tried").toBe("redundant");
    await host.stop();
    await site.open("episodes");
    expect(await version(site)).toBe(first);
    await expect(site.heading).toHaveText("Episodes");
    expect(await kept(page)).toHaveLength(1);
  });
}

test("two versions later only the last two are kept", async ({ site, page, host }) => {
  await site.open("characters");
  for (let version = 0; version < 3; version++) {
    await isKept(page);
    const next = host.publishNext();
    await site.reload();
    await expect.poll(() => current(page), { timeout: 15_000 }).toBe(next);
  }
  await expect.poll(async () => (await kept(page)).length).toBeLessThanOrEqual(2);
});

test("without room on the device everything is as without it", async ({ site, page, host }) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(host.url).origin, quotaSize: 50_000 });
  await page.addInitScript(tellOfRegistering);
  await site.open("characters");
  await expect.poll(() => page.evaluate(() => window.registered), "it has been tried").toBe("refused");
  await expect.poll(() => isRegistered(page)).toBe(false);
  expect(await kept(page), "no part of a version is left").toEqual([]);
  await expect(site.notice).toBeHidden();
  await page.getByRole("link", { name: "June Park" }).first().click();
  await expect(site.heading).toHaveText("June Park");
});

for (const [what, block] of [
  ["that has none", () => delete Navigator.prototype.serviceWorker],
  ["that refuses", () => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError")))],
]) {
  test(`in a browser ${what} everything is as without it`, async ({ site, page }) => {
    await page.addInitScript(block);
    await page.addInitScript(tellOfRegistering);
    await site.open("characters");
    if (what === "that refuses") await expect.poll(() => page.evaluate(() => window.registered), "it has been tried").toBe("refused");
    else await page.waitForTimeout(3000); // it would begin after two seconds
    await expect(site.notice).toBeHidden();
    await page.getByRole("link", { name: "June Park" }).first().click();
    await expect(site.heading).toHaveText("June Park");
  });
}

/** In a page: says what becomes of a registration. */
function tellOfRegistering() {
  if (!navigator.serviceWorker) return;
  const register = navigator.serviceWorker.register.bind(navigator.serviceWorker);
  navigator.serviceWorker.register = (...words) => {
    const registered = register(...words);
    registered.then(
      // It is there as soon as the script has come; whether it can be installed is known later.
      ({ installing }) => installing?.addEventListener("statechange", () => installing.state === "redundant" && (window.registered = "refused")),
      () => (window.registered = "refused"),
    );
    return registered;
  };
}

test("switched off, it is gone, and stays away", async ({ site, page, host }) => {
  await site.open("characters");
  await isKept(page);
  await site.settingsButton.click();
  const choice = site.dialog.getByRole("group", { name: "Reading without a connection" });
  await choice.getByRole("radio", { name: "Off" }).check();
  await site.dialog.getByRole("button", { name: "Done" }).click();
  await expect.poll(() => isRegistered(page)).toBe(false);
  await expect.poll(() => kept(page)).toEqual([]);
  await site.reload();
  await page.waitForTimeout(3000); // it would begin after two seconds
  expect(await isRegistered(page)).toBe(false);
  expect(await kept(page)).toEqual([]);

  await site.settingsButton.click();
  await choice.getByRole("radio", { name: "On" }).check();
  await isKept(page);
  await host.stop();
  await site.open("episodes");
  await expect(site.heading).toHaveText("Episodes");
});

test("a network that does not answer is not waited for without end", async ({ site, page, host }) => {
  test.slow();
  await site.open("characters");
  await isKept(page);
  await host.stop();
  const { createServer } = await import("node:net");
  const silent = createServer(() => {});
  await new Promise((done) => silent.listen(host.port, "127.0.0.1", done));
  try {
    await page.goto("episodes", { waitUntil: "commit" });
    await expect(site.heading).toHaveText("Episodes", { timeout: 20_000 });
  } finally {
    silent.close();
  }
});

/** Waits until a whole version is on the device. */
async function isKept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller), { timeout: 15_000 }).toBe(true);
}

/** The version that has taken over, if it is whole. */
const current = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration.installing || registration.waiting || registration.active?.state !== "activated") return undefined;
    const names = await caches.keys();
    return names.at(-1)?.split(" ").at(-1);
  });

const version = (site) => site.html.getAttribute("data-version");
const kept = (page) => page.evaluate(() => caches.keys());

const isRegistered = (page) => page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration()));

/** Has the browser look for a new version now; what becomes of it. */
const tryUpdate = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((done) => registration.addEventListener("updatefound", () => done(registration.installing)));
    registration.update().catch(() => {}); // it says so in another way, too
    const worker = await found;
    const isOver = () => ["activated", "redundant"].includes(worker.state);
    while (!isOver()) await new Promise((changed) => worker.addEventListener("statechange", changed, { once: true }));
    return worker.state;
  });

const words = async (site) => (await site.main.innerText()).replace(/\s+/g, " ");
