// The truth beside a dump: a CSV of who voted where and when, and what was given.
import { readFileSync, writeFileSync } from 'node:fs';
import { DumpRefused } from './dump-file.ts';

/** Somebody who voted. */
export interface Voted {
  readonly place: string;
  /** An instant, as ISO 8601 writes it. */
  readonly at: string;
  readonly score: number;
  readonly hasAnswered: boolean;
}

const HEAD = 'place,voted_at,score,answered';
const MOST = 5_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** Everybody, in the order in which they came. */
export function readTruth(path: string): Voted[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  if (head !== HEAD) throw new DumpRefused(`The first line of the truth must be ${HEAD}.`);
  if (lines.length > MOST) throw new DumpRefused(`The truth has more than ${MOST} rows.`);
  const all = lines.map((line, at) => {
    const [place = '', instant = '', score = '', answered = ''] = line.split(',');
    if (
      !/^\d+$/.test(place) ||
      !INSTANT.test(instant) ||
      !/^([1-9]|10)$/.test(score) ||
      !/^(yes|no)$/.test(answered)
    )
      throw new DumpRefused(
        `Row ${at + 2} of the truth must be like 70000001,2026-11-24T08:15:00Z,7,yes and is ${JSON.stringify(line)}.`,
      );
    return { place, at: instant, score: Number(score), hasAnswered: answered === 'yes' };
  });
  return all.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Writes it. */
export function writeTruth(path: string, all: readonly Voted[]): void {
  const lines = all.map(({ place, at, score, hasAnswered }) =>
    [place, at, score, hasAnswered ? 'yes' : 'no'].join(','),
  );
  writeFileSync(path, `${[HEAD, ...lines].join('\n')}\n`);
}
