// What files weigh on their way to a reader: of each in a folder, and of all that a page loads.
//
// GitHub Pages compresses with gzip; brotli is what other hosts would send.

import { readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** Every file of a site: `{ name, raw, gzip, brotli, sent }` in bytes, `sent` being what goes over the wire. */
export function measured(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => measure(folder, posix.relative(folder, posix.join(entry.parentPath ?? entry.path, entry.name))));
}

function measure(folder, name) {
  const bytes = readFileSync(join(folder, name));
  // A font or a photograph is not compressed once more.
  if (/\.(woff2|png|jpg|webp)$/.test(name)) return { name, raw: bytes.length, gzip: bytes.length, brotli: bytes.length, sent: bytes.length };
  const gzip = gzipSync(bytes).length;
  return { name, raw: bytes.length, gzip, brotli: brotliCompressSync(bytes).length, sent: gzip };
}

/**
 * Those of the files that a page loads without a click, directly or through its styles and scripts, and itself. What a service
 * worker stores for later comes when the page has long been there, and is not part of it.
 */
export function loadedWith(folder, files, page) {
  const reached = new Set([page]);
  for (const name of reached) {
    if (!/\.(html|css|js)$/.test(name)) continue;
    for (const address of addresses(folder, name)) {
      const file = files.find((other) => address.endsWith(`/${other.name}`));
      if (file && !file.name.endsWith(".html")) reached.add(file.name);
    }
  }
  return files.filter(({ name }) => reached.has(name));
}

function addresses(folder, name) {
  // A link to another page, a card for other sites' previews, and the icon of a home screen are not loaded.
  const text = readFileSync(join(folder, name), "utf8").replace(/<(a|meta)\s[^>]*>|<link[^>]*rel="?(canonical|alternate|apple-touch-icon)[^>]*>/g, "");
  const quoted = text.matchAll(/["'(]([^"'()\s]+\.[a-z0-9]+)(?:[?#][^"'()\s]*)?["')]/g);
  const own = [...quoted].map(([, address]) => address).filter((address) => !address.includes(":"));
  return own.map((address) => (address.startsWith("/") ? address : posix.join("/", posix.dirname(name), address)));
}
