// Whatever happens to a city in whatever order: who keeps everything public finds no state that moved by less than a group.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { play, startAttacked } from './attack.ts';
import type { Attacked } from './attacked.ts';
import { events } from './schedule.ts';

let attacked: Attacked;
beforeAll(async () => {
  attacked = await startAttacked();
});
afterAll(() => attacked.server.close());

test.each([true, false])(
  'files, API and pages together never show a state that moved by fewer than a group (demo: %s)',
  async (isDemo) => {
    let versions = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(events, { minLength: 12, maxLength: 25 }), async (script) => {
        versions += await play(attacked, isDemo, script);
      }),
      // A shorter script of the same leak would take longer to find than a test may.
      { numRuns: 4, endOnFailure: true },
    );
    // Scripts without files would show nothing of files.
    expect(versions).toBeGreaterThan(4);
  },
);
