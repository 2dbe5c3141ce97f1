// A machine that is made up: the scripts of .ci/ in a folder of their own, and on PATH nothing but a few plain tools and
// stand-ins for Node.js, Rust and Trunk. So a test can take something away, or let it fail, and nothing is built.

import { spawn } from "node:child_process";
import { accessSync, chmodSync, constants, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** What the scripts may take from the system. */
const PLAIN = ["awk", "bash", "cat", "cmp", "cp", "dirname", "env", "grep", "ls", "mkdir", "rm", "sed", "sleep", "tr"];

const pinned = (name) => readFileSync(join(root, ".ci/install-tools"), "utf8").match(new RegExp(`^${name}=(.+)$`, "m"))[1];
const RUST = readFileSync(join(root, "rust-toolchain.toml"), "utf8").match(/^channel = "(.+)"/m)[1];

/** Everything there, in the versions that the scripts ask for. */
const WHOLE = {
  node: "echo 20.20.2",
  npm: "exit 0",
  rustup: "echo wasm32-unknown-unknown",
  rustc: `echo "rustc ${RUST} (made up)"`,
  cargo: `echo "cargo ${RUST} (made up)"`,
};

/** Leaves a site behind, and a note of how it was called. */
const TRUNK = `
  echo "$*" > "$(dirname "$0")/trunk-was-called"
  mkdir -p "\${@: -1}"
  echo '<html data-base="'"$4"'"><div id="app">' > "\${@: -1}/index.html"`;

/** Trunk that stops in the middle: what it has gathered stays behind. */
export const half = (then) => `mkdir -p "\${@: -1}/.stage" && echo half > "\${@: -1}/.stage/index.html" && ${then}`;

/** `changes` replaces a stand-in by other lines of Bash, or takes it away with null. `trunk` is one of them. */
export function machine(test, { trunk = TRUNK, ...changes } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "archer-scripts-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, ".ci"), join(folder, ".ci"), { recursive: true });
  cpSync(join(root, "rust-toolchain.toml"), join(folder, "rust-toolchain.toml"));
  mkdirSync(join(folder, "content"));
  writeFileSync(join(folder, "content/site.toml"), 'address = "https://you.github.io/my-repo/"\n');
  const bin = join(folder, "bin");
  const tools = join(folder, ".tools/bin");
  mkdirSync(bin);
  mkdirSync(tools, { recursive: true });
  for (const name of PLAIN) symlinkSync(onPath(name), join(bin, name));
  for (const [name, lines] of Object.entries({ ...WHOLE, ...changes })) if (lines) program(join(bin, name), lines);
  const or = (version, lines) => `if [[ $1 == --version ]]; then echo "${version}"; exit; fi\n${lines}`;
  program(join(tools, "wasm-bindgen"), or(`wasm-bindgen ${pinned("wasm_bindgen")}`, "exit 1"));
  program(join(tools, "trunk"), or(`trunk ${pinned("trunk")}`, trunk));
  const binaryen = join(folder, ".tools/binaryen/node_modules/binaryen/package.json");
  mkdirSync(dirname(binaryen), { recursive: true });
  writeFileSync(binaryen, `{ "version": "${pinned("binaryen")}" }`.replace(/, /g, ",\n"));
  return { folder, run: (script, settings = {}, ...args) => run(folder, script, { PATH: bin, ...settings }, args) };
}

function program(file, lines) {
  writeFileSync(file, `#!${onPath("bash")}\n${lines}\n`);
  chmodSync(file, 0o755);
}

function onPath(name) {
  const places = process.env.PATH.split(delimiter).map((folder) => join(folder, name));
  const found = places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!found) throw new Error(`${name} is not on PATH`);
  return found;
}

/**
 * Runs a script in a process group of its own and resolves to its exit code and to all that it said. With a setting
 * INTERRUPT it gets what Ctrl+C sends, as soon as it has said these words.
 */
export function run(folder, script, { INTERRUPT, ...settings }, args) {
  const child = spawn(join(folder, script), args, { cwd: folder, env: settings, detached: true });
  let said = "";
  const hear = (words) => {
    said += words;
    if (INTERRUPT && said.includes(INTERRUPT)) process.kill(-child.pid, "SIGINT");
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  return new Promise((done, lost) => {
    child.on("error", lost);
    child.on("close", (code) => done({ code, said }));
  });
}
