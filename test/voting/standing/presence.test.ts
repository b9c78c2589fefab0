// Places that ask for presence: a score without a slip of paper is unconfirmed there, one with a slip counts wherever it comes from.
import { expect, it } from 'vitest';
import type { SlipKind } from '../../../server/foundation/ballot.ts';
import { BUSY, openCourtroom, times } from './courtroom.ts';

const asked = { asksPresence: true, presenceChangedOn: null };
const notAsked = { asksPresence: false, presenceChangedOn: null };
const WIFI = { from: '192.0.2.1' };

it('a score without a slip is unconfirmed where one is asked for, and takes nothing', async () => {
  const { tally, judge } = openCourtroom({ published: BUSY });
  expect(await tally(times(3, { ...WIFI, presence: asked }))).toEqual({ PRESENCE: 3 });
  expect(await judge({ ...WIFI, presence: asked })).toMatchObject({
    trust: { standing: 'UNCONFIRMED', reason: 'PRESENCE' },
  });
  expect(await tally(times(3, { ...WIFI, presence: notAsked }))).toEqual({ COUNTED: 2, NETWORK: 1 });
});

it.each<SlipKind>(['answer', 'comment'])('of the %s that comes with it nothing is asked', async (kind) => {
  const { tally } = openCourtroom({ published: BUSY });
  expect(await tally(times(2, { kind, presence: asked }))).toEqual({ COUNTED: 2 });
});

it('with a slip it counts, however many come from where, at any hour, and leaves others their room', async () => {
  const hours = [{ locationId: 7n, weekday: 1, opensMinute: 0, closesMinute: 1 }];
  const { tally, judge } = openCourtroom({ published: BUSY, hours });
  for (const presence of [asked, notAsked])
    expect(await tally(times(9, { ...WIFI, presence, isPresent: true }))).toEqual({ COUNTED: 9 });
  const judgement = await judge({ ...WIFI, presence: asked, isPresent: true });
  expect(judgement).toMatchObject({ trust: { standing: 'COUNTED', reason: null }, arrival: null });
  expect(await tally(times(1, WIFI))).toEqual({ HOURS: 1 });
  const { tally: other } = openCourtroom({ published: BUSY });
  await other(times(9, { ...WIFI, isPresent: true }));
  expect(await other(times(3, WIFI))).toEqual({ COUNTED: 2, NETWORK: 1 });
});

it.each([
  ['2026-11-23', 'PRESENCE', 'COUNTED'],
  ['2026-11-24', 'COUNTED', 'PRESENCE'],
  // A clock that is a day behind.
  ['2026-11-25', 'COUNTED', 'PRESENCE'],
])('changed on %s it holds from the next day on', async (day, whereAsked, whereNot) => {
  const { vote } = openCourtroom({ published: BUSY, now: '2026-11-24T10:00:00Z' });
  const presenceChangedOn = new Date(`${day}T00:00:00Z`);
  expect(await vote({ presence: { asksPresence: true, presenceChangedOn } })).toBe(whereAsked);
  expect(await vote({ presence: { asksPresence: false, presenceChangedOn } })).toBe(whereNot);
});

it('the reason is presence, also where the place is closed', async () => {
  const hours = [{ locationId: 7n, weekday: 1, opensMinute: 0, closesMinute: 1 }];
  const { vote, judge } = openCourtroom({ published: BUSY, hours });
  expect(await judge({ presence: notAsked })).toMatchObject({
    trust: { standing: 'UNCONFIRMED', reason: 'HOURS' },
  });
  expect(await vote({ presence: asked })).toBe('PRESENCE');
  expect(await vote({ presence: notAsked })).toBe('HOURS');
});
