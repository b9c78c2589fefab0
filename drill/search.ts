// Finds thousands of byte patterns in one pass over a stream, whatever chunks it comes in.

/** Hears of each place where a pattern stands: the pattern's number in the list, and its offset in the stream. */
export type OnHit = (pattern: number, offset: number) => void;

/** One stream that is searched. */
export interface Scan {
  readonly push: (chunk: Uint8Array) => void;
  /** Looks at what is left; to be called once, after the last chunk. */
  readonly end: () => void;
}

export interface Search {
  readonly start: (onHit: OnHit) => Scan;
}

/** So many bytes of a pattern are its key: eight, or four where it is shorter than eight. */
const WIDE = 8;
const NARROW = 4;

/** A filter has 2^13 to 2^25 bits, 64 and more for each pattern if it can. */
const LEAST_BITS = 13;
const MOST_BITS = 25;
const ODD = 0x1e37_79b1;
const OTHER_ODD = 0x25eb_ca6b;

/** Patterns by their keys: a filter of one bit a hash, and behind it a hash table with linear probing. */
interface Table {
  readonly filter: Uint8Array;
  /** How far a hash of 32 bits is shifted to be a place in the filter, and in the entries. */
  readonly filterShift: number;
  readonly entryShift: number;
  /** Three numbers an entry: both halves of the key, and the pattern's number or -1. */
  readonly entries: Int32Array;
}

function createTable(
  patterns: readonly Uint8Array[],
  width: number,
  isOurs: (length: number) => boolean,
): Table {
  const ours = patterns.filter(({ length }) => isOurs(length)).length;
  const bits = Math.ceil(Math.log2(4 * Math.max(ours, 1)));
  const filterBits = Math.min(MOST_BITS, Math.max(LEAST_BITS, bits + 4));
  const table = {
    filter: new Uint8Array(2 ** (filterBits - 3)),
    filterShift: 32 - filterBits,
    entryShift: 32 - bits,
    entries: new Int32Array(3 * 2 ** bits).fill(-1),
  };
  patterns.forEach((pattern, number) => {
    if (!isOurs(pattern.length)) return;
    const [high, low] = [wordAt(pattern, 0), width === WIDE ? wordAt(pattern, NARROW) : 0];
    const hash = hashOf(high, low);
    const bit = hash >>> table.filterShift;
    table.filter[bit >>> 3] = (table.filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    let entry = 3 * (hash >>> table.entryShift);
    while (table.entries[entry + 2] !== -1) entry = (entry + 3) % table.entries.length;
    table.entries.set([high, low, number], entry);
  });
  return table;
}

function hashOf(high: number, low: number): number {
  return (Math.imul(high, ODD) ^ Math.imul(low, OTHER_ODD)) >>> 0;
}

/**
 * A search for the patterns, of four bytes or more each. A filter of their first eight bytes (four, of the short ones)
 * says at each byte whether to look closer, so the time hardly grows with their number.
 */
export function createSearch(patterns: readonly Uint8Array[]): Search {
  const shortest = patterns.reduce((least, { length }) => Math.min(least, length), Infinity);
  if (shortest < NARROW) throw new RangeError('A pattern has four bytes or more.');
  const longest = patterns.reduce((most, { length }) => Math.max(most, length), WIDE);
  const wide = createTable(patterns, WIDE, (length) => length >= WIDE);
  const narrow = createTable(patterns, NARROW, (length) => length < WIDE);
  const mayBeginWithZeros = patterns.some((pattern) => wordAt(pattern, 0) === 0);

  const lookCloser = (
    { entries, entryShift }: Table,
    high: number,
    low: number,
    data: Uint8Array,
    at: number,
  ): number[] => {
    const found: number[] = [];
    for (let entry = 3 * (hashOf(high, low) >>> entryShift); ; entry = (entry + 3) % entries.length) {
      const number = entries[entry + 2] ?? -1;
      if (number === -1) return found;
      if (entries[entry] !== high || entries[entry + 1] !== low) continue;
      const pattern = patterns[number];
      if (pattern && startsWith(data, at, pattern)) found.push(number);
    }
  };

  /** Looks for patterns that start before `limit`. The loop runs for every byte, so it makes no object or closure. */
  const look = (data: Uint8Array, limit: number, offset: number, onHit: OnHit): void => {
    const { filter: wideFilter, filterShift: wideShift } = wide;
    const { filter: narrowFilter, filterShift: narrowShift } = narrow;
    let [high, low] = [wordAt(data, 0), wordAt(data, NARROW)];
    for (let at = 0; at < limit; at += 1) {
      // Most of a database's files is zeros.
      if (high === 0 && low === 0 && !mayBeginWithZeros) {
        while (at + 1 < limit && data[at + WIDE] === 0) at += 1;
        low = data[at + WIDE] ?? 0;
        continue;
      }
      const wideBit = hashOf(high, low) >>> wideShift;
      if (((wideFilter[wideBit >>> 3] ?? 0) >>> (wideBit & 7)) & 1)
        for (const number of lookCloser(wide, high, low, data, at)) onHit(number, offset + at);
      const narrowBit = hashOf(high, 0) >>> narrowShift;
      if (((narrowFilter[narrowBit >>> 3] ?? 0) >>> (narrowBit & 7)) & 1)
        for (const number of lookCloser(narrow, high, 0, data, at)) onHit(number, offset + at);
      const next = at + WIDE;
      high = (high << 8) | (low >>> 24);
      low = (low << 8) | (next < data.length ? (data[next] ?? 0) : 0);
    }
  };

  return {
    start: (onHit) => {
      let rest: Uint8Array = new Uint8Array(0);
      let offset = 0;
      return {
        push: (chunk) => {
          const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
          const limit = Math.max(0, data.length - longest + 1);
          look(data, limit, offset, onHit);
          // A copy: whoever reads a file uses one buffer again and again.
          rest = Uint8Array.from(data.subarray(limit));
          offset += limit;
        },
        end: () => look(rest, rest.length, offset, onHit),
      };
    },
  };
}

/** Four bytes as a number; those past the end are 0. */
function wordAt(data: Uint8Array, at: number): number {
  const byte = (index: number): number => (at + index < data.length ? (data[at + index] ?? 0) : 0);
  return (byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3);
}

function startsWith(data: Uint8Array, at: number, pattern: Uint8Array): boolean {
  if (at + pattern.length > data.length) return false;
  for (let index = 0; index < pattern.length; index += 1)
    if (data[at + index] !== pattern[index]) return false;
  return true;
}
