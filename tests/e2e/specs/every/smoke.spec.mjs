// The least that a build must do: its home page opens, comes alive, and complains about nothing.

import { expect, test } from "../../site.mjs";

test("the home page opens and comes alive", async ({ page, site }) => {
  const response = await site.open();
  expect(response.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await site.progress()).toBe(0);
});

test("the home page can be read with scripts off", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await context.close();
});
