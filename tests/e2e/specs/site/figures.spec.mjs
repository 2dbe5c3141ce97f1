// The page about the figures has them from a file that the program knows nothing of, and leaves alone.

import { readFileSync, writeFileSync } from "node:fs";
import { expect, fromRoot, test as plainTest } from "../../site.mjs";
import { Host } from "../../versions.mjs";

const MEASURED = "Measured: 42 of 42";

const test = plainTest.extend({
  // A copy into which figures have been written, as `.ci/figures.mjs` does.
  host: async ({}, use) => {
    const host = await Host.of(fromRoot("dist"));
    const file = host.path("about/figures.html");
    const page = readFileSync(file, "utf8");
    const [part] = /<div id="figures"[^>]*>/.exec(page);
    const begin = page.indexOf(part) + part.length;
    writeFileSync(file, `${page.slice(0, begin)}<p>${MEASURED}</p>${page.slice(page.indexOf("</div>", begin))}`);
    await use(host);
    await host.remove();
  },
  baseURL: async ({ host }, use) => use(host.url),
});

test("whoever comes, whatever they have seen, finds the figures", async ({ site }) => {
  for (const progress of [undefined, 0, 5, 10]) {
    if (progress !== undefined) await site.remembers({ progress });
    await site.open("about/figures");
    await expect(site.main).toContainText(MEASURED);
  }
});

test("they stay when the progress changes, and come back with Back", async ({ site, page }) => {
  await site.remembers({ progress: 3 });
  await site.open("about/figures");
  await site.setProgress(6);
  await expect(site.main).toContainText(MEASURED);
  await site.setProgress(1);
  await expect(site.main).toContainText(MEASURED);
  await site.main.getByRole("link", { name: "How the promise is kept" }).click();
  await expect(site.heading).toHaveText("About this wiki");
  await page.goBack();
  await expect(site.heading).toHaveText("Figures");
  await expect(site.main).toContainText(MEASURED);
});
