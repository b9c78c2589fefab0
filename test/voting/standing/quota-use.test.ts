// What a counted slip takes, of which networks, group and channel, and that all of it is given back, once and to others too.
import { describe, expect, it } from 'vitest';
import { Counts } from '../../../server/voting/standing/bounded-counts.ts';
import { unconfirm } from '../../../server/voting/standing/judge.ts';
import { marginLeft, Taken, type Counted } from '../../../server/voting/standing/quota-use.ts';
import type { Judged } from '../../../server/voting/standing/replay-cache.ts';
import { Window } from '../../../server/voting/standing/sliding-counter.ts';

const AT = Date.parse('2026-11-25T10:00:00Z');
const MINUTE = AT / 60_000;

/** Counts of two networks, and of a group that may have been opened: its second name. */
function scales(more: Partial<Counted> = {}) {
  const counts = new Counts();
  const margin = { within: new Counts(), beyond: new Counts(), threshold: 5, names: [70, 71] };
  const window = new Window();
  const counted: Counted = {
    counts,
    allowances: [
      { name: 1, most: 2, ifOpened: () => [1] },
      { name: 2, most: 3, ifOpened: () => [2, 3] },
    ],
    isBeyond: false,
    margin,
    channel: { name: 'a hall', window, hour: 40, quarter: 10 },
    ...more,
  };
  const state = () => ({
    networks: [1, 2, 3].map((name) => counts.get(name)),
    within: [70, 71].map((name) => margin.within.get(name)),
    beyond: [70, 71].map((name) => margin.beyond.get(name)),
    hour: window.hour,
    // Of all names, whatever they are.
    sizes: [counts.size, margin.within.size, margin.beyond.size],
  });
  return { counted, margin, window, state };
}

const NOTHING = { networks: [0, 0, 0], within: [0, 0], beyond: [0, 0], hour: 0, sizes: [0, 0, 0] };

describe('a slip takes', () => {
  it('within its allowances one of each network by each of its names, of its group and its channel', () => {
    const { counted, state } = scales();
    const taken = new Taken(counted, AT);
    expect(state()).toEqual({
      networks: [1, 1, 1],
      within: [1, 1],
      beyond: [0, 0],
      hour: 1,
      sizes: [3, 2, 0],
    });
    expect(taken.rooms).toEqual([
      { most: 2, names: [1] },
      { most: 3, names: [2, 3] },
    ]);
    expect(taken.group).toEqual({ names: [70, 71], threshold: 5 });
    expect([taken.minute, taken.channel]).toEqual([MINUTE, counted.channel]);
    taken.giveBack();
    expect(state()).toEqual(NOTHING);
  });

  it('beyond them one of the margin of its group, and of no network', () => {
    const { counted, state } = scales({ isBeyond: true });
    const taken = new Taken(counted, AT);
    expect(state()).toEqual({ ...NOTHING, beyond: [1, 1], hour: 1, sizes: [0, 0, 2] });
    taken.giveBack();
    expect(state()).toEqual(NOTHING);
  });

  it('where networks have no allowance one of its channel alone', () => {
    const { counted, state } = scales({ allowances: [] });
    const taken = new Taken(counted, AT);
    expect(state()).toEqual({ ...NOTHING, hour: 1 });
    expect([taken.rooms, taken.group]).toEqual([[], null]);
    taken.giveBack();
    expect(state()).toEqual(NOTHING);
  });

  it('of no channel nothing, and no minute', () => {
    const { counted, state } = scales({ channel: null });
    const taken = new Taken(counted, AT);
    expect([taken.minute, taken.channel, state().hour]).toEqual([0, null, 0]);
    taken.giveBack();
    expect(state()).toEqual(NOTHING);
  });

  it('back only what is its own, in the minute that it was counted in', () => {
    const { counted, window, state } = scales();
    const first = new Taken(counted, AT);
    const second = new Taken(counted, AT + 5 * 60_000);
    expect(second.minute).toBe(MINUTE + 5);
    first.giveBack();
    expect(state()).toMatchObject({ networks: [1, 1, 1], within: [1, 1], beyond: [0, 0], hour: 1 });
    window.moveTo(AT + 62 * 60_000);
    expect(window.hour).toBe(1);
  });
});

describe('the margin', () => {
  it('is what counts beyond allowances, of a group with so many within them, less what was taken', () => {
    const { margin } = scales();
    for (let vote = 0; vote < 5 + 14; vote += 1) margin.within.add(70);
    expect(marginLeft(margin)).toBe(2);
    margin.beyond.add(70);
    expect(marginLeft(margin)).toBe(1);
    // The first of its names says it.
    margin.beyond.add(71);
    expect(marginLeft(margin)).toBe(1);
  });

  it('was too little where a slip beyond allowances took more than there was, and never for one within', () => {
    const { counted, margin } = scales({ isBeyond: true });
    for (let vote = 0; vote < 5 + 7; vote += 1) margin.within.add(70);
    const [first, second] = [new Taken(counted, AT), new Taken(counted, AT)];
    expect([first.isTooMuch(), second.isTooMuch()]).toEqual([true, true]);
    second.giveBack();
    expect(first.isTooMuch()).toBe(false);
    margin.beyond.add(70);
    expect(first.isTooMuch()).toBe(true);
    expect(new Taken({ ...counted, isBeyond: false }, AT).isTooMuch()).toBe(false);
  });
});

describe('others who count together', () => {
  it('are told when what they counted too is given back', () => {
    const { counted } = scales();
    const taken = new Taken(counted, AT);
    let told = 0;
    taken.isSharedWith(() => {
      told += 1;
    });
    expect(told).toBe(0);
    taken.giveBack();
    expect(told).toBe(1);
  });

  it.each(['NETWORK', 'CHANNEL'] as const)(
    'have no room in the %s: it is unconfirmed, and gives back what it took',
    (reason) => {
      const { counted, state } = scales();
      const judged: Judged = {
        locationId: 7n,
        kind: 'score',
        trust: { standing: 'COUNTED', reason: null },
        arrival: { quarter: 1, isFirst: true },
        taken: new Taken(counted, AT),
        underWay: 1,
        isInBox: false,
        wasReceived: false,
        agreement: null,
      };
      unconfirm(judged, reason);
      expect(judged).toMatchObject({
        trust: { standing: 'UNCONFIRMED', reason },
        arrival: null,
        taken: null,
      });
      expect(state()).toEqual(NOTHING);
      unconfirm(judged, 'NETWORK');
      expect(judged.trust).toEqual({ standing: 'UNCONFIRMED', reason: 'NETWORK' });
    },
  );
});
