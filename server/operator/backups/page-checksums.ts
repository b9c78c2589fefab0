// Looks whether pages that were copied are as PostgreSQL wrote them: a damaged one is noticed while older backups are there.
import { open } from 'node:fs/promises';
import { nullWhereGone } from '../../foundation/file-error.ts';

const PAGE_BYTES = 8_192;
/** A larger table goes on in a second file, `<name>.1`. */
const PAGES_A_FILE = 131_072;
const PAGES_AT_ONCE = 128;

// As in PostgreSQL's src/include/storage/checksum_impl.h: 32 sums of FNV-1a beside each other.
const PRIME = 16_777_619;
const OFFSETS = Uint32Array.of(
  0x5b1f36e9,
  0xb8525960,
  0x02ab50aa,
  0x1de66d2a,
  0x79ff467a,
  0x9bb9f8a3,
  0x217e7cd2,
  0x83e13d2c,
  0xf8d4474f,
  0xe39eb970,
  0x42c6ae16,
  0x993216fa,
  0x7b093b5d,
  0x98daff3c,
  0xf718902a,
  0x0b1c9cdb,
  0xe58f764b,
  0x187636bc,
  0x5d7b3bb1,
  0xe73de7de,
  0x92bec979,
  0xcca6c0b2,
  0x304a0979,
  0x85aa43d4,
  0x783125bb,
  0x6ca8eaa2,
  0xe407eac6,
  0x4b5cfc3e,
  0x9fbf8c76,
  0x15ca20be,
  0xf2ca9fd3,
  0x959bd756,
);

/** Whether the file, by its path in PostgreSQL's folder, holds pages with a sum. */
export function hasPages(path: string): boolean {
  return /^(?:global|base\/\d+)\/\d+(?:_[a-z]+)?(?:\.\d+)?$/.test(path);
}

/**
 * The numbers of the copy's pages that are damaged. One that was written since `start`, the position in the log of changes at
 * which the backup began, may be copied half: the log brings it whole.
 */
export async function damagedPages(copy: string, source: string, start: bigint): Promise<number[]> {
  const first = PAGES_A_FILE * Number(/\.(\d+)$/.exec(copy)?.[1] ?? 0);
  const damaged: number[] = [];
  const file = await open(copy);
  try {
    const buffer = Buffer.alloc(PAGES_AT_ONCE * PAGE_BYTES);
    for (let number = first, read = buffer.length; read === buffer.length;) {
      read = (await file.read(buffer, 0, buffer.length, (number - first) * PAGE_BYTES)).bytesRead;
      for (let at = 0; at + PAGE_BYTES <= read; at += PAGE_BYTES, number += 1) {
        if (!isDamaged(buffer.subarray(at, at + PAGE_BYTES), number, start)) continue;
        // It may have been on its way to the disk as it was copied.
        const again = await pageOf(source, number - first);
        if (again !== null && isDamaged(again, number, start)) damaged.push(number);
      }
    }
  } finally {
    await file.close();
  }
  return damaged;
}

/** The page as it is now; null: its table was dropped, or made shorter. */
async function pageOf(path: string, number: number): Promise<Buffer | null> {
  const file = await open(path).catch(nullWhereGone);
  if (file === null) return null;
  try {
    const page = Buffer.alloc(PAGE_BYTES);
    const { bytesRead } = await file.read(page, 0, PAGE_BYTES, number * PAGE_BYTES);
    return bytesRead === PAGE_BYTES ? page : null;
  } finally {
    await file.close();
  }
}

/** Whether it is not as it was written, though nothing has written it since the position. */
const isDamaged = (page: Buffer, number: number, start: bigint): boolean =>
  isOlder(page, start) && !isAsWritten(page, number);

/** Whether it was last changed before that position. One that nothing was ever put on has no sum. */
function isOlder(page: Buffer, start: bigint): boolean {
  const position = (BigInt(page.readUInt32LE(0)) << 32n) | BigInt(page.readUInt32LE(4));
  const isNew = page.readUInt16LE(14) === 0;
  return !isNew && position < start;
}

/** Whether its sum is that of its bytes, the sum's own taken for zero, at this place in the table. */
function isAsWritten(page: Buffer, number: number): boolean {
  const sums = Int32Array.from(OFFSETS);
  const add = (lane: number, value: number): void => {
    const mixed = (sums[lane] ?? 0) ^ value;
    sums[lane] = Math.imul(mixed, PRIME) ^ (mixed >>> 17);
  };
  for (let at = 0; at < PAGE_BYTES; at += 4)
    add((at / 4) % 32, at === 8 ? page.readInt32LE(at) & ~0xffff : page.readInt32LE(at));
  for (let round = 0; round < 64; round += 1) add(round % 32, 0);
  const sum = (sums.reduce((all, each) => all ^ each, 0) ^ number) >>> 0;
  return (sum % 65_535) + 1 === page.readUInt16LE(8);
}
