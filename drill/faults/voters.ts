// People who vote all the time, each sending the same slip again until somebody says that it is in the box.
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { newVote, sendByApi, sendByForm, type Said, type Vote } from '../../test/http/process/votes.ts';

export interface Voters {
  readonly acknowledged: readonly Vote[];
  /** The longest time in which nobody heard an acknowledgement, in milliseconds. */
  readonly longestGap: () => number;
  /** Resolves when so many more were acknowledged; false where that does not happen in time. */
  readonly more: (votes: number, patienceMs: number) => Promise<boolean>;
  /** From now on they take their time: after an answer that never came boxes open again in a minute, and enough have voted. */
  readonly calm: () => void;
  /** No new votes. What is not acknowledged in half a minute is given up: nobody was told that it is in the box. */
  readonly goHome: () => Promise<void>;
}

const PAUSE_MS = 20;
const CALM_MS = 250;
const UNHEARD_MS = 10_000;
const LAST_PATIENCE_MS = 30_000;

const unheard: Said = { isAcknowledged: false, status: 0 };

/** Sends people to the signs, by whichever of the addresses; each vote comes from another network. */
export function gatherVoters(
  urls: () => readonly string[],
  codes: readonly string[],
  number: number,
): Voters {
  const acknowledged: Vote[] = [];
  let overAt = Infinity;
  let lastAt = performance.now();
  let gap = 0;
  let pauseMs = PAUSE_MS;

  const voteOnce = async (person: number): Promise<void> => {
    const vote = newVote(codes[randomInt(codes.length)] ?? '', randomInt(1, 11));
    const send = person % 2 === 0 ? sendByApi : sendByForm;
    const headers = { 'x-forwarded-for': `198.${18 + randomInt(2)}.${randomInt(256)}.${randomInt(256)}` };
    while (performance.now() < overAt + LAST_PATIENCE_MS) {
      const all = urls();
      const url = all[randomInt(all.length)] ?? '';
      const said = await Promise.race([
        send(url, vote, headers).catch(() => unheard),
        sleep(UNHEARD_MS, unheard, { ref: false }),
      ]);
      if (said.isAcknowledged) {
        acknowledged.push(vote);
        gap = Math.max(gap, performance.now() - lastAt);
        lastAt = performance.now();
        return;
      }
      await sleep(PAUSE_MS * 5);
    }
  };
  const people = Array.from({ length: number }, async (_, person) => {
    while (performance.now() < overAt) {
      await voteOnce(person);
      await sleep(pauseMs);
    }
  });
  return {
    acknowledged,
    longestGap: () => Math.max(gap, overAt === Infinity ? performance.now() - lastAt : 0),
    more: async (votes, patienceMs) => {
      const [goal, until] = [acknowledged.length + votes, performance.now() + patienceMs];
      while (acknowledged.length < goal && performance.now() < until) await sleep(50);
      return acknowledged.length >= goal;
    },
    calm: () => {
      pauseMs = CALM_MS;
    },
    goHome: async () => {
      overAt = performance.now();
      await Promise.all(people);
    },
  };
}
