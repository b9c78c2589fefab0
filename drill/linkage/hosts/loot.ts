// What a thief takes along who copies one of two hosts: its files, its settings, and all that the database login in them reads.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { connectOwner } from '../../../server/foundation/database/connect.ts';
import { ownerFromUrl } from '../../../server/foundation/database/connection-address.ts';
import { listFiles, readPieces } from '../../files.ts';
import { createSearch } from '../../search.ts';
import { formsOf } from '../../canary/forms.ts';
import type { Visitor } from '../../canary/canaries.ts';
import type { Host } from '../../two-hosts/hosts.ts';
import { openersOf, openReadings } from '../attack/keys.ts';
import { readPages } from '../evidence/evidence.ts';
import type { Reading } from '../evidence/reading.ts';

export interface Loot {
  /** The private halves that lie in its files. */
  readonly keys: number;
  readonly readings: readonly Reading[];
  /** What those keys open of the slips that were read. */
  readonly opened: readonly Reading[];
  /** Whose address stands anywhere, by their numbers, in the order in which they stand. */
  readonly addresses: readonly number[];
}

/** What else is known: who might be found, and where the log of changes stood before anybody came. */
export interface Hunt {
  readonly visitors: readonly Visitor[];
  readonly startOfWal: string;
}

/** Copies the host; it changes nothing. */
export async function takeHost(host: Host, { visitors, startOfWal }: Hunt): Promise<Loot> {
  const { settings } = host;
  const folders = host.folders;
  const database = connectOwner(ownerFromUrl(settings['DATABASE_URL'] ?? ''));
  try {
    const readings = await readPages({ owner: database.pool, start: startOfWal });
    const keys = keysIn(folders);
    const sealed = readings.filter(({ table }) => table === 'public.ballots');
    return {
      keys: keys.size,
      readings,
      opened: openReadings(sealed, openersOf(keys)),
      addresses: findAddresses(folders, [JSON.stringify(settings), JSON.stringify(readings)], visitors),
    };
  } finally {
    await database.close();
  }
}

function keysIn(folders: readonly string[]): Map<string, string> {
  const files = listFiles(folders).filter((file) => file.endsWith('.pem'));
  return new Map(files.map((file) => [basename(file), readFileSync(file, 'utf8')]));
}

function findAddresses(
  folders: readonly string[],
  texts: readonly string[],
  visitors: readonly Visitor[],
): number[] {
  const wanted = visitors.flatMap(({ IPv6 }, person) =>
    formsOf(IPv6)
      .filter(({ isByChance }) => !isByChance)
      .map(({ bytes }) => ({ person, bytes })),
  );
  const search = createSearch(wanted.map(({ bytes }) => bytes));
  const found = new Set<number>();
  const look = (read: (push: (piece: Uint8Array) => void) => unknown): void => {
    const hits: { person: number; offset: number }[] = [];
    const scan = search.start((number, offset) => {
      hits.push({ person: wanted[number]?.person ?? 0, offset });
    });
    read(scan.push);
    scan.end();
    for (const { person } of hits.toSorted((a, b) => a.offset - b.offset)) found.add(person);
  };
  for (const file of listFiles(folders)) look((push) => readPieces(file, push));
  for (const text of texts) look((push) => push(Buffer.from(text)));
  return [...found];
}
