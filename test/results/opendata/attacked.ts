// What an attacker on published sums sees, held against what was really opened: whole groups, and nothing of one slip.
import { expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Room } from '../../voting/ballots/room.ts';
import type { City } from '../../support/city.ts';
import type { TestServer } from '../../support/server.ts';
import { SMALLEST } from './schedule.ts';
import type { Seen } from './public.ts';

/** What may move as one: each opening's ratings, answers and pooled slips, as groups under the names that an attacker sees. */
export async function groupsOf(
  { room }: Attacked,
  city: City,
): Promise<Map<string, ReadonlyMap<string, number>>> {
  const { rows } = await room.owner.query<{ cell: string; opening: string; size: number }>(
    Prisma.sql`SELECT concat_ws(' ', o.location_id, o.standing, o.published_on) AS cell, o.id::text AS opening,
        count(*)::int AS size
      FROM openings o JOIN ratings r ON r.municipality_id = o.municipality_id AND r.opening_id = o.id
      WHERE o.municipality_id = ${city.id} GROUP BY o.location_id, o.standing, o.published_on, o.id`,
  );
  const cells = new Map<string, Map<string, number>>();
  for (const { cell, opening, size } of rows)
    cells.set(cell, (cells.get(cell) ?? new Map<string, number>()).set(opening, size));
  return cells;
}

export interface State {
  readonly seen: Seen;
  /** By cell the whole groups that are in it, as only the database knows. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Between two states of the same script every cell moved by whole groups, and by no fewer ratings than a group has. */
export function expectWholeGroups(one: State, other: State): void {
  for (const cell of new Set([...one.groups.keys(), ...other.groups.keys()])) {
    const [before, after] = [one.groups.get(cell), other.groups.get(cell)];
    const moved = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])]
      .filter((id) => before?.has(id) !== after?.has(id))
      .reduce((sum, id) => sum + (before?.get(id) ?? after?.get(id) ?? 0), 0);
    if (moved > 0) expect(moved, cell).toBeGreaterThanOrEqual(SMALLEST);
  }
}

/** What is read is the sum of whole groups: nothing of it comes from anywhere else. */
export function expectSums({ seen, groups }: State): void {
  const sums = [...groups].map(
    ([cell, sizes]) => [cell, [...sizes.values()].reduce((a, b) => a + b, 0)] as const,
  );
  for (const [cell, sum] of sums) {
    expect(seen.get(cell), cell).toBe(sum);
    expect(seen.get(`tally ${cell}`), cell).toBe(sum);
  }
  const days = [...seen].filter(([name]) => /^\d+ \w+ \d{4}-\d\d-\d\d$/.test(name));
  expect(days.map(([name]) => name).toSorted()).toEqual(sums.map(([cell]) => cell).toSorted());
}

/** Numbers of the same name differ by nothing or by a group at the least; of single scores and options by anything in one. */
export function expectSteps(before: Seen, after: Seen): void {
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    if (/ =\d+$/.test(name)) continue;
    const moved = Math.abs((after.get(name) ?? 0) - (before.get(name) ?? 0));
    if (moved > 0) expect(moved, name).toBeGreaterThanOrEqual(SMALLEST);
  }
  // What did not move in number did not move at all.
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const whole = name.replace(/ =\d+$/, '');
    if (whole === name || before.get(whole) !== after.get(whole)) continue;
    expect(after.get(name) ?? 0, name).toBe(before.get(name) ?? 0);
  }
}

/** A server that is attacked, and the room in which its slips are cast. `eyes`: how the attacker reaches it. */
export interface Attacked {
  readonly server: TestServer;
  readonly room: Room;
  readonly eyes?: Pick<TestServer, 'url'>;
}
