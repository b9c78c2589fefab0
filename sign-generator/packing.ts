// Packs the contents of pages (deflate): on the spot, or many at once on a second thread while the next ones are drawn.
import { Worker } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';

/** Pages are many and short: a long search for repetitions takes twice as long and saves a tenth, and so does a large buffer for each. */
const SHORT_SEARCH = { level: 3, chunkSize: 2048 };

/** A thread of its own is a heap of its own: pages come and go in it, and none stays. */
const SMALL = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 16 };

/** Pages one behind the other, as they go between the threads; `ends`: where each ends. */
interface Batch {
  readonly bytes: Uint8Array;
  readonly ends: readonly number[];
}

interface Waiting {
  readonly resolve: (batch: Batch) => void;
  readonly reject: (error: Error) => void;
}

let thread: Worker | undefined;
const waiting: Waiting[] = [];

/** One thread for all files of the process, in whose way it does not stand when that ends. */
function startThread(): Worker {
  const file = new URL('./packing-thread.mjs', import.meta.url);
  const started = new Worker(file, { workerData: SHORT_SEARCH, execArgv: [], resourceLimits: SMALL });
  started.unref();
  started.on('message', (batch: Batch) => {
    waiting.shift()?.resolve(batch);
    if (waiting.length === 0) started.unref();
  });
  started.on('error', (error: Error) => {
    thread = undefined;
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return started;
}

function partsOf({ bytes, ends }: Batch): Uint8Array[] {
  return ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
}

/** Returns the page's content packed; it is Latin-1. */
export function pack(content: string): Uint8Array {
  return deflateSync(Buffer.from(content, 'latin1'), SHORT_SEARCH);
}

/** Returns the same for many pages, in their order. Rejects if the thread cannot go on. */
export async function packAside(contents: readonly string[]): Promise<Uint8Array[]> {
  const bytes = new Uint8Array(contents.reduce((sum, { length }) => sum + length, 0));
  const buffer = Buffer.from(bytes.buffer);
  let filled = 0;
  const ends = contents.map((content) => (filled += buffer.write(content, filled, 'latin1')));
  thread ??= startThread();
  thread.ref();
  thread.postMessage({ bytes, ends }, [bytes.buffer]);
  return partsOf(await new Promise<Batch>((resolve, reject) => waiting.push({ resolve, reject })));
}
