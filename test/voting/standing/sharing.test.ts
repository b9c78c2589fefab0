// A server that should count together with others, where their Valkey is not there: it goes on alone, and says so once. What it counts
// with them is tried by `npm run drill -- sharing`, since nobody's npm brings a Valkey.
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { EventName } from '../../../server/foundation/log.ts';
import { openSharing } from '../../../server/voting/standing/sharing.ts';
import { openCourtroom, times } from './courtroom.ts';

function listening() {
  const noted: unknown[] = [];
  const log = { note: (event: EventName) => void noted.push(event) };
  return { noted, log };
}

it('counts alone while its Valkey cannot be reached, and tells it once', async () => {
  const { noted, log } = listening();
  const url = `unix:/nowhere/${randomBytes(4).toString('hex')}`;
  const { shared, isAlone, close } = await openSharing(url, {
    key: randomBytes(32),
    random: randomBytes,
    log,
  });
  try {
    expect(isAlone()).toBe(true);
    const { tally, look, move } = openCourtroom(shared === null ? {} : { shared });
    expect(await tally(times(5))).toEqual({ COUNTED: 2, NETWORK: 3 });
    move(7_200_000);
    await look('2026-11-25', [{ kind: 'score', locationId: 7n }]);
    expect(await tally(times(5))).toEqual({ COUNTED: 2, NETWORK: 3 });
    expect(noted).toEqual(['countsAlone']);
  } finally {
    close();
  }
});

it('counts for itself where no Valkey is named, and nothing is told', async () => {
  const { noted, log } = listening();
  const { shared, isAlone } = await openSharing(null, { key: randomBytes(32), random: randomBytes, log });
  expect({ shared, isAlone: isAlone(), noted }).toEqual({ shared: null, isAlone: false, noted: [] });
});
