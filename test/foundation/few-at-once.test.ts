// A crowd of readers: few at once, in their order, none for too long; and votes go first.
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createAhead, createFewAtOnce } from '../../server/foundation/few-at-once.ts';

const open = () => {
  let done = () => {};
  const until = new Promise<void>((resolve) => {
    done = resolve;
  });
  return { done, until };
};
const turns = async () => {
  for (let at = 0; at < 5; at += 1) await turn();
};

describe('a crowd', () => {
  it('does so much at once, and the rest in its order', async () => {
    const fewAtOnce = createFewAtOnce({
      ahead: createAhead(),
      atOnce: 2,
      mostWaiting: 10,
      longestMs: 60_000,
      chance: () => 0,
    });
    const gates = Array.from({ length: 5 }, open);
    const begun: number[] = [];
    const all = gates.map(({ until }, at) =>
      fewAtOnce(async () => {
        begun.push(at);
        await until;
        return at;
      }),
    );
    await turns();
    expect(begun).toEqual([0, 1]);
    gates[1]?.done();
    await turns();
    expect(begun).toEqual([0, 1, 2]);
    for (const { done } of gates) done();
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4]);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });

  it('turns away whom it has no room for, and whoever waited too long; a failure gives its place on', async () => {
    const fewAtOnce = createFewAtOnce({
      ahead: createAhead(),
      atOnce: 1,
      mostWaiting: 1,
      longestMs: 20,
      chance: () => 0,
    });
    const gate = open();
    const first = fewAtOnce(() => gate.until);
    const waits = fewAtOnce(() => Promise.resolve('late'));
    await expect(fewAtOnce(() => Promise.resolve())).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(waits).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    gate.done();
    await first;
    await expect(fewAtOnce(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await fewAtOnce(() => Promise.resolve('next'))).toBe('next');
  });
});

describe('whoever is ahead', () => {
  it('is let pass before a reading begins, and waits for none', async () => {
    const ahead = createAhead();
    const fewAtOnce = createFewAtOnce({
      ahead,
      atOnce: 2,
      mostWaiting: 10,
      longestMs: 60_000,
      chance: () => 0,
    });
    const [vote, other] = [open(), open()];
    const said: string[] = [];
    const votes = [vote, other].map(({ until }) => ahead.pass(() => until).then(() => said.push('vote')));
    const reading = fewAtOnce(async () => said.push('read'));
    await turns();
    expect(said).toEqual([]);
    vote.done();
    await turns();
    expect(said).toEqual(['vote']);
    other.done();
    await Promise.all([reading, ...votes]);
    expect(said).toEqual(['vote', 'vote', 'read']);
  });

  it('is waited for the longer the longer there is a crowd, up to a quarter of a second', async () => {
    const patiences: number[] = [];
    const fewAtOnce = createFewAtOnce({
      ahead: {
        pass: (work) => work(),
        letPass: (patienceMs) => {
          patiences.push(patienceMs);
          return Promise.resolve();
        },
      },
      atOnce: 1,
      mostWaiting: 100,
      longestMs: 60_000,
      chance: () => 0,
    });
    await Promise.all(Array.from({ length: 13 }, () => fewAtOnce(() => fewAtOnce.letPass())));
    expect(patiences).toHaveLength(26);
    expect(patiences.slice(0, 5)).toEqual([25, 25, 50, 50, 75]);
    expect(patiences.slice(18)).toEqual(Array.from({ length: 8 }, () => 250));
    await fewAtOnce(() => fewAtOnce.letPass());
    expect(patiences.slice(26)).toEqual([25, 25]);
  });

  it('keeps no reading for ever', async () => {
    const ahead = createAhead();
    const fewAtOnce = createFewAtOnce({
      ahead,
      atOnce: 1,
      mostWaiting: 10,
      longestMs: 60_000,
      chance: () => 0,
    });
    const vote = open();
    const voting = ahead.pass(() => vote.until);
    expect(await Promise.race([fewAtOnce(() => Promise.resolve('read')), sleep(20_000, 'never')])).toBe(
      'read',
    );
    vote.done();
    await voting;
  });
});
