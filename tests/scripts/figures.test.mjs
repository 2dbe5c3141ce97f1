// The page about the figures is written from what was measured, or not at all.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, test } from "node:test";

const script = resolve(import.meta.dirname, "../../.ci/figures.mjs");
const spec = (file, title, ok = true) => ({ file, title, ok });
let folder;

function put(file, text) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Everything that a whole `make test` leaves. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "figures-"));
  put("Cargo.toml", '[package]\nversion = "7.8.9"\n');
  put("dist/index.html", '<script src="/a.js"></script>');
  put("dist/a.js", "x".repeat(1000));
  put("dist/about/figures.html", '<main><div id="figures" class="body prose"><p>none</p></div></main>');
  put(".build/proof.txt", "leaks: 0 of 2609 statements over 1452 pages\n");
  put(".build/logs/content.log", "content is sound: 207 files in content: 821 statements with sources, 1 known gap\n");
  for (const step of ["native", "pages", "web", "crawl", "e2e", "firefox", "scripts"]) put(`.build/counts/${step}`, "100 0\n");
  const specs = [spec("specs/site/axe.spec.mjs", "places"), spec("x.spec.mjs", "it is accessible"), spec("x.spec.mjs", "else")];
  put(".build/playwright-e2e.json", JSON.stringify({ suites: [{ suites: [{ specs }] }] }));
});

afterEach(() => rmSync(folder, { recursive: true }));

const run = () => spawnSync(process.execPath, [script, "dist"], { cwd: folder, encoding: "utf8" });
const page = () => readFileSync(join(folder, "dist/about/figures.html"), "utf8");

test("each figure is what was measured", () => {
  const { status, stderr } = run();
  assert.equal(status, 0, stderr);
  for (const figure of ["0 of 2,609 statements over 1,452 pages", "821 of 821", "700 passed, 0 failed", "0 in 2 states", "version 7.8.9"]) {
    assert.ok(page().includes(figure), `${figure} in ${page()}`);
  }
  assert.match(page(), /in 2 requests/);
  assert.match(page(), /^<main>.*<\/div><\/main>$/s);
});

test("a second run takes the place of the first", () => {
  run();
  put(".build/counts/web", "50 0\n");
  assert.equal(run().status, 0);
  assert.ok(page().includes("650 passed"));
  assert.equal(page().match(/<table/g).length, 1);
});

for (const file of [".build/proof.txt", ".build/logs/content.log", ".build/counts/web", ".build/playwright-e2e.json"]) {
  test(`without ${file} there are none, and it says so`, () => {
    rmSync(join(folder, file));
    const { status, stderr } = run();
    assert.notEqual(status, 0);
    assert.ok(stderr.includes(file), stderr);
    assert.ok(page().includes("<p>none</p>"));
  });
}

test("a failure of accessibility is no figure", () => {
  put(".build/playwright-e2e.json", JSON.stringify({ suites: [{ specs: [spec("axe.spec.mjs", "places", false)] }] }));
  assert.match(run().stderr, /did not all pass/);
  assert.ok(page().includes("<p>none</p>"));
});
