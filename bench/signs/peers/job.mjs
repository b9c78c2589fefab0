// What a peer in JavaScript is told and what it answers: sheets, fonts and a file in; milliseconds, bytes and memory out.
import { readFileSync, statSync } from 'node:fs';

/** Runs `draw`, which writes the file, and prints one line of JSON. */
export async function run(draw) {
  const [sheets, regular, bold, file] = process.argv.slice(2);
  const job = { sheets: JSON.parse(readFileSync(sheets, 'utf8')), regular, bold, file };
  const before = process.cpuUsage();
  const start = performance.now();
  await draw(job);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1000;
  console.log(JSON.stringify({ ms, cpuMs, bytes: statSync(file).size, peak: peak() }));
}

/** Bytes of memory at the most; what the parent had before it started this does not count, as it would in resourceUsage(). */
export function peak() {
  try {
    return 1024 * Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return 1024 * process.resourceUsage().maxRSS;
  }
}
