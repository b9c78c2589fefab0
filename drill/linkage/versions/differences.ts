// The thief who keeps every published version: he takes one from another, sums from larger ones, and averages what stands in many.
import { nameOf, plus, sumOf, type Sums, type Version } from './cells.ts';

/** Something that he worked out: of how many people, and how many of them gave each score. */
export interface Found {
  readonly name: string;
  readonly counts: readonly number[];
  /** People in all; of an average, before its counts were rounded. */
  readonly people: number;
}

/** What he got: what is of fewer people than a group has, out of how much. */
export interface VersionHaul {
  readonly worked: number;
  readonly small: readonly Found[];
  /** The fewest people that anything is of. */
  readonly fewest: number;
}

/** Tries everything on the versions, the oldest first. */
export function takeApart(versions: readonly Version[], threshold: number): VersionHaul {
  const all = [
    ...versions.flatMap((version, at) => [
      ...sinceBefore(version, versions[at - 1] ?? [], at),
      ...besides(version, at),
    ]),
    ...averages(versions),
  ].filter(({ counts }) => counts.some((count) => count !== 0));
  const isSmall = ({ people, counts }: Found): boolean =>
    people < threshold || counts.some((count) => count < 0);
  return {
    worked: all.length,
    small: all.filter(isSmall),
    fewest: all.reduce((least, { people }) => Math.min(least, people), Infinity),
  };
}

const found = (name: string, counts: readonly number[]): Found => ({ name, counts, people: sumOf(counts) });

/** What each cell has more than in the version before; a cell that is gone has less. */
function sinceBefore(version: Version, before: Version, at: number): Found[] {
  return tablesOf([...version, ...before]).flatMap((table) => {
    const now = byName(version, table);
    const then = byName(before, table);
    return [...new Set([...now.keys(), ...then.keys()])].map((name) =>
      found(
        `version ${at} less the one before, ${table}: ${name}`,
        plus(now.get(name) ?? [], then.get(name) ?? [], -1),
      ),
    );
  });
}

/** What a cell has besides those that are parts of it, for each two tables of which one says less of what it counts. */
function besides(version: Version, at: number): Found[] {
  return version.flatMap((large) =>
    version
      .filter(({ columns }) => isPart(columns, large.columns))
      .flatMap((fine) => {
        const whole = summed(large, large.columns);
        const parts = summed(fine, large.columns);
        return [...new Set([...whole.keys(), ...parts.keys()])].map((name) =>
          found(
            `version ${at}, ${large.table} less ${fine.table}: ${name}`,
            plus(whole.get(name) ?? [], parts.get(name) ?? [], -1),
          ),
        );
      }),
  );
}

const isPart = (fine: readonly string[], large: readonly string[]): boolean =>
  fine.length > large.length && large.every((column) => fine.includes(column));

/** Each cell's mean over the versions in which it stands, to whole people: were they blurred anew each time, that would wear off. */
function averages(versions: readonly Version[]): Found[] {
  return tablesOf(versions.flat()).flatMap((table) => {
    const sums = new Map<string, { counts: number[]; times: number }>();
    for (const version of versions)
      for (const [name, counts] of byName(version, table)) {
        const { counts: before, times } = sums.get(name) ?? { counts: [], times: 0 };
        sums.set(name, { counts: plus(before, counts), times: times + 1 });
      }
    return [...sums].map(([name, { counts, times }]) => ({
      name: `average of ${times} versions, ${table}: ${name}`,
      counts: counts.map((count) => Math.round(count / times)),
      people: sumOf(counts) / times,
    }));
  });
}

const tablesOf = (sums: readonly Sums[]): string[] => [...new Set(sums.map(({ table }) => table))];

function byName(version: Version, table: string): Map<string, number[]> {
  const sums = version.find((each) => each.table === table);
  return sums === undefined ? new Map() : summed(sums, sums.columns);
}

function summed({ cells }: Sums, columns: readonly string[]): Map<string, number[]> {
  const all = new Map<string, number[]>();
  for (const cell of cells) {
    const name = nameOf(cell, columns);
    all.set(name, plus(all.get(name) ?? [], cell.counts));
  }
  return all;
}
