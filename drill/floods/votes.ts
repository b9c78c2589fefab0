// People who vote while others read: so many a second, each from an address of its own, by form or by API, and how long each waits.
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { newVote, sendByApi, sendByForm } from '../../test/http/process/votes.ts';

/** What voters went through. */
export interface Voted {
  /** Milliseconds until each vote was acknowledged, or refused. */
  readonly waits: readonly number[];
  readonly refused: number;
  /** Milliseconds until /livez answered, each time. */
  readonly lives: readonly number[];
}

const PAUSE_MS = 50;

/** The value that so much of all are at most. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

/** Casts votes at the codes, one every 50 ms, whatever became of the one before. */
export async function castVotes(url: string, codes: readonly string[], votes: number): Promise<Voted> {
  const waits: number[] = [];
  const lives: number[] = [];
  let refused = 0;
  const castOne = async (at: number): Promise<void> => {
    const send = at % 2 === 0 ? sendByForm : sendByApi;
    const address = `198.${18 + randomInt(2)}.${randomInt(256)}.${randomInt(256)}`;
    const before = performance.now();
    const { isAcknowledged } = await send(url, newVote(codes[at % codes.length] ?? '', (at % 10) + 1), {
      'x-forwarded-for': address,
    }).catch(() => ({ isAcknowledged: false }));
    waits.push(performance.now() - before);
    if (!isAcknowledged) refused += 1;
  };
  const isAlive = async (): Promise<void> => {
    const before = performance.now();
    await (await fetch(`${url}/livez`)).text();
    lives.push(performance.now() - before);
  };
  const underWay: Promise<void>[] = [];
  for (let at = 0; at < votes; at += 1) {
    underWay.push(castOne(at));
    if (at % 2 === 0) underWay.push(isAlive());
    await sleep(PAUSE_MS);
  }
  await Promise.all(underWay);
  return { waits, refused, lives };
}
