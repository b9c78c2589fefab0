// A thread that watches the process it belongs to: the process itself cannot, while it is busy. JavaScript, so that it starts
// without a compiler.
import { workerData } from 'node:worker_threads';

/** What is filled without a pause is filled at 2 GB a second. */
const LOOK_MS = 50;

setInterval(() => {
  const { user, system } = process.cpuUsage();
  const { seconds, megabytes } = workerData;
  if ((user + system) / 1e6 > seconds || process.memoryUsage.rss() / 1e6 > megabytes)
    process.kill(process.pid, workerData.signal);
}, LOOK_MS);
