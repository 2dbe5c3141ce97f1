// Browser tests of three builds, each served as GitHub Pages would. A spec chooses its build by its folder in specs/:
//
// - specs/site/    the release build at the root of a domain
// - specs/base/    the release build under /some-repo/, or another address: the one that BASE names
// - specs/both/    these two
// - specs/canary/  a build whose every text names the episode it belongs to
// - specs/every/   all three
//
// `.ci/test release base canary` makes the builds, `.ci/test e2e` runs the tests on them, and
// `npx playwright test --project=site -g "words of a title"`, in this folder, runs some of them.

import { defineConfig } from "@playwright/test";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { chromium, flags } from "./chromium.mjs";

const fromRoot = (path) => resolve(import.meta.dirname, "../..", path);
const executablePath = await chromium();
if (!executablePath) throw new Error("no Chromium found: run `.ci/install-browser`, or name one: CHROMIUM=/path/to/chromium");

const builds = [
  { name: "site", specs: ["site", "both", "every"], folder: "dist", base: "/", port: 4173 },
  { name: "base", specs: ["base", "both", "every"], folder: ".build/dist-base", base: process.env.BASE || "/some-repo/", port: 4174 },
  { name: "canary", specs: ["canary", "every"], folder: ".build/dist-canary", base: "/", port: 4175 },
];
const url = ({ base, port }) => `http://127.0.0.1:${port}${base}`;

export default defineConfig({
  testDir: "specs",
  outputDir: fromRoot(".build/test-results"),
  reporter: [["list"], ["json", { outputFile: fromRoot(".build/playwright.json") }]],
  // A test that passes at the second try has found something; one marked `only` would hide all the others.
  retries: 0,
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // What a service worker answers no test can hold back or change; those of the service worker itself allow it.
  use: { launchOptions: { executablePath, args: flags }, screenshot: "only-on-failure", serviceWorkers: "block" },
  projects: builds.map((build) => ({
    name: build.name,
    testMatch: build.specs.map((folder) => `**/specs/${folder}/**/*.spec.mjs`),
    use: { baseURL: url(build) },
  })),
  // A build that is missing has no server: its tests fail, and those of the other builds still run.
  webServer: builds
    .filter((build) => existsSync(fromRoot(`${build.folder}/index.html`)))
    .map((build) => ({
      command: `node server.mjs "${fromRoot(build.folder)}" ${build.base} ${build.port}`,
      url: url(build),
      reuseExistingServer: false,
    })),
});
