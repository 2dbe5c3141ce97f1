// What `make dist` says to bad input, and what it leaves behind. No site is built here: Trunk and all else are stand-ins.

import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { half, machine, root } from "./machine.mjs";

const dist = (made) => join(made.folder, "dist");
const called = (made) => readFileSync(join(made.folder, ".tools/bin/trunk-was-called"), "utf8").trim();

function putSite(made) {
  mkdirSync(dist(made));
  writeFileSync(join(dist(made), "index.html"), '<html data-base="/old/"><div id="app">');
}

/** Fails with all these words, without a site, and before Trunk was called. */
async function refuses(made, settings, words) {
  const { code, said } = await made.run(".ci/dist", settings);
  assert.equal(code, 1, said);
  for (const word of words) assert.ok(said.includes(word), `expected ${JSON.stringify(word)} in:\n${said}`);
  assert.ok(!existsSync(dist(made)), "a site was left behind");
  assert.throws(() => called(made), "Trunk was called");
}

for (const [written, base] of [
  [undefined, "/"], ["", "/"], ["/", "/"], ["//", "/"], ["x", "/x/"], ["/x", "/x/"], ["//x//", "/x/"], ["a/b.c_~-", "/a/b.c_~-/"],
]) {
  test(`BASE=${written ?? " not set"} is ${base}`, async (t) => {
    const made = machine(t);
    const { code, said } = await made.run(".ci/dist", written === undefined ? {} : { BASE: written });
    assert.equal(code, 0, said);
    assert.ok(said.trim().endsWith(`== dist is ready for ${base}`), said);
    assert.equal(called(made), `build --release --public-url ${base} --dist dist`);
  });
}

for (const written of ["my repo", "/..", "../x", "/a/./b/", "https://example.org/x/", "/x?y/", '"', "/x\n/", "/é/", "$(ls)"]) {
  test(`BASE=${JSON.stringify(written)} is refused`, async (t) => {
    const words = [`BASE="${written}" is no address to publish under`, "such as BASE=/some-repo/", "there is no dist"];
    await refuses(machine(t), { BASE: written }, words);
  });
}

test("after a bad BASE the site of another address is gone, too", async (t) => {
  const made = machine(t);
  putSite(made);
  await refuses(made, { BASE: "a b" }, ["no site was built"]);
});

test("a site that is there is replaced", async (t) => {
  const made = machine(t);
  putSite(made);
  writeFileSync(join(dist(made), "old.html"), "");
  const { code, said } = await made.run(".ci/dist", { BASE: "/new/" });
  assert.equal(code, 0, said);
  assert.deepEqual(readdirSync(dist(made)), ["index.html"]);
});

test("what an interrupted build has left is replaced", async (t) => {
  const made = machine(t);
  mkdirSync(join(dist(made), ".stage"), { recursive: true });
  const { code, said } = await made.run(".ci/dist");
  assert.equal(code, 0, said);
  assert.deepEqual(readdirSync(dist(made)), ["index.html"]);
});

test("a folder of somebody else is left alone", async (t) => {
  const made = machine(t);
  mkdirSync(dist(made));
  writeFileSync(join(dist(made), "thesis.txt"), "years of work");
  const { code, said } = await made.run(".ci/dist");
  assert.equal(code, 1);
  assert.match(said, /dist is there already and is no site .*move it away/);
  assert.deepEqual(readdirSync(dist(made)), ["thesis.txt"]);
});

test("a folder of this repository is left alone, though it has a page", async (t) => {
  const made = machine(t);
  cpSync(join(root, "public"), join(made.folder, "public"), { recursive: true });
  const { code, said } = await made.run(".ci/dist", {}, "public");
  assert.equal(code, 1);
  assert.match(said, /public is there already/);
  assert.ok(existsSync(join(made.folder, "public/early.js")));
});

test("a file in its place is left alone", async (t) => {
  const made = machine(t);
  writeFileSync(dist(made), "a file");
  const { code, said } = await made.run(".ci/dist");
  assert.equal(code, 1);
  assert.match(said, /dist is there already/);
  assert.equal(readFileSync(dist(made), "utf8"), "a file");
});

test("a build that fails leaves no half of a site", async (t) => {
  const made = machine(t, { trunk: half("exit 7") });
  putSite(made);
  const { code, said } = await made.run(".ci/dist");
  assert.equal(code, 7);
  assert.match(said, /no site was built; there is no dist/);
  assert.ok(!existsSync(dist(made)));
});

test("Ctrl+C leaves no half of a site", async (t) => {
  const made = machine(t, { trunk: half("echo half-way && sleep 20") });
  const { code } = await made.run(".ci/dist", { INTERRUPT: "half-way" });
  assert.notEqual(code, 0);
  assert.ok(!existsSync(dist(made)));
});

test("no Node.js", (t) => refuses(machine(t, { node: null }), {}, ["Node.js is missing", "20.11 or newer", "README.md"]));

test("no npm", (t) => refuses(machine(t, { npm: null }), {}, ["npm is missing", "20.11 or newer"]));

for (const old of ["18.19.0", "20.10.0", "8.17.0"]) {
  test(`Node.js ${old}`, (t) =>
    refuses(machine(t, { node: `echo ${old}` }), {}, [`Node.js ${old} is too old`, "/bin/node)", "20.11 or newer"]));
}

test("no rustup", (t) => refuses(machine(t, { rustup: null }), {}, ["rustup is missing", "README.md"]));

test("no cargo though there is rustup", (t) =>
  refuses(machine(t, { cargo: null }), {}, ["cargo is missing on PATH", ".cargo/bin"]));

for (const program of ["rustc", "cargo"]) {
  test(`a ${program} of the system that is older than rust-toolchain.toml asks for`, (t) => {
    const made = machine(t, { [program]: `echo "${program} 1.63.0 (an old system)"` });
    return refuses(made, {}, [`${program} 1.63.0`, `/bin/${program})`, "rust-toolchain.toml asks for", ".cargo/bin"]);
  });
}

test("a toolchain that cannot be installed", (t) =>
  refuses(machine(t, { rustup: "[[ $1 != toolchain ]] || echo 'error: no connection' >&2; exit 1" }), {}, [
    "no connection", "could not be installed",
  ]));

test("no rustup for the content, which needs no Node.js", async (t) => {
  const { code, said } = await machine(t, { rustup: null, node: null, npm: null }).run(".ci/content");
  assert.equal(code, 1);
  assert.match(said, /^error: rustup is missing/);
});

for (const port of ["80a", "0", "65536", "-1", "8080 "]) {
  test(`PORT=${port} is refused`, async (t) => {
    const { code, said } = await machine(t).run(".ci/serve", { PORT: port });
    assert.equal(code, 1);
    assert.ok(said.includes(`PORT is a number from 1 to 65535, not "${port}"`), said);
  });
}

test("a part of the tools that does not exist", async (t) => {
  const { code, said } = await machine(t).run(".ci/install-tools", {}, "everything");
  assert.equal(code, 1);
  assert.match(said, /no part is called everything/);
});

for (const [base, folder] of [["/", "dist"], ["/my-repo/", ".build/dist-base"], ["my-repo", ".build/dist-base"]]) {
  test(`what was tested for ${base} is published from ${folder}`, async (t) => {
    const made = machine(t);
    const none = await made.run(".ci/tested-site", { BASE: base });
    assert.equal(none.code, 1);
    assert.match(none.said, /holds no site for .* make test BASE=/);
    await made.run(".ci/dist", { BASE: base }, folder);
    const site = await made.run(".ci/tested-site", { BASE: base });
    assert.equal(site.code, 0, site.said);
    const note = "== note: this site is for /, but the address in content/site.toml ends in /my-repo/\n";
    assert.equal(site.said, `${base === "/" ? note : ""}folder=${folder}\n`);
    const other = await made.run(".ci/tested-site", { BASE: base === "/" ? "/x/" : "/another/" });
    assert.equal(other.code, 1);
  });
}

test("a site for a folder is not published under a domain of its own", async (t) => {
  const made = machine(t);
  writeFileSync(join(made.folder, "content/site.toml"), 'address = "https://wiki.example.org/"\n');
  await made.run(".ci/dist", { BASE: "/my-repo/" }, ".build/dist-base");
  const { code, said } = await made.run(".ci/tested-site", { BASE: "/my-repo/" });
  assert.equal(code, 1);
  assert.match(said, /this site is for \/my-repo\/, but the address .* ends in \/\. Set the repository variable BASE to \/ /);
});
