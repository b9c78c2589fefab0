// Pages of a table of places: an opening between two pages moves places up and down, and yet each place comes once.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Cursor, isIdKey } from '../../api/cursor.ts';
import type { PageInfo } from '../../api/list-pages.ts';

/** More places than any table has. A cursor of a hundred letters can be packed of as many ids as it likes, and each is read. */
const MOST_IDS = 10_000;
/** Bytes that they may become. */
const MOST_BYTES = 100_000;

/** The cursor of a table: it holds the ids of all places that pages had so far, each as its distance from the one before. */
export function seenCursor(list: string): Cursor {
  return new Cursor(list, (key) => unpack(key) !== null);
}

interface SeenPage<Row> {
  readonly page: readonly Row[];
  readonly pageInfo: PageInfo;
}

/** The first rows, in their order of now, that no page had before the cursor. */
export function pageOf<Row>(
  cursor: Cursor,
  after: string | null | undefined,
  rows: readonly Row[],
  size: number,
  idOf: (row: Row) => bigint,
): SeenPage<Row> {
  const [packed] = cursor.read(after) ?? [];
  const seen = new Set(packed === undefined ? [] : unpack(packed));
  const left = rows.filter((row) => !seen.has(idOf(row)));
  const page = left.slice(0, size);
  const ids = [...seen, ...page.map(idOf)];
  return {
    page,
    pageInfo: {
      hasNextPage: left.length > size,
      hasPreviousPage: seen.size > 0,
      startCursor: null,
      endCursor: page.length === 0 ? null : cursor.write([pack(ids)]),
    },
  };
}

function pack(ids: readonly bigint[]): string {
  const sorted = ids.toSorted((a, b) => (a < b ? -1 : 1));
  const distances = sorted.map((id, at) => id - (sorted[at - 1] ?? 0n));
  return deflateRawSync(distances.join(',')).toString('base64url');
}

function unpack(text: string): bigint[] | null {
  try {
    const bytes = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: MOST_BYTES });
    const distances = bytes.toString().split(',', MOST_IDS + 1);
    if (distances.length > MOST_IDS || !distances.every(isIdKey)) return null;
    let id = 0n;
    return distances.map((distance) => (id += BigInt(distance)));
  } catch {
    // Not packed here: as any other cursor that is not ours.
    return null;
  }
}
