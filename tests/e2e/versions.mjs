// A host that publishes one version of the site after the other, as a host does: the old files are gone.

import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "./server.mjs";

/** Names that change with what the file holds. */
const NAMED = /-([0-9a-f]{16})(?:_bg)?\.(?:js|wasm|css)$/;

export class Host {
  /** Serves a copy of the folder, which it is free to change. */
  static async of(folder) {
    const host = new Host();
    host.folder = mkdtempSync(join(tmpdir(), "archer-files-"));
    cpSync(folder, host.folder, { recursive: true });
    await host.start();
    return host;
  }

  async start() {
    this.server = await serve(this.folder, "/", this.port ?? 0);
    this.url = this.server.url;
    this.port = Number(new URL(this.url).port);
  }

  /** From here on nobody answers. */
  async stop() {
    await this.server?.close();
    this.server = undefined;
  }

  async remove() {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }

  path(file) {
    return join(this.folder, file);
  }

  read(file) {
    return readFileSync(this.path(file), "utf8");
  }

  /** The file whose name begins so. */
  named(beginning, end) {
    return readdirSync(this.folder).find((name) => name.startsWith(beginning) && name.endsWith(end));
  }

  /** Puts another version in the place of this one: the same wiki, but every name is another, and what follows from that. */
  publishNext() {
    const files = readdirSync(this.folder, { recursive: true }).map(String);
    const hashes = files.map((file) => NAMED.exec(file)?.[1]).filter(Boolean);
    const version = /const VERSION = "(\w+)"/.exec(this.read("sw.js"))[1];
    const texts = files.filter((file) => /\.(html|js|css)$/.test(file));
    const renamed = (text) => [...new Set([...hashes, version])].reduce((all, hash) => all.replaceAll(hash, turned(hash)), text);
    const before = this.#integrities();
    for (const file of texts) writeFileSync(this.path(file), renamed(this.read(file)));
    for (const file of files.filter((file) => NAMED.test(file))) renameSync(this.path(file), this.path(renamed(file)));
    const after = this.#integrities();
    const integral = (text) => before.reduce((all, integrity, place) => all.replaceAll(integrity, after[place]), text);
    for (const file of texts.filter((file) => file.endsWith(".html"))) writeFileSync(this.path(file), integral(this.read(file)));
    this.#listDigests();
    return turned(version);
  }

  /** Of the scripts of the pages, in the order in which they stand there. */
  #integrities() {
    const scripts = [...this.read("index.html").matchAll(/<script[^>]* src="\/([^"]+)"/g)];
    return scripts.map(([, file]) => `sha384-${hash("sha384", readFileSync(this.path(file))).toString("base64")}`);
  }

  #listDigests() {
    const listed = this.read("sw.js").replace(/^ {2}"([^"]+)": "\w+",$/gm, (_, file) => {
      const digest = hash("sha256", readFileSync(this.path(file))).toString("hex").slice(0, 16);
      return `  "${file}": "${digest}",`;
    });
    writeFileSync(this.path("sw.js"), listed);
  }
}

function hash(kind, bytes) {
  return createHash(kind).update(bytes).digest();
}

/** The next of the sixteen names that have these letters in this order. */
function turned(hash) {
  return hash.slice(1) + hash[0];
}
