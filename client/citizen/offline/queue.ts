// The slips that wait on this phone. Page and worker share it, so it lies in IndexedDB.
//
// What storage holds, and only from "send" until the slip is received: its random number as the key, where it goes, the
// fields of its form, and the day. A score and an answer are two entries with nothing in common but the phone: the key
// orders them by chance, and a day is too coarse to tell which came first.
// A tablet's entries hold its token as well.
//
// What the worker has sent leaves a trace until a page has told it: a sign, and nothing else.
import { openStorage } from '../../parts/offline/storage.ts';
import { LONGEST_REST_MS } from './post.ts';
import { idOf, type Slip } from '../../parts/offline/slip.ts';

/** A slip and the day of the citizen's calendar, counted from 1970, on which it was first sent off; 0: it is only the trace of one. */
export type Waiting = Slip & { readonly day: number };

const NAME = 'kazva';
const SLIPS = 'slips';
const REST = 'rest';
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Where the phone stores nothing, they live as long as the page. */
const inPage = new Map<string, Waiting>();
let restInPage = 0;

export function today(): number {
  const now = new Date();
  return Math.floor((now.getTime() - now.getTimezoneOffset() * MINUTE_MS) / DAY_MS);
}

/**
 * The slip as it is sent. One that waited says its day: its code may lead elsewhere by now, or nowhere. One whose citizen presses
 * "send" just now (`isOwn`) tells nothing of time.
 */
export function asSent({ day, ...slip }: Waiting, isOwn: boolean): Slip {
  if (isOwn && day === today()) return slip;
  const castOn = new Date(day * DAY_MS).toISOString().slice(0, 10);
  return { ...slip, fields: [...slip.fields, ['castOn', castOn]] };
}

function create(database: IDBDatabase): void {
  database.createObjectStore(SLIPS);
  database.createObjectStore(REST);
}

async function inStore<T>(
  name: typeof SLIPS | typeof REST,
  work: (store: IDBObjectStore) => IDBRequest<T>,
  mayCreate = false,
): Promise<T> {
  const database = await openStorage(NAME, mayCreate ? create : null);
  try {
    return await new Promise((resolve, reject) => {
      // "Saved" is said only after it is on the disk.
      const turn = database.transaction(name, 'readwrite', { durability: 'strict' });
      const asked = work(turn.objectStore(name));
      turn.oncomplete = () => resolve(asked.result);
      turn.onabort = () => reject(new Error());
    });
  } finally {
    database.close();
  }
}

/** Keeps the slip until it is forgotten, in place of one with the same id; false where only this page holds it. */
export async function keep(slip: Slip): Promise<boolean> {
  const id = idOf(slip);
  const waiting: Waiting = { day: today(), ...slip };
  const put = (store: IDBObjectStore) => {
    const known = store.get(id) as IDBRequest<Waiting | undefined>;
    // From the first attempt on: after 35 nights the server would not know it again.
    known.onsuccess = () => store.put({ ...waiting, day: known.result?.day ?? waiting.day }, id);
    return known;
  };
  try {
    await inStore(SLIPS, put, true);
    inPage.delete(id);
    return true;
  } catch {
    inPage.set(id, waiting);
    return false;
  }
}

/** Keeps what only this page holds, where storage has come to answer. */
export async function keepInPage(): Promise<void> {
  for (const slip of inPage.values()) await keep(slip);
}

/** All that wait, in the order of their random numbers. */
export async function listWaiting(): Promise<Waiting[]> {
  const stored = await inStore(SLIPS, (store) => store.getAll() as IDBRequest<Waiting[]>).catch(() => []);
  return [...stored, ...inPage.values()];
}

/** Whether it would be gone with the page. */
export function isOnlyInPage(slip: Slip): boolean {
  return inPage.has(idOf(slip));
}

/** Forgets a slip. */
export async function forget(slip: Slip): Promise<void> {
  inPage.delete(idOf(slip));
  await inStore(SLIPS, (store) => store.delete(idOf(slip))).catch(() => undefined);
}

/**
 * Forgets a slip that was sent while nobody looked on, but for its sign, as where its paths begin: neither what was said nor of which kind it
 * was, no number and no day. All of a sign leave one trace.
 */
export async function leaveTrace(slip: Slip): Promise<void> {
  const path = slip.path.split('/', 3).join('/') + '/';
  const trace: Waiting = { path, fields: [['ballotId', path]], day: 0 };
  await inStore(SLIPS, (store) => {
    store.put(trace, path);
    return store.delete(idOf(slip));
  }).catch(() => undefined);
}

/** Until when (ms) the server wants to be left alone, by whichever page or worker heard it. */
export async function restUntil(): Promise<number> {
  const stored = await inStore(REST, (store) => store.get(0) as IDBRequest<number | undefined>).catch(
    () => 0,
  );
  const until = Math.max(stored ?? 0, restInPage);
  // Farther away than any rest: the phone's clock was set back.
  return until - Date.now() > LONGEST_REST_MS ? 0 : until;
}

/** Notes it; 0 forgets it. */
export async function noteRest(until: number): Promise<void> {
  restInPage = until;
  const noted = until
    ? inStore(REST, (store) => store.put(until, 0))
    : inStore(REST, (store) => store.clear());
  await noted.catch(() => undefined);
}
