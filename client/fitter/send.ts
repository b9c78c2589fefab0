// Sends all that waits on the phone, by a page or by the worker, never two at once.
import type { Hindrance } from '../parts/offline/by-pass.ts';
import {
  forgetTold,
  keepRound,
  keepTold,
  listRounds,
  listTold,
  type KeptRound,
  type Told,
} from './offline-store.ts';
import { postPhoto, postTold } from './post.ts';

export interface Sent {
  /** How much waits on. */
  readonly waiting: number;
  readonly hindrance: Hindrance | null;
  /** The server took something. */
  readonly isSent: boolean;
}

/** What fits into one request on a poor line. */
const BATCH = 20;

/** What happens on the way with what was told of one round. */
interface Way {
  hindrance: Hindrance | null;
  isSent: boolean;
  isRefused: boolean;
  isPhotoRefused: boolean;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  // Without locks two may send the same: its id makes it count once all the same.
  return navigator.locks ? navigator.locks.request('kazva-rounds', work) : work();
}

/** Sends some of a round's; one by one where the server does not take them together. */
async function sendSome(round: KeptRound, told: readonly Told[], way: Way): Promise<void> {
  const answer = await postTold(round.token, told);
  if (answer.state === 'refused' && told.length > 1) {
    for (const each of told) if (way.hindrance === null) await sendSome(round, [each], way);
    return;
  }
  if (answer.state === 'refused') {
    way.isRefused = true;
    for (const each of told) await forgetTold(each);
    return;
  }
  if (answer.state !== 'answered') {
    way.hindrance = answer.state;
    return;
  }
  const { results, round: now } = answer.data.recordMountings;
  way.isSent = true;
  for (const [at, each] of told.entries()) {
    const isRecorded = results[at]?.__typename === 'MountingRecorded';
    way.isRefused ||= !isRecorded;
    if (isRecorded && each.photo) await keepTold({ ...each, note: null, position: null, isRecorded });
    else await forgetTold(each);
  }
  const outcomes = Object.fromEntries(now.signs.map(({ code, outcome }) => [code, outcome] as const));
  await keepRound(round.id, (known) => known && { ...known, outcomes });
}

async function sendPhotos({ token }: KeptRound, told: readonly Told[], way: Way): Promise<void> {
  for (const each of told) {
    if (way.hindrance !== null) return;
    const state = await postPhoto(token, each);
    if (state === 'offline') way.hindrance = 'offline';
    else await forgetTold(each);
    way.isPhotoRefused ||= state === 'refused';
    way.isSent ||= state === 'kept';
  }
}

/** Writes down what became of it: whoever looks at the round next may not be who sent it. */
async function noteDelivered(id: string, { isSent, isRefused, isPhotoRefused }: Way): Promise<void> {
  if (!(isSent || isRefused || isPhotoRefused)) return;
  await keepRound(id, (known) => {
    const before = known?.delivered;
    const delivered = {
      isSent: isSent || before?.isSent === true,
      isRefused: isRefused || before?.isRefused === true,
      isPhotoRefused: isPhotoRefused || before?.isPhotoRefused === true,
    };
    return known && { ...known, delivered };
  });
}

/** Sends all that waits, what was told before the photos; `held` is left for later. */
export function sendAll(held: ReadonlySet<string> = new Set()): Promise<Sent> {
  return inTurn(async () => {
    let hindrance: Hindrance | null = null;
    let isSent = false;
    const rounds = await listRounds();
    for (const round of rounds) {
      const way: Way = { hindrance, isSent: false, isRefused: false, isPhotoRefused: false };
      const own = (await listTold()).filter((told) => told.round === round.id && !held.has(told.id));
      const untold = own.filter(({ isRecorded }) => !isRecorded);
      for (let at = 0; at < untold.length && way.hindrance === null; at += BATCH)
        await sendSome(round, untold.slice(at, at + BATCH), way);
      const recorded = (await listTold()).filter((told) => told.round === round.id && told.isRecorded);
      await sendPhotos(round, recorded, way);
      await noteDelivered(round.id, way);
      isSent ||= way.isSent;
      // Another round has a link of its own.
      hindrance = way.hindrance === 'dead' && rounds.length > 1 ? null : way.hindrance;
    }
    return { hindrance, isSent, waiting: (await listTold()).length };
  });
}
