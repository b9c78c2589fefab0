// A fixed piece of work, of the kind that a page is: objects, texts, JSON, hashes. Done in parts while something else is measured,
// it says how fast this machine was just then.
import { createHash } from 'node:crypto';

/** Of a piece, and of a part of it. */
const ROUNDS = 400;
const PART = 10;
const ROWS = 400;

function once(round: number): string {
  const rows = Array.from({ length: ROWS }, (_, place) => ({
    name: `place ${place} of ${round}`,
    scores: [place % 10, round % 10, (place * round) % 10],
    text: 'x'.repeat(place % 40),
  }));
  const again = JSON.parse(JSON.stringify(rows)) as typeof rows;
  const text = again
    .filter(({ scores: [first = 0] }) => first !== 3)
    .map(
      ({ name, scores, text: padding }) =>
        `<li>${name.replaceAll(' ', '&nbsp;')} ${scores.join(',')}${padding}</li>`,
    )
    .join('');
  return createHash('sha256').update(text).digest('hex');
}

// Compiled before it counts.
for (let round = 0; round < ROUNDS; round += 1) once(round);

export interface Work {
  /** Does a part, some milliseconds. */
  readonly part: () => void;
  /** CPU milliseconds of this process that a whole piece took, by the parts that were done. */
  readonly ms: () => number;
}

/** Work of which nothing is done. */
export function beginWork(): Work {
  let [done, microseconds] = [0, 0];
  return {
    part: () => {
      const before = process.cpuUsage();
      for (let left = PART; left > 0; left -= 1, done += 1) once(done % ROUNDS);
      const { user, system } = process.cpuUsage(before);
      microseconds += user + system;
    },
    ms: () => ((microseconds / 1_000) * ROUNDS) / done,
  };
}
