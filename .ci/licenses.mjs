// Trunk's post_build hook: writes licenses.txt beside the pages, with the notices of all packages that the programs are
// compiled from, as their licenses ask. Of several licenses to choose from it names all, and gives the texts that the package
// comes with.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const IS_NOTICE = /^(licen[cs]e|copying|copyright|notice|unlicense)/i;

const registry = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "registry/src");
const texts = new Map();
for (const line of packages()) {
  for (const text of notices(line)) texts.set(text, [...(texts.get(text) ?? []), line]);
}
const parts = [...texts].map(([text, lines]) => `${lines.join("\n")}\n\n${text}`);
const head = `The programs of this wiki are compiled from the packages below, which others have written, and from the standard
library of Rust (MIT OR Apache-2.0, The Rust Project Contributors). Thank you.
`;
writeFileSync(join(process.env.TRUNK_STAGING_DIR ?? "dist", "licenses.txt"), [head, ...parts].join(`\n${"-".repeat(80)}\n\n`));

/** Each as `name 1.2.3 (MIT OR Apache-2.0)`; those only that become a part of the WASM. */
function packages() {
  const programs = ["--no-default-features", "--features", "csr", "--target", "wasm32-unknown-unknown"];
  const shape = ["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}\t{l}"];
  const lines = execFileSync("cargo", ["tree", "--locked", "--offline", ...programs, ...shape], { encoding: "utf8" }).split("\n").filter(Boolean);
  const named = lines.slice(1).map((line) => line.replace(/^(\S+) v(\S+).*\t([^*]*?)(?: \(\*\))?$/, "$1 $2 ($3)"));
  return [...new Set(named)].sort();
}

/** The texts of a package. */
function notices(line) {
  const [name, version] = line.split(" ");
  const folder = readdirSync(registry).map((index) => join(registry, index, `${name}-${version}`)).find(existsSync);
  if (!folder) throw new Error(`${name} ${version} is not among the packages in ${registry}. Did cargo fetch it?`);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && IS_NOTICE.test(entry.name));
  const found = files.map((file) => readFileSync(join(folder, file.name), "utf8").replace(/\r/g, "").trim());
  if (found.length > 0) return found;
  const list = /^authors = \[([^\]]*)\]/m.exec(readFileSync(join(folder, "Cargo.toml"), "utf8"))?.[1] ?? "";
  const authors = [...list.matchAll(/"([^"<]+?)\s*["<]/g)].map(([, author]) => author).join(", ");
  return [`It comes without a text of its license.${authors ? ` Written by ${authors}.` : ""}`];
}
