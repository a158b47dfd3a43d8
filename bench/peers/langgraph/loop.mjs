// The six-node loop of bench/peers on LangGraph.js: decompose -> select -> deliberate -> critique -> vote (back to deliberate) -> synthesize.
// Without arguments it measures by itself and prints JSON; with --serve it measures one run for each line "ROUNDS DURABILITY" that it reads.
import { mkdtempSync, rmSync, statSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import Database from "better-sqlite3";
import { Annotation, END, START, StateGraph } from "@langchain/langgraph";
import { SqliteSaver } from "@langchain/langgraph-checkpoint-sqlite";

const OPINIONS = 5;
const OPINION_LENGTH = 400;
const NOTE_LENGTH = 80;
const WARM_UP_RUNS = 3;
const REPETITIONS = 3;
const CASES = [[10, "normal"], [10, "full"], [100, "normal"], [100, "full"]];

const packages = ["langgraph", "core", "langgraph-checkpoint-sqlite"];
const versionOf = (name) => JSON.parse(readFileSync(new URL(`node_modules/@langchain/${name}/package.json`, import.meta.url))).version;

const State = Annotation.Root({
  questions: Annotation(),
  seats: Annotation(),
  rounds: Annotation(),
  round: Annotation(),
  opinions: Annotation({ reducer: (all, more) => all.concat(more), default: () => [] }),
  critique: Annotation(),
  tally: Annotation(),
  summary: Annotation(),
});

/** Text of an exact length that differs from round to round, as opinions do. */
const text = (label, length) => `${label} `.repeat(Math.ceil(length / (label.length + 1))).slice(0, length);

const opinionsOf = (round) => Array.from({ length: OPINIONS }, (_, seat) => text(`opinion of seat ${seat + 1} in round ${round}`, OPINION_LENGTH));

const graph = new StateGraph(State)
  .addNode("decompose", () => ({ questions: ["cost", "risk", "time"].map((word) => text(word, NOTE_LENGTH)) }))
  .addNode("select", () => ({ seats: Array.from({ length: OPINIONS }, (_, seat) => `seat ${seat + 1}`) }))
  .addNode("deliberate", (state) => ({ round: (state.round ?? 0) + 1, opinions: opinionsOf((state.round ?? 0) + 1) }))
  .addNode("criticize", (state) => ({ critique: text(`critique ${state.round}`, NOTE_LENGTH) }))
  .addNode("vote", (state) => ({ tally: text(`vote ${state.round}`, NOTE_LENGTH) }))
  .addNode("synthesize", (state) => ({ summary: text(`summary of ${state.opinions.length}`, OPINION_LENGTH) }))
  .addEdge(START, "decompose")
  .addEdge("decompose", "select")
  .addEdge("select", "deliberate")
  .addEdge("deliberate", "criticize")
  .addEdge("criticize", "vote")
  .addConditionalEdges("vote", (state) => (state.round < state.rounds ? "deliberate" : "synthesize"), ["deliberate", "synthesize"])
  .addEdge("synthesize", END);

const sizeOf = (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

async function measure(rounds, durability) {
  const directory = mkdtempSync(join(process.env.WITAN_BENCH_DATA ?? ".", "langgraph-"));
  const path = join(directory, "loop.db");
  try {
    const db = new Database(path);
    const saver = new SqliteSaver(db);
    saver.setup();
    db.pragma(`synchronous = ${durability === "full" ? "FULL" : "NORMAL"}`);
    const app = graph.compile({ checkpointer: saver });
    db.pragma("wal_checkpoint(TRUNCATE)");
    const before = sizeOf(path);
    const steps = 3 * rounds + 3;
    const began = performance.now();
    const end = await app.invoke({ rounds }, { configurable: { thread_id: "loop" }, durability: "sync", recursionLimit: steps + 10 });
    const tookMs = performance.now() - began;
    if (end.opinions.length !== rounds * OPINIONS || end.summary.length !== OPINION_LENGTH) {
      throw new Error(`the loop ended with ${end.opinions.length} opinions`);
    }

    const synchronous = db.pragma("synchronous", { simple: true });
    db.pragma("wal_checkpoint(TRUNCATE)");
    const bytes = sizeOf(path) + sizeOf(`${path}-wal`) - before;
    db.close();
    return { rounds, durability, synchronous, steps, usPerStep: (tookMs * 1000) / steps, bytesPerStep: bytes / steps };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function serve() {
  console.log(JSON.stringify({ node: process.version, ...Object.fromEntries(packages.map((name) => [name, versionOf(name)])) }));
  for await (const line of createInterface({ input: process.stdin })) {
    const [rounds, durability] = line.trim().split(" ");
    console.log(JSON.stringify(await measure(Number(rounds), durability)));
  }
}

async function report() {
  const results = [];
  for (const [rounds, durability] of CASES) {
    for (let run = 0; run < WARM_UP_RUNS; run++) {
      await measure(10, durability);
    }

    const runs = [];
    for (let run = 0; run < REPETITIONS; run++) {
      runs.push(await measure(rounds, durability));
    }

    const sorted = runs.sort((one, other) => one.usPerStep - other.usPerStep);
    results.push({ ...sorted[Math.floor(sorted.length / 2)], bestUsPerStep: sorted[0].usPerStep });
  }

  console.log(JSON.stringify({ node: process.version, ...Object.fromEntries(packages.map((name) => [name, versionOf(name)])), results }, null, 2));
}

await (process.argv.includes("--serve") ? serve() : report());
