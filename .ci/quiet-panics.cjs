// Takes the words out of panics. A panic in the browser ends in a trap, and its message goes to a stream that nobody has:
// the code that puts it together is never of use, and neither are the places in the source that it names (which would also
// tell how the folders of whoever built it are called). The trap stays where it is.
//
// Known as wasm-snip; that program has not been kept up with today's WASM.
"use strict";

/** Functions of the Rust library that never return. */
const PANICS = [
  /^core(\[\w+\])?::panicking::(panic|assert_failed)/,
  /^core(\[\w+\])?::(option|result|cell|cell::lazy|str|slice::index|slice::copy_from_slice_impl)::(\w*(_failed|_fail|_fail_rt)|panic_\w+)$/,
  /^<?alloc(\[\w+\])?::(raw_vec::capacity_overflow|alloc::handle_alloc_error|vec::Vec<_, _>>::\w+::assert_failed)$/,
  /^std(\[\w+\])?::(panicking::panic_with_hook|thread::local::panic_\w+|sync::lazy_lock::panic_\w+)$/,
];

/** What writes a value for programmers. It answers that it has. */
const DEBUG = [/ as core(\[\w+\])?::fmt::Debug>::fmt/, /^<core(\[\w+\])?::fmt::builders::PadAdapter as /];

/** The same module, given and returned as bytes, with nothing but a trap in what panics. */
exports.quietPanics = async (bytes, binaryenPath) => {
  const { default: binaryen } = await import(binaryenPath);
  const wasm = binaryen.readBinary(withoutLocations(bytes));
  let quieted = 0;
  for (let index = 0; index < wasm.getNumFunctions(); index++) {
    const it = wasm.getFunctionByIndex(index);
    const { name, base, results } = binaryen.getFunctionInfo(it);
    if (base) continue; // imported
    if (PANICS.some((panic) => panic.test(name))) {
      binaryen.Function.setBody(it, wasm.unreachable());
      quieted++;
    } else if (results === binaryen.i32 && DEBUG.some((debug) => debug.test(name)) && !name.includes("Arguments")) {
      binaryen.Function.setBody(it, wasm.i32.const(0));
    }
  }
  if (quieted === 0) {
    throw new Error("no panic was found in the WASM: has Rust given these functions other names? See .ci/quiet-panics.cjs");
  }
  binaryen.setDebugInfo(true); // the names order the functions later
  const quiet = wasm.emitBinary();
  wasm.dispose();
  return quiet;
};

/**
 * A copy with zeros for every `core::panic::Location`, which is 16 bytes (the address and length of a path that ends in
 * ".rs", line, column), and for these paths. Zeros cost nothing when they are sent.
 */
function withoutLocations(bytes) {
  const copy = Buffer.from(bytes);
  const segments = dataSegments(copy);
  const paths = segments.flatMap(({ address, start, size }) =>
    [...copy.toString("latin1", start, start + size).matchAll(/[\w./-]+\.rs(?=\0)/g)].map((found) => ({
      address: address + found.index,
      start: start + found.index,
      size: found[0].length,
    })),
  );
  // Something else may stand right before a path, so that only its end is sure.
  const byEnd = new Map(paths.map((path) => [path.address + path.size, path]));
  for (const { start, size } of segments) {
    for (let at = start; at + 16 <= start + size; at += 4) {
      const [from, length] = [copy.readUInt32LE(at), copy.readUInt32LE(at + 4)];
      const path = byEnd.get(from + length);
      if (path && from >= path.address) {
        copy.fill(0, path.start + from - path.address, path.start + path.size);
        copy.fill(0, at, at + 16);
      }
    }
  }
  return copy;
}

/** Where in the file what lies in memory from the beginning; see "Data Section" in the WebAssembly specification. */
function dataSegments(bytes) {
  let at = 8;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const segments = [];
  while (at < bytes.length) {
    const [id, length] = [bytes[at++], number()];
    const end = at + length;
    if (id === 11) {
      for (let count = number(); count > 0; count--) {
        if (number() !== 0) throw new Error("the WASM has data that is not placed in memory at the start");
        at++; // i32.const
        const address = number();
        at++; // end
        const size = number();
        segments.push({ address, start: at, size });
        at += size;
      }
    }
    at = end;
  }
  return segments;
}
