// What was read a moment ago: a small memory in front of the database, for what every vote asks and hardly ever changes.
import { isOutage } from '../outage-kinds.ts';

export interface RecentParts<Key, Value> {
  /** A text that no other key has. */
  readonly nameOf: (key: Key) => string;
  /** Reads the keys; each value stands under its key's name, and what is not there is left out. */
  readonly read: (keys: readonly Key[]) => Promise<ReadonlyMap<string, Value>>;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** How old, in milliseconds, an answer may be while the database can be asked; 0: it is asked each time. */
  readonly freshMs: number;
  /** How many keys are read together at the most, 100 without it: one where a value is large. */
  readonly mostTogether?: number;
}

export interface Recent<Key, Value> {
  /**
   * The value of the key, or null where there is none. While the database is away, a value read in the last five
   * minutes still counts. Throws what `read` throws.
   */
  readonly find: (key: Key) => Promise<Value | null>;
  /**
   * Reads again what is older than half of its time, whether or not anybody asks: called every quarter of that time, nobody waits for what
   * somebody asked for within a day. What nobody asked for a whole day is forgotten. Does not reject: whoever asks hears what is wrong.
   */
  readonly keepUp: () => Promise<void>;
}

interface Known<Key, Value> {
  readonly key: Key;
  readonly value: Value;
  readonly readAt: number;
  /** Whether somebody did on this day of the memory; not when. */
  wasAsked: boolean;
}

interface Reading {
  readonly since: number;
  readonly done: Promise<void>;
}

const LONGEST_OUTAGE_MS = 300_000;
/** A known value waits no longer than this for a newer one, from when that began to be read: of those who ask meanwhile none waits anew. */
const PATIENCE_MS = 500;
/** Nobody joins a reading that has gone on for longer: its connection may be dead. */
const LONGEST_READING_MS = 5_000;
const MOST_KNOWN = 5_000;
const MOST_TOGETHER = 100;
/** Anybody can make up keys that lead nowhere, so few of them are remembered, and they displace nothing. */
const MOST_MISSING = 1_000;
/** Few sizes, so that few different statements are prepared. */
const BATCH_SIZES = [MOST_TOGETHER, 10, 1];
/** So long that what is kept up tells no more than that somebody asked today or yesterday. */
export const DAY_MS = 86_400_000;

/**
 * A memory of the latest answers. One reading at a time for each key. What is kept up is there whoever asked before, so that how long
 * an answer takes tells nobody of it.
 */
export function createRecent<Key, Value>(parts: RecentParts<Key, Value>): Recent<Key, Value> {
  // Both in the order in which they were read, the oldest first.
  const known = new Map<string, Known<Key, Value>>();
  const missing = new Map<string, number>();
  const underWay = new Map<string, Reading>();
  const { nameOf, read, now, freshMs, mostTogether = MOST_TOGETHER } = parts;
  let dayBegan = now();

  const remember = (key: Key, value: Value | undefined, readAt: number): void => {
    const name = nameOf(key);
    // What is not known yet is read since somebody asks.
    const wasAsked = known.get(name)?.wasAsked ?? true;
    known.delete(name);
    missing.delete(name);
    if (value === undefined) addLast(missing, name, readAt, MOST_MISSING);
    else addLast(known, name, { key, value, readAt, wasAsked }, MOST_KNOWN);
  };

  const findReading = (name: string): Reading | null => {
    const begun = underWay.get(name);
    return begun && now() - begun.since < LONGEST_READING_MS ? begun : null;
  };

  const readNow = (keys: readonly Key[]): Reading => {
    const since = now();
    const done = read(keys)
      .then((values) => {
        for (const key of keys) remember(key, values.get(nameOf(key)), since);
      })
      .finally(() => {
        for (const key of keys) if (underWay.get(nameOf(key))?.done === done) underWay.delete(nameOf(key));
      });
    const reading = { since, done };
    for (const key of keys) underWay.set(nameOf(key), reading);
    return reading;
  };

  const beginDay = (): void => {
    dayBegan = now();
    for (const [name, entry] of known) {
      if (!entry.wasAsked) known.delete(name);
      entry.wasAsked = false;
    }
  };

  return {
    find: async (key) => {
      const name = nameOf(key);
      const entry = known.get(name);
      const age = entry ? now() - entry.readAt : Infinity;
      if (entry) entry.wasAsked = true;
      if (entry && age < freshMs) return entry.value;
      if (now() - (missing.get(name) ?? -Infinity) < freshMs) return null;
      // Of one that nobody joins any more is known, too, that it was waited for in vain.
      const since = underWay.get(name)?.since ?? now();
      const { done } = findReading(name) ?? readNow([key]);
      const reading = done.then(() => known.get(name)?.value ?? null);
      if (!entry || age >= LONGEST_OUTAGE_MS) return reading;
      return unlessAway(reading, entry.value, since + PATIENCE_MS - now());
    },
    keepUp: async () => {
      if (now() - dayBegan >= DAY_MS) beginDay();
      const isDue = ([name, { readAt }]: [string, Known<Key, Value>]): boolean =>
        now() - readAt >= freshMs / 2 && findReading(name) === null;
      const due = [...known].filter(isDue).map(([, { key }]) => key);
      while (due.length > 0) {
        const most = Math.min(due.length, mostTogether);
        const keys = due.splice(0, BATCH_SIZES.find((size) => size <= most) ?? 1);
        try {
          await readNow(keys).done;
        } catch (error) {
          if (isOutage(error)) return;
        }
      }
    },
  };
}

function addLast<Item>(items: Map<string, Item>, name: string, item: Item, most: number): void {
  items.set(name, item);
  const [oldest] = items.keys();
  if (items.size > most && oldest !== undefined) items.delete(oldest);
}

/** What is read, or the value known before where the database does not answer, or not soon. */
async function unlessAway<Value>(
  reading: Promise<Value | null>,
  before: Value,
  patienceMs: number,
): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<Value>((resolve) => {
    timer = setTimeout(resolve, patienceMs, before);
  });
  try {
    return await Promise.race([reading, patience]);
  } catch (error) {
    if (isOutage(error)) return before;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
