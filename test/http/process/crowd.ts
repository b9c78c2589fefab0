// People who vote all the time, each sending the same slip again until the server has said that it is in the box.
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../support/watched.ts';
import { newVote, sendByApi, sendByForm, type Vote } from './votes.ts';

/** What a crowd went through until it was sent home. */
export interface Account {
  /** Every slip that was acknowledged: all that were ever sent, since nobody gives up. */
  readonly acknowledged: readonly Vote[];
  /** The addresses that they sent from. */
  readonly addresses: readonly string[];
  /** The longest time in which nobody heard an acknowledgement, in milliseconds. */
  readonly longestGap: number;
  /** How often each status was heard where it was no acknowledgement; 0 stands for no answer. */
  readonly refusals: Readonly<Record<number, number>>;
}

export interface Crowd {
  /** Resolves when so many more were acknowledged. */
  readonly more: (votes: number) => Promise<void>;
  /** No new votes; resolves when the last one under way is acknowledged. */
  readonly goHome: () => Promise<Account>;
}

const PEOPLE = 16;
const PAUSE_MS = 10;

/**
 * Sends people to the places' signs; one half has a script, the other posts forms. `headers` go with every vote. Each
 * vote comes from another address, for a server that trusts this machine as a proxy.
 */
export function gather(
  url: string,
  codes: readonly string[],
  headers: Readonly<Record<string, string>>,
): Crowd {
  const acknowledged: Vote[] = [];
  const addresses: string[] = [];
  const refusals: Record<number, number> = {};
  let isOver = false;
  let lastAt = performance.now();
  let longestGap = 0;

  const voteOnce = async (person: number): Promise<void> => {
    const vote = newVote(codes[acknowledged.length % codes.length] ?? '', (acknowledged.length % 10) + 1);
    const send = person % 2 === 0 ? sendByApi : sendByForm;
    const address = `198.${18 + randomInt(2)}.${randomInt(256)}.${randomInt(256)}`;
    addresses.push(address);
    const forged = headers['x-forwarded-for'];
    const own = { ...headers, 'x-forwarded-for': forged ? `${forged}, ${address}` : address };
    for (;;) {
      const { isAcknowledged, status } = await send(url, vote, own).catch(() => ({
        isAcknowledged: false,
        status: 0,
      }));
      if (isAcknowledged) break;
      refusals[status] = (refusals[status] ?? 0) + 1;
      await sleep(PAUSE_MS * 5);
    }
    acknowledged.push(vote);
    longestGap = Math.max(longestGap, performance.now() - lastAt);
    lastAt = performance.now();
  };
  const people = Array.from({ length: PEOPLE }, async (_, person) => {
    while (!isOver) {
      await voteOnce(person);
      await sleep(PAUSE_MS);
    }
  });

  return {
    more: (votes) => {
      const goal = acknowledged.length + votes;
      return until(() => acknowledged.length >= goal);
    },
    goHome: async () => {
      isOver = true;
      await Promise.all(people);
      return { acknowledged, addresses, longestGap, refusals };
    },
  };
}
