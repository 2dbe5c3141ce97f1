// Which Firefox the tests run in. `node find.mjs` prints its path, or fails when there is none.

import { getInstalledBrowsers } from "@puppeteer/browsers";
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const NAMES = ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];
/** Where `.ci/install-browser firefox` puts one if the system has none. */
const DOWNLOADED = resolve(import.meta.dirname, "../../../.tools/firefox");

/** `$FIREFOX`, else one that is installed, else the one that was downloaded, else nothing. */
export async function firefox() {
  // Whoever names a browser wants that one, and an error rather than another.
  if (process.env.FIREFOX) return onPath(process.env.FIREFOX);
  return NAMES.map(onPath).find(Boolean) ?? (await downloaded());
}

function onPath(name) {
  if (spawnSync(name, ["--version"], { stdio: "ignore" }).status !== 0) return undefined;
  return name.includes("/") ? name : spawnSync("which", [name], { encoding: "utf8" }).stdout.trim();
}

async function downloaded() {
  const browsers = await getInstalledBrowsers({ cacheDir: DOWNLOADED });
  return browsers.map(({ executablePath }) => executablePath).find(onPath);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = await firefox();
  if (path) console.log(path);
  else process.exitCode = 1;
}
