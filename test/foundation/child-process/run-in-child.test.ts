// Work in a process of its own: what takes too much is ended, all else goes on meanwhile, and nothing of it stays behind.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endChildren, TooMuch, runInChild } from '../../../server/foundation/child-process/run-in-child.ts';
import { traceOf } from '../../../server/foundation/error-trace.ts';
import { createCity, type City } from '../../support/city.ts';
import { processesNaming, until } from '../../support/watched.ts';
import { csvOf, send } from '../../municipality/imports/sent.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const LIMITS = { seconds: 3, megabytes: 64, atOnce: 1, most: 3 };
const here = (name: string): string => join(import.meta.dirname, name);
const echo = runInChild<unknown, unknown>(here('echo-child.mjs'), LIMITS);
const endless = runInChild<string, string>(here('endless-child.mjs'), LIMITS);
const greedy = runInChild<string, string>(here('greedy-child.mjs'), LIMITS);
const filling = runInChild<string, string>(here('filling-child.mjs'), { ...LIMITS, seconds: 60 });
const left = () =>
  processesNaming('child-process/child').filter((line) => line.includes('test/foundation/child-process'));

describe('what it hears and says', () => {
  it('is whatever can be cloned, piece by piece, in order', async () => {
    const pieces = [
      1n,
      new Date(0),
      new Map([['a', [1, null]]]),
      Buffer.from('x'),
      { text: 'я'.repeat(1e6) },
    ];
    const heard = await echo(async (talk) => {
      for (const piece of pieces) await talk.say(piece);
      return [await talk.hear(), await talk.hear(), await talk.hear(), await talk.hear(), await talk.hear()];
    });
    expect(heard).toEqual(pieces);
    await until(() => left().length === 0);
  });

  it('a fault there is one here, with its places there and without its message', async () => {
    const failed = echo(async ({ say, hear }) => {
      await say('fail');
      return hear();
    });
    const error: unknown = await failed.catch((reason: unknown) => reason);
    expect(String(error)).not.toContain('qz7secret');
    expect(error).not.toBeInstanceOf(TooMuch);
    expect(String(error)).toContain('RangeError');
    expect(traceOf(error).at[0]).toMatch(/^test\/foundation\/child-process\/echo-child\.mjs:\d+:\d+$/);
  });

  it('one that ends by itself is a fault, and nobody waits for it', async () => {
    const ended = echo(async ({ say, hear }) => {
      await say('exit');
      return hear();
    });
    await expect(ended).rejects.toThrow('ended: 3');
  });
});

describe('what takes too much', () => {
  it('memory: is ended, and takes nothing along', async () => {
    await expect(greedy(({ hear }) => hear())).rejects.toThrow(TooMuch);
  });

  it('memory that is none of JavaScript’s: too', async () => {
    await expect(filling(({ hear }) => hear())).rejects.toThrow(TooMuch);
  });

  it('where the server stops, all of it is ended, and whoever waits hears so', async () => {
    const ended = expect(echo(({ hear }) => hear())).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await until(() => left().length === 1);
    await endChildren();
    await ended;
    await until(() => left().length === 0);
  });

  it('many at once: they take turns, and those who would wait too long are asked to come again', async () => {
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const three = [1, 2, 3].map(() => echo(() => gate));
    await expect(echo(() => gate)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    await until(() => left().length === 1);
    go();
    await Promise.all(three);
  });
});

describe('beside a server', () => {
  let server: TestServer;
  let city: City;
  beforeAll(async () => {
    server = await startTestServer();
    city = await createCity(server.database.owner.pool, { places: 1 });
  });
  afterAll(() => server.close());

  it('work that never ends is ended; everybody is answered meanwhile, and the next file is read', async () => {
    let isOver = false;
    const ended = endless(async ({ say, hear }) => {
      await say('begun');
      expect(await hear()).toBe('begun');
      return hear();
    }).finally(() => (isOver = true));
    const judged = expect(ended).rejects.toThrow(TooMuch);
    let answered = 0;
    while (!isOver) {
      expect(await (await fetch(`${server.url}/livez`)).text()).toBe('alive\n');
      answered += 1;
      await sleep(20);
    }
    await judged;
    expect(answered).toBeGreaterThan(5);
    await until(() => left().length === 0);
    const member = await server.signIn(city);
    const { planned } = await send(
      server,
      city,
      csvOf([
        ['Идентификатор', 'Име'],
        ['x1', 'Ново'],
      ]),
      member,
    );
    expect(planned?.counts).toMatchObject({ REFUSED: 1 });
  });
});
