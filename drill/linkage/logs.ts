// Searches the logs for what no line may name: a sign's code, a slip's id, an address.
import { listFiles } from '../files.ts';
import { readFileSync } from 'node:fs';

/** What was read, and which of the words stand in it. */
export interface LogsRead {
  readonly lines: number;
  readonly named: readonly string[];
}

/** Reads every file of the folders. */
export function readLogs(folders: readonly string[], words: readonly string[]): LogsRead {
  const text = listFiles(folders)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  return {
    lines: text.split('\n').filter((line) => line !== '').length,
    named: words.filter((word) => text.includes(word)),
  };
}
