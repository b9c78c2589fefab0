// A ZIP of files as they lie on the disk, stored and not packed: a stream whose length and bytes are known before it begins.
import { createReadStream } from 'node:fs';
import type { MadeFile } from '../../signs/orders/making-files.ts';

/** The first day that a ZIP can say: the same files give the same archive. */
const DATE = (1 << 5) | 1;
const LOCAL_BYTES = 30;
const ENTRY_BYTES = 46;
const END_BYTES = 22;
/** PKWARE APPNOTE 4.4: version 2.0, names in UTF-8. */
const [VERSION, IN_UTF_8] = [20, 0x0800];

/** What both heads of a file say of it. */
function describe(head: Buffer, at: number, { name, bytes, crc }: MadeFile): void {
  head.writeUInt16LE(VERSION, at);
  head.writeUInt16LE(IN_UTF_8, at + 2);
  head.writeUInt16LE(DATE, at + 8);
  head.writeUInt32LE(crc, at + 10);
  head.writeUInt32LE(bytes, at + 14);
  head.writeUInt32LE(bytes, at + 18);
  head.writeUInt16LE(Buffer.byteLength(name), at + 22);
}

function localHead(file: MadeFile): Buffer {
  const head = Buffer.alloc(LOCAL_BYTES);
  head.writeUInt32LE(0x04034b50, 0);
  describe(head, 4, file);
  return Buffer.concat([head, Buffer.from(file.name)]);
}

function entry(file: MadeFile, offset: number): Buffer {
  const head = Buffer.alloc(ENTRY_BYTES);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(VERSION, 4);
  describe(head, 6, file);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, Buffer.from(file.name)]);
}

/** How many bytes the archive has. */
export function zipBytes(files: readonly MadeFile[]): number {
  const ofFile = ({ name, bytes }: MadeFile) =>
    LOCAL_BYTES + ENTRY_BYTES + 2 * Buffer.byteLength(name) + bytes;
  return files.reduce((sum, file) => sum + ofFile(file), END_BYTES);
}

/** The archive, piece by piece. */
export async function* zipOf(files: readonly MadeFile[]): AsyncGenerator<Buffer> {
  const entries: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const head = localHead(file);
    entries.push(entry(file, offset));
    yield head;
    yield* createReadStream(file.path) as AsyncIterable<Buffer>;
    offset += head.length + file.bytes;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([directory, end]);
}
