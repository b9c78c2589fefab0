// A tablet at a desk: an allowance of its own by the hour, beside opening hours and bursts, and nothing by network.
import { expect, it } from 'vitest';
import { TABLET_CEILING } from '../../../server/voting/standing/rules.ts';
import { BUSY, openCourtroom, PLACE, times } from './courtroom.ts';

const HOUR = 3_600_000;
const fromTablet = { isFromTablet: true };

it('counts so many an hour, from one network, and then no more', async () => {
  const room = openCourtroom({ published: BUSY });
  expect(await room.tally(times(TABLET_CEILING + 10, fromTablet))).toEqual({
    COUNTED: TABLET_CEILING,
    CHANNEL: 10,
  });
  room.move(HOUR + 60_000);
  expect(await room.vote(fromTablet)).toBe('COUNTED');
});

it('counts no more in an hour where they are spread over it', async () => {
  const room = openCourtroom({ published: BUSY });
  await room.tally(times(TABLET_CEILING - 10, fromTablet));
  room.move(HOUR / 2);
  expect(await room.tally(times(11, fromTablet))).toEqual({ COUNTED: 10, CHANNEL: 1 });
});

it('has the same ceiling where the place, or its network, brings much more', async () => {
  const room = openCourtroom({ published: BUSY, sharedNetworks: { '192.0.2.0/24': 100_000 } });
  const all = await room.tally(times(TABLET_CEILING + 1, fromTablet));
  expect(all).toEqual({ COUNTED: TABLET_CEILING, CHANNEL: 1 });
});

it('takes nothing of those who vote there without it, and they nothing of it', async () => {
  const room = openCourtroom({ published: BUSY });
  await room.tally(times(TABLET_CEILING, fromTablet));
  expect(await room.tally(times(3))).toEqual({ COUNTED: 2, NETWORK: 1 });
  const other = openCourtroom({ published: BUSY });
  await other.tally(times(3));
  expect(await other.tally(times(TABLET_CEILING, fromTablet))).toEqual({ COUNTED: TABLET_CEILING });
});

it('has an allowance for itself alone', async () => {
  const room = openCourtroom({ published: BUSY });
  await room.tally(times(TABLET_CEILING, fromTablet));
  expect(await room.vote({ ...fromTablet, place: 8n })).toBe('COUNTED');
  expect(await room.vote({ ...fromTablet, kind: 'answer' })).toBe('COUNTED');
  expect(await room.vote(fromTablet)).toBe('CHANNEL');
});

it('counts nothing outside opening hours', async () => {
  const hours = [{ locationId: PLACE, weekday: 2, opensMinute: 8 * 60, closesMinute: 17 * 60 }];
  const room = openCourtroom({ hours, now: '2026-11-24T20:00:00Z' });
  expect(await room.vote(fromTablet)).toBe('HOURS');
  room.move('2026-11-24T10:00:00Z');
  expect(await room.vote(fromTablet)).toBe('COUNTED');
});

it('is no way around a flood', async () => {
  const room = openCourtroom({ published: BUSY });
  const all = await room.tally(times(70, fromTablet));
  expect(all).toEqual({ COUNTED: TABLET_CEILING, CHANNEL: 60 - TABLET_CEILING, FLOOD: 10 });
});

it('gives back what did not come into the box', async () => {
  const room = openCourtroom({ published: BUSY });
  await room.tally(times(TABLET_CEILING - 1, fromTablet));
  await room.vote({ ...fromTablet, fate: 'unavailable' });
  expect(await room.vote(fromTablet)).toBe('COUNTED');
  expect(await room.vote(fromTablet)).toBe('CHANNEL');
});
