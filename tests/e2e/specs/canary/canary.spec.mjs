// The proof that nothing is told too early. In the canary build every text and every id holds a word with the number of
// the episode that reveals it. Here a browser opens every page at every progress, presses what can be pressed, and looks
// for words with a higher number: in the document with its head and all attributes, and in the accessibility tree. A
// word that is never seen would prove nothing, so each must show up on its page as soon as it may.

import { writeFileSync } from "node:fs";
import { canaries, expect, fromRoot, test } from "../../site.mjs";
import { Crawler, Findings } from "./crawler.mjs";

const FINALE = 10;
/** Readers at a time: one for each core of a small machine. */
const LANES = 2;

test("no statement is told too early, and each is told in time", async ({ browser, request, baseURL }) => {
  test.setTimeout(15 * 60_000);
  const content = canaries();
  const findings = new Findings();

  await test.step("the files as they are published", async () => {
    for (const path of [...content.routes, "/404", "/sitemap.xml", "/robots.txt"]) {
      const text = await (await request.get(`.${path}`)).text();
      findings.read(text, { progress: 0, address: path, what: "published file" });
    }
  });

  const waiting = Array.from({ length: FINALE + 1 }, (_, progress) => progress).reverse();
  const lane = async () => {
    for (let progress = waiting.shift(); progress !== undefined; progress = waiting.shift()) {
      await test.step(`a reader at episode ${progress}`, async () => {
        const crawler = await Crawler.start({ browser, baseURL, content, progress, findings });
        await crawler.crawl();
        await crawler.close();
      });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));

  const proof = `leaks: ${findings.leaks.size} of ${content.canaries.length} statements over ${findings.pages} pages`;
  writeFileSync(fromRoot(".build/proof.txt"), `${proof}\n`);
  console.log(proof);
  expect.soft([...findings.leaks.values()].slice(0, 30), "told too early").toEqual([]);
  expect.soft(findings.missing(content.canaries, FINALE).slice(0, 30), "not told when it should be").toEqual([]);
  expect.soft(findings.troubles, "console messages, page errors and requests to other origins").toEqual([]);
});
