// A thread that watches the process it belongs to: the process itself cannot, while it is busy. JavaScript, so that it starts
// without a compiler.
import { workerData } from 'node:worker_threads';

const LOOK_MS = 250;

setInterval(() => {
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1e6 > workerData.seconds) process.kill(process.pid, workerData.signal);
}, LOOK_MS);
