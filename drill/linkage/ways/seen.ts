// Who knows that few at the most could have come by some way, a slip that somebody handed out, looks whether any did: does what is told of
// their group differ from what would be told had none?
import type { Ways } from '../../../server/voting/ballots/ways.ts';

/** How many of a group were filled in, were scanned, and came without a slip. */
export type Came = readonly [filled: number, scanned: number, withoutSlip: number];

/** What is told of such a group. */
export type Tell = (came: Came) => Ways;

/** One way, or two: all but one. */
const PARTS = [[0], [1], [2], [0, 1], [0, 2], [1, 2]] as const;

/** The ways of a group, by their places in what came, by which somebody sees that few came. */
export type Seen = readonly number[];

const countOf = (came: Came, part: Seen): number => part.reduce((sum, at) => sum + (came[at] ?? 0), 0);

/** Every group of so many. */
const groupsOf = (count: number): Came[] =>
  Array.from({ length: count + 1 }, (_, filled) =>
    Array.from({ length: count + 1 - filled }, (_none, scanned): Came => [
      filled,
      scanned,
      count - filled - scanned,
    ]),
  ).flat();

/**
 * The ways by which fewer than `size` of the group came, and some did, where no group of as many that nobody came to by these ways is told
 * alike: whoever reads it knows that somebody did.
 */
export function seenIn(came: Came, size: number, tell: Tell): Seen[] {
  const told = JSON.stringify(tell(came));
  const alike = groupsOf(came[0] + came[1] + came[2]).filter((other) => JSON.stringify(tell(other)) === told);
  return PARTS.filter((part) => {
    const few = countOf(came, part);
    return few > 0 && few < size && alike.every((other) => countOf(other, part) > 0);
  });
}

/** As one might think: each way is told that has enough, and that nobody came by one. */
export function tellNaively([filled, scanned, withoutSlip]: Came, size: number): Ways {
  const told = (count: number): number | null => (count === 0 || count >= size ? count : null);
  return { filled: told(filled), onPhone: null, withSlip: told(scanned), withoutSlip: told(withoutSlip) };
}
