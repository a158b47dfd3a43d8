// Measures lru-cache: for each line "KEYS ROOM BYTES" that it reads one turn over the trace whose file is its argument, as a line of JSON.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { performance } from "node:perf_hooks";
import { LRUCache } from "lru-cache";

const ROUNDS = 5_000_000;
const SET_ROUNDS = 500_000;

const bytes = readFileSync(process.argv[2]);
const trace = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
const version = `lru-cache ${JSON.parse(readFileSync(new URL("node_modules/lru-cache/package.json", import.meta.url))).version}, Node.js ${process.versions.node}`;

/** Keys are the hex of a SHA-256, made before anything is measured: hashing is not the cache's work. */
const keyOf = (number) => createHash("sha256").update(String(number)).digest("hex");
let keys = [];

const measure = (keyCount, room, answerBytes) => {
  while (keys.length < keyCount + SET_ROUNDS) keys.push(keyOf(keys.length));
  const answer = { content: new Uint8Array(answerBytes) };
  const cache = new LRUCache({ max: room, ttl: 30 * 24 * 3600 * 1000 });
  let hits = 0;
  for (const key of trace) {
    if (cache.get(keys[key]) !== undefined) hits++;
    else cache.set(keys[key], answer);
  }

  const wanted = [];
  for (const key of trace.subarray(0, 200_000)) if (cache.has(keys[key])) wanted.push(keys[key]);
  let found = 0;
  let began = performance.now();
  for (let round = 0, next = 0; round < ROUNDS; round++) {
    if (cache.get(wanted[next]) !== undefined) found++;
    next = next + 1 === wanted.length ? 0 : next + 1;
  }

  const hitNs = ((performance.now() - began) * 1e6) / ROUNDS;
  if (found !== ROUNDS) throw new Error(`of ${ROUNDS} only ${found} were found`);
  began = performance.now();
  for (let round = 0; round < SET_ROUNDS; round++) cache.set(keys[keyCount + round], answer);
  return { hitNs, setNs: ((performance.now() - began) * 1e6) / SET_ROUNDS, hitRatio: hits / trace.length, version };
};

for await (const line of createInterface({ input: process.stdin })) {
  const [keyCount, room, answerBytes] = line.split(" ").map(Number);
  console.log(JSON.stringify(measure(keyCount, room, answerBytes)));
}
