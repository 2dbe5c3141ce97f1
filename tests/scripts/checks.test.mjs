// That each check can fail: content, workflows, packages. What they say to the repository itself is theirs to say.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root, run } from "./machine.mjs";

const barn = join(root, "tests/native/barn");
const here = (script, settings, ...args) => run(root, script, { ...process.env, ...settings }, args);

function scratch(t) {
  const folder = mkdtempSync(join(tmpdir(), "archer-checks-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("content: a sound folder passes, and the last line counts its files", async () => {
  const { code, said } = await here(".ci/content", { ARCHER_CONTENT: "tests/native/barn" });
  assert.equal(code, 0, said);
  assert.match(said.trim().split("\n").at(-1), /^content is sound: 17 files in tests\/native\/barn: \d+ statements with sources, \d known gaps?$/);
});

test("content: the one of this repository passes", async () => {
  const { code, said } = await here(".ci/content", { ARCHER_CONTENT: "" });
  assert.equal(code, 0, said);
  assert.match(said, /content is sound: \d{3} files in content: \d{3,4} statements with sources, \d known gaps?\n$/);
});

test("content: a broken folder fails with every problem by file, line and help, and their number", async (t) => {
  const folder = scratch(t);
  cpSync(barn, folder, { recursive: true });
  const ann = join(folder, "characters/ann-ames.toml");
  writeFileSync(ann, readFileSync(ann, "utf8").replace('tier = "main"', 'tier = "mein"'));
  rmSync(join(folder, "places/barn.toml"));
  const { code, said } = await here(".ci/content", { ARCHER_CONTENT: folder });
  assert.equal(code, 1, said);
  assert.match(said, /content\/characters\/ann-ames\.toml:4: .*\n {4}help: did you mean `main`\?/);
  assert.match(said, /content\/events\/the-letter\.toml:10: there is no place `barn`/);
  assert.match(said, new RegExp(`\\d problems in ${folder}\\n$`));
});

test("content: a folder that is not there is named", async () => {
  const { code, said } = await here(".ci/content", { ARCHER_CONTENT: "/nowhere/at/all" });
  assert.equal(code, 1);
  assert.match(said, /site\.toml: this file is missing[^]*1 problem in \/nowhere\/at\/all/);
});

test("workflows: a broken one fails in the right line", async (t) => {
  const file = join(scratch(t), "broken.yml");
  writeFileSync(file, "on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    needs: two\n    steps:\n      - run: echo ${{ github.evnt }}\n");
  const { code, said } = await here(".ci/workflows", {}, file);
  assert.equal(code, 1);
  assert.match(said, /broken\.yml:3:3 job "one" needs job "two" which does not exist/);
  assert.match(said, /broken\.yml:7:\d+ property "evnt" is not defined/);
});

test("workflows: all of them are looked at", async () => {
  const { said } = await here(".ci/workflows", {});
  assert.match(said, /^Checking 3 workflow/);
});

test("packages: a license that nobody allowed fails", async (t) => {
  const config = join(scratch(t), "deny.toml");
  const allowed = readFileSync(join(root, ".ci/deny.toml"), "utf8");
  assert.ok(!/A?L?GPL-/.test(allowed), "a license of the GPL family is allowed");
  writeFileSync(config, allowed.replace('allow = ["MPL-2.0"]', 'allow = ["Zlib"]'));
  const settings = ["--config", config, "--offline", "--locked", "--workspace", "check", "licenses"];
  const { code, said } = await here(".tools/bin/cargo-deny", {}, ...settings);
  assert.notEqual(code, 0);
  assert.match(said, /license is not explicitly allowed[^]*nucleo-matcher/);
});
