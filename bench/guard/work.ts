// A fixed piece of work, of the kind that a page is: objects, texts, JSON, hashes. What it takes says how fast this machine is now.
import { createHash } from 'node:crypto';

const ROUNDS = 400;
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

/** CPU milliseconds of this process that the work takes. */
export function workMs(): number {
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) once(round);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
