// What a fitter's phone keeps: the rounds that were opened on it, and what was told and is not sent yet. Page and worker share it.
//
// A position or a photo lies here from the press of a button until the server has it, and no longer.
import { inStoresOf, today } from '../parts/offline/in-store.ts';

export type Outcome = 'MOUNTED' | 'DAMAGED' | 'NOT_POSSIBLE';

/** A round that was opened on this phone. */
export interface KeptRound {
  readonly id: string;
  readonly token: string;
  /** YYYY-MM-DD. */
  readonly lastDay: string;
  /** A scanned sign opens its place on this round, and no rating page. */
  readonly isOn: boolean;
  /** What the server answered last, by the code of each sign of the round; null where the page itself is newer. */
  readonly outcomes: Readonly<Record<string, Outcome | null>> | null;
  /** Absent while nothing was sent. */
  readonly delivered?: Delivered;
}

/** What became of what was told of a round, whoever sent it: a page, another one, or the worker. */
export interface Delivered {
  /** The server took something. */
  readonly isSent: boolean;
  /** Something was told of a sign that is none of the round's, or not as it may be. Until a page has said so. */
  readonly isRefused: boolean;
  /** Until a page has said so. */
  readonly isPhotoRefused: boolean;
}

/** What was told of a sign, until the server has it. */
export interface Told {
  readonly id: string;
  readonly round: string;
  readonly code: string;
  readonly outcome: Outcome;
  readonly note: string | null;
  /** The phone's day, YYYY-MM-DD, and what orders it among others. */
  readonly on: string;
  readonly at: number;
  readonly position: {
    readonly latitude: number;
    readonly longitude: number;
    readonly accuracyM: number;
  } | null;
  readonly photo: Blob | null;
  /** The server has it; only its photo waits. */
  readonly isRecorded: boolean;
}

/** Where the page of a round is kept. */
export const PAGES = 'rounds';
const NAME = 'kazva-rounds';
const ROUNDS = 'rounds';
const TOLD = 'told';

/** Where the phone stores nothing, both live as long as the page. */
const inPage = new Map<string, Told>();
const roundsInPage = new Map<string, KeptRound>();

const inStore = inStoresOf(NAME, [ROUNDS, TOLD]);

export function isOver({ lastDay }: Pick<KeptRound, 'lastDay'>): boolean {
  return lastDay < today();
}

export async function listRounds(): Promise<KeptRound[]> {
  const stored = await inStore(
    ROUNDS,
    'readonly',
    (store) => store.getAll() as IDBRequest<KeptRound[]>,
  ).catch(() => []);
  return [...stored, ...roundsInPage.values()];
}

export async function findRound(round: string): Promise<KeptRound | undefined> {
  return (await listRounds()).find(({ id }) => id === round);
}

/** The round whose mode is on today; undefined where this phone is a citizen's like any other. */
export async function findOn(): Promise<KeptRound | undefined> {
  return (await listRounds()).find((round) => round.isOn && !isOver(round));
}

/** A round, and whether the phone keeps it: false where only this page holds it. */
export type Kept = KeptRound & { readonly isKept: boolean };

/**
 * Keeps of a round what `change` makes of what is known of it, in one step: other pages and the worker write of it, too. With its mode
 * on it stands in place of another one's. Undefined where `change` makes nothing of it.
 */
export async function keepRound(
  id: string,
  change: (known: KeptRound | undefined) => KeptRound | undefined,
): Promise<Kept | undefined> {
  let round: KeptRound | undefined;
  const keepIn = (store: IDBObjectStore) => {
    const asked = store.getAll() as IDBRequest<KeptRound[]>;
    asked.onsuccess = () => {
      round = change(asked.result.find((each) => each.id === id) ?? roundsInPage.get(id));
      if (!round) return;
      for (const other of asked.result)
        if (round.isOn && other.isOn && other.id !== id) store.put({ ...other, isOn: false });
      store.put(round);
    };
    return asked;
  };
  try {
    await inStore(ROUNDS, 'readwrite', keepIn);
    roundsInPage.delete(id);
    return round && { ...round, isKept: true };
  } catch {
    round = change(roundsInPage.get(id));
    if (round) roundsInPage.set(id, round);
    return round && { ...round, isKept: false };
  }
}

/** Keeps what was told; false where only this page holds it. */
export async function keepTold(told: Told): Promise<boolean> {
  try {
    await inStore(TOLD, 'readwrite', (store) => store.put(told));
    inPage.delete(told.id);
    return true;
  } catch {
    inPage.set(told.id, told);
    return false;
  }
}

/** Keeps what only this page holds, where storage has come to answer. What it knew of a round before stays. */
export async function keepInPage(): Promise<void> {
  for (const told of inPage.values()) await keepTold(told);
  for (const round of roundsInPage.values()) {
    const { delivered } = round;
    await keepRound(round.id, (known) => ({ ...round, ...known, ...(delivered && { delivered }) }));
  }
}

export async function forgetTold({ id }: Pick<Told, 'id'>): Promise<void> {
  inPage.delete(id);
  await inStore(TOLD, 'readwrite', (store) => store.delete(id)).catch(() => undefined);
}

/** All that waits, in the order in which it was told. */
export async function listTold(): Promise<Told[]> {
  const stored = await inStore(TOLD, 'readonly', (store) => store.getAll() as IDBRequest<Told[]>).catch(
    () => [],
  );
  return [...stored, ...inPage.values()].toSorted((a, b) => a.at - b.at);
}

/** Whether something would be gone with the page. */
export function isOnlyInPage(): boolean {
  return inPage.size > 0;
}
