// The same slip again: it has the trust of the first, and takes nothing from anybody.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../../server/voting/standing/court.ts';
import { BUSY, openCourtroom, times } from './courtroom.ts';

const MINUTE = 60_000;

describe('a replay', () => {
  it('has the trust of the first, and takes nothing, however often it comes', async () => {
    const { tally, vote, move } = openCourtroom({ published: BUSY });
    const id = randomUUID();
    expect(await vote({ id })).toBe('COUNTED');
    for (let minute = 0; minute < 20; minute += 1) {
      expect(await tally(times(500, { id, fate: 'receivedBefore' }))).toEqual({ COUNTED: 500 });
      move(MINUTE);
    }
    expect(await tally(times(3))).toEqual({ COUNTED: 1, NETWORK: 2 });
  });

  it('of an unconfirmed vote stays unconfirmed', async () => {
    const { tally, vote } = openCourtroom({ published: BUSY });
    await tally(times(2));
    const id = randomUUID();
    expect(await vote({ id })).toBe('NETWORK');
    expect(await vote({ id, fate: 'receivedBefore' })).toBe('NETWORK');
  });

  it('in parallel with honest votes of the same network changes nothing for those', async () => {
    const { court, vote, move } = openCourtroom({ published: BUSY });
    const id = randomUUID();
    expect(await vote({ id })).toBe('COUNTED');
    let honest: string | undefined;
    for (let hundred = 0; hundred < 100; hundred += 1) {
      const votes = Array.from({ length: 100 }, () => vote({ id, fate: 'receivedBefore' }));
      if (hundred === 50) honest = await vote();
      expect(new Set(await Promise.all(votes))).toEqual(new Set(['COUNTED']));
      move(MINUTE / 4);
    }
    expect(honest).toBe('COUNTED');
    expect(await vote()).toBe('NETWORK');
    court.close();
  });

  it('that the judge does not remember gives back what it took, when the box knows it', async () => {
    const { tally } = openCourtroom({ published: BUSY });
    const old = Array.from({ length: 50 }, () => ({ id: randomUUID(), fate: 'receivedBefore' as const }));
    expect(await tally(old)).toEqual({ COUNTED: 50 });
    expect(await tally(times(3))).toEqual({ COUNTED: 2, NETWORK: 1 });
  });

  it('of which a hundred are under way takes one place, and gives it back once, after the last', async () => {
    const room = openCourtroom({ published: BUSY });
    const id = randomUUID();
    const judge = () => room.judge({ id });
    const settle = (all: readonly Judgement[]) => {
      for (const each of all) {
        if (each.outcome === 'flood') throw new Error('It is no flood.');
        each.settle('unavailable');
        each.settle('unavailable');
      }
    };
    const all = await Promise.all(Array.from({ length: 100 }, judge));
    settle(all.slice(0, 99));
    expect(await room.tally(times(2))).toEqual({ COUNTED: 1, NETWORK: 1 });
    settle(all.slice(99));
    expect(await room.vote()).toBe('COUNTED');
    expect(await room.vote()).toBe('NETWORK');
  });

  it('keeps its place where one of its requests brought it into the box, whichever answered first', async () => {
    for (const fates of [
      ['new', 'receivedBefore'],
      ['receivedBefore', 'new'],
      ['unavailable', 'new'],
      ['new', 'unavailable'],
    ] as const) {
      const { tally, vote } = openCourtroom({ published: BUSY });
      const id = randomUUID();
      // Both are judged before either is settled.
      await Promise.all(fates.map((fate) => vote({ id, fate })));
      expect(await tally(times(3))).toEqual({ COUNTED: 1, NETWORK: 2 });
    }
  });

  it('that could not be stored is judged anew, and takes again', async () => {
    const { tally, vote } = openCourtroom({ published: BUSY });
    const id = randomUUID();
    expect(await vote({ id, fate: 'unavailable' })).toBe('COUNTED');
    expect(await vote({ id })).toBe('COUNTED');
    expect(await tally(times(3))).toEqual({ COUNTED: 1, NETWORK: 2 });
  });

  it('for another place or of another kind is judged for itself', async () => {
    const { tally, vote } = openCourtroom({ published: BUSY });
    const ids = Array.from({ length: 5 }, () => randomUUID());
    // An allowance of a place where nobody votes must not be spent here.
    await tally(ids.map((id, n) => ({ id, place: BigInt(100 + n), fate: 'receivedBefore' })));
    expect(await tally(ids.map((id) => ({ id })))).toEqual({ COUNTED: 2, NETWORK: 3 });
    const id = randomUUID();
    await vote({ id, from: '192.0.2.2', kind: 'answer' });
    expect(await tally(times(3, { from: '192.0.2.2' }))).toEqual({ COUNTED: 2, NETWORK: 1 });
    expect(await vote({ id, from: '192.0.2.2' })).toBe('NETWORK');
  });
});
