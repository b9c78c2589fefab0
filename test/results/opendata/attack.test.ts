// Whatever happens to a city in whatever order: who keeps everything public finds no state that moved by less than a group.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { play, startAttacked } from './attack.ts';
import type { Attacked } from './attacked.ts';
import { events, type Event } from './schedule.ts';

let attacked: Attacked;
beforeAll(async () => {
  attacked = await startAttacked();
});
afterAll(() => attacked.server.close());

/** How each city begins: its first group is opened, and its first files are read. What chance adds may open nothing more. */
const FIRST: readonly Event[] = [
  { does: 'votes', place: 0, scores: [1, 2, 3, 4, 5, 6, 7, 8, 9], reason: null },
  { does: 'nextDay' },
  { does: 'files' },
];

test.each([true, false])(
  'files, API and pages together never show a state that moved by fewer than a group (demo: %s)',
  async (isDemo) => {
    let versions = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(events, { minLength: 12, maxLength: 25 }), async (script) => {
        versions += await play(attacked, isDemo, [...FIRST, ...script]);
      }),
      // A shorter script of the same leak would take longer to find than a test may.
      { numRuns: 4, endOnFailure: true },
    );
    // Scripts without files would show nothing of files: the first and the last are there in each.
    expect(versions).toBeGreaterThanOrEqual(8);
  },
);
