// The second thread of packing.ts: packs pages as they come. JavaScript, so that it starts without a compiler.
import { parentPort, workerData } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';

parentPort.on('message', ({ bytes, ends }) => {
  const packed = ends.map((end, i) => deflateSync(bytes.subarray(ends[i - 1] ?? 0, end), workerData));
  const together = new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  const packedEnds = packed.map((page) => {
    together.set(page, filled);
    return (filled += page.length);
  });
  parentPort.postMessage({ bytes: together, ends: packedEnds }, [together.buffer]);
});
