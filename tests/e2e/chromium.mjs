// Which Chromium the tests run in. `node chromium.mjs` prints its path, or fails when there is none.

import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Alone with the pages: no sandbox (it cannot work as root, in a container), and no talk with anybody else. */
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** `$CHROMIUM`, else one that is installed, else the one that Playwright has downloaded, else nothing. */
export async function chromium() {
  // Whoever names a browser wants that one, and an error rather than another.
  if (process.env.CHROMIUM) return onPath(process.env.CHROMIUM);
  return ["chromium", "chromium-browser", "google-chrome"].map(onPath).find(Boolean) ?? (await downloaded());
}

function onPath(name) {
  if (name.includes("/")) return runs(name) ? name : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => isExecutable(file) && runs(file));
}

async function downloaded() {
  try {
    const path = (await import("@playwright/test")).chromium.executablePath();
    return existsSync(path) && runs(path) ? path : undefined;
  } catch {
    return undefined; // Playwright itself is not installed yet.
  }
}

// Some systems have a program of this name that only says where to buy the real one.
function runs(path) {
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = await chromium();
  if (path) console.log(path);
  else process.exitCode = 1;
}
