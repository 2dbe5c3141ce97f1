// Keeps one whole version of the wiki on the device, so that every page opens without a connection.
//
// A page that is opened comes from the network, as without this. Only when that does not answer, the program comes from here
// and draws the page: it holds them all. A version is fetched as a whole and checked file by file before it takes over; if
// anything is missing, or there is no room, the one before stays. Files have names that change with them, so a page never
// gets those of another version; the version before is kept for pages that are still open.
"use strict";

// Written by the prerenderer: a name for all of it, and each file with the beginning of its SHA-256.
const VERSION = "";
const FILES = {};

const scope = new URL("./", self.location).href;
/** Several copies of the wiki may share an origin. */
const prefix = `archer-files ${scope} `;
/** What is shown in the place of every page that cannot be fetched. */
const SHELL = "offline.html";
/** So long, in milliseconds, somebody waits for a network that neither answers nor refuses. */
const PATIENCE = 8000;

self.addEventListener("install", (event) => event.waitUntil(install(event)));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (name(request.url) in FILES || isNamedByContent(request.url)) event.respondWith(file(request));
});
self.addEventListener("message", (event) => {
  if (event.data === "keep") event.waitUntil(keep());
  if (event.data === "remove") event.waitUntil(remove());
});

async function install(event) {
  await route(event);
  await keep();
  await self.skipWaiting();
}

/** Spares browsers that can do without it the time that this takes to start; in the others it does the same itself. */
async function route(event) {
  // A page comes from the network at once; from here when that fails.
  const pages = { condition: { requestMode: "navigate" }, source: "race-network-and-fetch-handler" };
  // What has a name of this version comes out of the cache.
  const files = Object.keys(FILES).filter(isNamedByContent);
  const source = { cacheName: prefix + VERSION };
  const rules = files.map((name) => ({ condition: { urlPattern: new URL(name, scope).href }, source }));
  for (const some of [pages, rules]) await event.addRoutes?.(some)?.catch(() => {});
}

/** Fetches this version, unless it is here. (A change of this script alone gives it no other name.) */
async function keep() {
  if (await isWhole()) return;
  try {
    await caches.delete(prefix + VERSION); // so that the cache is as new as what comes into it
    const cache = await caches.open(prefix + VERSION);
    await Promise.all(Object.entries(FILES).map(async ([name, digest]) => cache.put(name, await fetched(name, digest))));
  } catch (why) {
    await caches.delete(prefix + VERSION); // a part of a version is none
    throw why;
  }
}

async function isWhole() {
  if (!(await caches.has(prefix + VERSION))) return false;
  const cache = await caches.open(prefix + VERSION);
  const found = await Promise.all(Object.keys(FILES).map((name) => cache.match(name)));
  return found.every(Boolean);
}

/** A file of this version: what the browser has stored may be older, what the host has may be newer. */
async function fetched(name, digest) {
  for (const cache of ["default", "reload"]) {
    const response = await fetch(name, { cache });
    if (response.ok && (await sha256(await response.clone().arrayBuffer())).startsWith(digest)) return asIfFromThere(response);
  }
  throw new Error(`${name} is not that of version ${VERSION}`);
}

/** Some hosts lead from `a.html` to `a`; what has been led elsewhere cannot be shown as a page. */
function asIfFromThere(response) {
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function activate() {
  const versions = await versionsHere();
  const before = versions.filter((version) => version !== prefix + VERSION).at(-1);
  const old = versions.filter((version) => version !== prefix + VERSION && version !== before);
  await Promise.all(old.map((version) => caches.delete(version)));
  await self.clients.claim();
  for (const client of await self.clients.matchAll()) client.postMessage(`${new URL(scope).pathname} ${VERSION}`);
}

/** Those of this copy, the oldest first. */
async function versionsHere() {
  return (await caches.keys()).filter((version) => version.startsWith(prefix));
}

async function page(request) {
  // Without navigation preload: when that fails, Firefox shows its own page and not what is given here instead.
  const network = fetch(request);
  const isLate = new Promise((late) => setTimeout(late, PATIENCE));
  try {
    const response = await Promise.race([network, isLate]);
    if (response) return response;
  } catch {
    // There is no connection.
  }
  const shell = await stored(SHELL, [prefix + VERSION]);
  return shell ?? network;
}

/** What has a name of its version comes from here; what has not, from the network, as the page does, if that answers. */
async function file(request) {
  if (!isNamedByContent(request.url)) {
    const response = await fetch(request).catch(() => undefined);
    return response ?? (await stored(request, [prefix + VERSION])) ?? Response.error();
  }
  const versions = (await versionsHere()).reverse();
  return (await stored(request, [prefix + VERSION, ...versions])) ?? fetch(request);
}

async function stored(request, versions) {
  for (const version of versions) {
    const response = await caches.match(request, { cacheName: version, ignoreSearch: true, ignoreVary: true });
    if (response) return response;
  }
  return undefined;
}

function name(address) {
  return address.slice(scope.length).split(/[?#]/)[0];
}

/** As the build names what belongs to one version. */
function isNamedByContent(address) {
  return /-[0-9a-f]{16}(_bg)?\.\w+$/.test(address);
}

/** Somebody has switched it off. */
async function remove() {
  await Promise.all((await versionsHere()).map((version) => caches.delete(version)));
  await self.registration.unregister();
}
