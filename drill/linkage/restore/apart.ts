// What is told to somebody who noted what was published before a restore, and sees what is after it.
import { modeOf } from '../attack/attack.ts';
import type { Version } from '../versions/cells.ts';
import { takeApart, type Found } from '../versions/differences.ts';

/** What came or went alone from one version to the next. Of two groups of different people the one less the other is nobody's. */
export function setApart(versions: readonly Version[], threshold: number): Found[] {
  return takeApart(versions, threshold).small.filter(
    ({ counts, people }) =>
      Math.abs(people) < threshold &&
      (counts.every((count) => count >= 0) || counts.every((count) => count <= 0)),
  );
}

/** The score that somebody likeliest gave who is in both groups; null: they have none in common. */
export function likeliest(one: readonly number[], other: readonly number[]): number | null {
  return modeOf(one.flatMap((score) => other.filter((each) => each === score)));
}
