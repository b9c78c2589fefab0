// Reads PostgreSQL's own bytes: the rows of a heap page, dead ones too, and the columns of a row.
import type { Column } from './catalog.ts';
import { placeInFile, type Row } from './reading.ts';
import { withDashes } from '../../../server/foundation/uuid.ts';

// A row's head (HeapTupleHeaderData): xmin 0, xmax 4, cmin or cmax 8, ctid 12, two masks 18 and 20, its length 22, then
// a bit for each column that is not null, where one is.
const HEAD_BYTES = 23;
const HAS_NULLS = 0x0001;
const COLUMNS_MASK = 0x07ff;

const PAGE_HEAD_BYTES = 24;
const PAGE_LOWER = 12;
const POINTER_BYTES = 4;
const POINTER_NORMAL = 1;

/** The rows of a page by their line pointers, which count from 1: living, dead and aborted. */
export function tuplesOf(page: Buffer): Map<number, Buffer> {
  const tuples = new Map<number, Buffer>();
  const count = (page.readUInt16LE(PAGE_LOWER) - PAGE_HEAD_BYTES) / POINTER_BYTES;
  for (let number = 1; number <= count; number += 1) {
    // ItemIdData: 15 bits offset, 2 bits what it is, 15 bits length.
    const pointer = page.readUInt32LE(PAGE_HEAD_BYTES + (number - 1) * POINTER_BYTES);
    const [start, kind, length] = [pointer & 0x7fff, (pointer >>> 15) & 3, pointer >>> 17];
    if (kind === POINTER_NORMAL) tuples.set(number, page.subarray(start, start + length));
  }
  return tuples;
}

/** The row at a place, with what its head says of the transactions that made and removed it. */
export function rowOf(tuple: Buffer, columns: readonly Column[], block: number, offset: number): Row {
  return {
    ...columnsOf(tuple, columns),
    '#xmin': String(tuple.readUInt32LE(0)),
    '#xmax': String(tuple.readUInt32LE(4)),
    '#cmin': String(tuple.readUInt32LE(8)),
    '#ctid': placeInFile(block, offset),
  };
}

function columnsOf(tuple: Buffer, columns: readonly Column[]): Record<string, string | null> {
  const stored = tuple.readUInt16LE(18) & COLUMNS_MASK;
  const hasNulls = (tuple.readUInt16LE(20) & HAS_NULLS) !== 0;
  const start = tuple.readUInt8(22);
  let at = start;
  const values: Record<string, string | null> = {};
  columns.slice(0, stored).forEach(({ name, type, length, align }, number) => {
    const isNull = hasNulls && ((tuple[HEAD_BYTES + (number >>> 3)] ?? 0) & (1 << (number & 7))) === 0;
    values[name] = null;
    if (isNull) return;
    // A value with a head of one byte stands unaligned: its first byte is never 0, as padding is.
    const isShort = length === -1 && tuple[at] !== 0;
    if (!isShort) at = start + Math.ceil((at - start) / align) * align;
    const size = length === -1 ? sizeOf(tuple, at) : { head: 0, all: length };
    values[name] = textOf(tuple.subarray(at + size.head, at + size.all), type);
    at += size.all;
  });
  return values;
}

/** How long a value is that says so itself, head included (varatt.h, little endian). */
function sizeOf(tuple: Buffer, at: number): { head: number; all: number } {
  const first = tuple.readUInt8(at);
  // 1: it lies in another file, and here only where.
  if (first === 1) return { head: 2, all: 18 };
  if (first & 1) return { head: 1, all: first >>> 1 };
  return { head: 4, all: tuple.readUInt32LE(at) >>> 2 };
}

const DAY_MS = 86_400_000;
const POSTGRES_EPOCH_MS = Date.UTC(2000, 0, 1);

function textOf(bytes: Buffer, type: string): string {
  if (type === 'bigint') return String(bytes.readBigInt64LE());
  if (type === 'integer') return String(bytes.readInt32LE());
  if (type === 'text') return bytes.toString('utf8');
  if (type === 'date')
    return new Date(POSTGRES_EPOCH_MS + bytes.readInt32LE() * DAY_MS).toISOString().slice(0, 10);
  const hex = bytes.toString('hex');
  return type === 'uuid' ? withDashes(hex) : hex;
}

/** The bytes of a row that the WAL holds of it, put together. `stored`: two masks, the head's length, then the row after its head. */
export function tupleFromWal(transaction: number, stored: Buffer): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(transaction, 0);
  stored.copy(head, 18, 0, 5);
  return Buffer.concat([head, stored.subarray(5)]);
}

/**
 * The same of an updated row, of which the WAL may hold only what differs from the old one: `same` many bytes at its
 * beginning and end (after its head) are the old row's.
 */
export function updatedTuple(
  transaction: number,
  stored: Buffer,
  old: Buffer,
  same: { readonly before: number; readonly after: number },
): Buffer {
  const part = tupleFromWal(transaction, stored);
  const start = part.readUInt8(22);
  const oldData = old.subarray(old.readUInt8(22));
  return Buffer.concat([
    part.subarray(0, start),
    oldData.subarray(0, same.before),
    part.subarray(start),
    oldData.subarray(oldData.length - same.after),
  ]);
}
