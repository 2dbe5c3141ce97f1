// That the documents name what is there: files, headings, and targets of make.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { root } from "./machine.mjs";

const DOCUMENTS = [
  "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "content/README.md", "tests/bench/README.md",
  ".github/CODE_OF_CONDUCT.md", ".github/SECURITY.md", ".github/PULL_REQUEST_TEMPLATE.md",
];

const read = (path) => readFileSync(join(root, path), "utf8");
/** Without what is shown as code. */
const prose = (text) => text.replace(/^```[^]*?^```/gm, "");

/** The anchors that GitHub gives to the headings of a document. */
function anchors(text) {
  const headings = [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading);
  return headings.map((heading) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-"));
}

for (const document of DOCUMENTS) {
  test(`${document}: links lead to files and headings that are there`, () => {
    const lost = [];
    for (const [, target] of prose(read(document)).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [path, anchor] = target.split("#");
      const file = path ? relative(root, join(root, dirname(document), path)) : document;
      if (!existsSync(join(root, file)) || (anchor && !anchors(read(file)).includes(anchor))) lost.push(target);
    }
    assert.deepEqual(lost, []);
  });

  test(`${document}: files and folders in it are there`, () => {
    // What is made by a build, or stands for any name.
    const made = /^(\.build|\.tools|dist|target)\b|[*<]|the-id|\/11\.toml/;
    const named = [...read(document).matchAll(/`((?:\.ci|\.github|content|public|src|style|tests)\/[^`\s:]*)/g)].map(([, path]) => path);
    const lost = named.filter((path) => !made.test(path) && !existsSync(join(root, path)));
    assert.deepEqual(lost, []);
  });

  test(`${document}: targets of make are there`, () => {
    const targets = [...read("Makefile").matchAll(/^([a-z]+):/gm)].map(([, name]) => name);
    const named = [...read(document).matchAll(/(?:`|^)make ([a-z]+)/gm)].map(([, name]) => name);
    assert.deepEqual(named.filter((name) => !targets.includes(name)), []);
  });
}
