// A static server that answers like GitHub Pages: `node server.mjs FOLDER BASE PORT`, or `serve()` from a test.
//
// - `/a/b` comes from the file `a/b`, else from `a/b.html`; `/a/` from `a/index.html`, and from nothing else;
// - a folder named without its slash is redirected to the one with it, when there is an index.html in it;
// - everything else gets `404.html` with status 404;
// - gzip (never brotli), an ETag, ten minutes of caching, and no header that a site would have to ask for.

import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "application/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};
const COMPRESSED = /^text\/|javascript|json|xml|svg|wasm/;

/** Serves `folder` under `base` ("/" or "/some-repo/"); port 0 takes a free one. Resolves to `{ url, close }`. */
export function serve(folder, base = "/", port = 0) {
  const root = resolve(folder);
  const server = createServer((request, response) => answer(root, base, request, response));
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      const close = () => new Promise((closed) => server.close(closed).closeAllConnections());
      done({ url: `http://127.0.0.1:${server.address().port}${base}`, close });
    });
  });
}

function answer(root, base, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405).end();
  const { pathname, search } = new URL(`http://localhost${request.url}`);
  // The site owns nothing outside its base: such an address belongs to somebody else's page, or to nobody's.
  if (`${pathname}/` === base) return redirect(response, base + search);
  if (!pathname.startsWith(base)) return response.writeHead(404, { "content-type": TYPES[".txt"] }).end("outside the site");

  const path = decoded(pathname.slice(base.length));
  const found = path === undefined ? undefined : lookUp(root, path);
  if (found?.folder) return redirect(response, `${pathname}/${search}`);
  if (found) return send(request, response, 200, found.file);
  const notFound = inside(root, "404.html");
  if (notFound) return send(request, response, 404, notFound);
  return response.writeHead(404, { "content-type": TYPES[".txt"] }).end("not found");
}

function lookUp(root, path) {
  if (path === "" || path.endsWith("/")) {
    const index = inside(root, `${path}index.html`);
    return index && { file: index };
  }
  const file = inside(root, path) ?? inside(root, `${path}.html`);
  if (file) return { file };
  return inside(root, `${path}/index.html`) && { folder: true };
}

/** The file of that name, unless it is none, or lies outside the folder. */
function inside(root, path) {
  const file = join(root, path);
  const isFile = file.startsWith(root + sep) && statSync(file, { throwIfNoEntry: false })?.isFile();
  return isFile ? file : undefined;
}

function send(request, response, status, file) {
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  const gzip = COMPRESSED.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  const { raw, gzipped, etag } = load(file);
  const headers = { "cache-control": "max-age=600", etag, vary: "Accept-Encoding" };
  if (status === 200 && request.headers["if-none-match"] === etag) return response.writeHead(304, headers).end();

  const body = gzip ? gzipped() : raw;
  if (gzip) headers["content-encoding"] = "gzip";
  response.writeHead(status, { ...headers, "content-type": type, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

const loaded = new Map();

/** Read and compressed once; a file that has changed since is read again. */
function load(file) {
  const { mtimeMs, size } = statSync(file);
  const known = loaded.get(file);
  if (known && known.mtimeMs === mtimeMs && known.size === size) return known;
  const raw = readFileSync(file);
  let compressed;
  const gzipped = () => (compressed ??= gzipSync(raw));
  const etag = `"${createHash("sha256").update(raw).digest("hex").slice(0, 16)}"`;
  const fresh = { mtimeMs, size, raw, gzipped, etag };
  loaded.set(file, fresh);
  return fresh;
}

function redirect(response, location) {
  response.writeHead(301, { location }).end();
}

/** Nothing for what no file can be called. */
function decoded(path) {
  try {
    const name = decodeURIComponent(path);
    return name.includes("\0") ? undefined : name;
  } catch {
    return undefined;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = "dist", base = "/", port = "4173"] = process.argv.slice(2);
  const { url } = await serve(folder, base, Number(port));
  console.log(`${folder} is at ${url}`);
}
