// What a report of something broken leaves: the log of the city's own server, searched for what votes are known by; ours for what was written.
import { listFiles, readPieces } from '../../files.ts';
import { createSearch } from '../../search.ts';
import type { Came } from './day.ts';

/** How many reports lead to the vote of whoever wrote it, and in how many files of ours something stands of what was written. */
export interface ReportsRead {
  readonly led: number;
  readonly named: number;
  readonly files: number;
}

/**
 * Reads the lines of the city's server, each of which is of a report, for the vote's id and the network that it came from; and every file of
 * the folders (rows, WAL, logs, keys) for the words of reports.
 */
export function readReports(
  came: readonly Came[],
  lines: readonly string[],
  folders: readonly string[],
): ReportsRead {
  const reported = came.flatMap(({ wrote, ...vote }) => (wrote === null ? [] : [{ ...vote, ...wrote }]));
  const led = reported.filter(({ ballotId, network, email }) =>
    lines.some((line) => line.includes(email) && [ballotId, network].some((known) => line.includes(known))),
  );
  // Each is a random number of 64 bits.
  const words = reported.map(({ email }) => Buffer.from(email.slice(0, email.indexOf('@'))));
  const search = createSearch(words);
  const named = new Set<number>();
  const files = listFiles(folders);
  for (const file of files) {
    const scan = search.start((word) => named.add(word));
    readPieces(file, scan.push);
    scan.end();
  }
  return { led: led.length, named: named.size, files: files.length };
}
