// A rendered page as it is kept: compressed once, around the places where every showing gets ballot ids of its own.
import { createHash, randomUUID } from 'node:crypto';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { inlineOf, type Inline } from './inline.ts';

/** Stands in a rendered page wherever a fresh ballot id goes. Nobody outside this process can know it, or write it. */
export const BALLOT_SLOT: string = randomUUID();

export interface Document {
  readonly status: number;
  readonly html: string;
}

/** Text as it is, and as deflate blocks that end on a byte. */
export interface Piece {
  readonly plain: Buffer;
  readonly compressed: Buffer;
}

/** A page that may be shown any number of times. */
export interface Kept {
  readonly status: number;
  /** The tag of its language, as the page itself says it. */
  readonly language: string;
  /** Its revision: the same for the same text, whatever the encoding. */
  readonly etag: string;
  /** In their order. */
  readonly styles: readonly Inline[];
  readonly script: Inline | undefined;
  /** In their order; null where a ballot id goes. */
  readonly pieces: readonly (Piece | null)[];
  /** Bytes of what no other page has, both ways. */
  readonly size: number;
}

/** RFC 1952: a gzip member by deflate, without name and time, from an unknown system. */
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
const ID_BYTES = BALLOT_SLOT.length;
/** RFC 1951, 3.2.4: the head of a block that is stored as it is, with fewer than 65,536 bytes. */
export const storedHead = (length: number): Buffer =>
  Buffer.from([0, length & 0xff, length >>> 8, ~length & 0xff, (~length >>> 8) & 0xff]);
const ID_HEAD = storedHead(ID_BYTES);
/** The last block, with nothing in it. */
const END = Buffer.from([3, 0]);

/** Shorter text is not worth the memory that zlib takes to compress it. */
const WORTHWHILE = 64;

/** A quarter of zlib's usual memory: enough for a page, to the same bytes, and a quarter faster to make ready. */
const MEM_LEVEL = 6;

/** Text as deflate blocks that refer to what stood before it. */
function compress(plain: Buffer, before: Buffer): Buffer {
  if (plain.length < WORTHWHILE) return Buffer.concat([storedHead(plain.length), plain]);
  const dictionary = before.length > 0 ? { dictionary: before } : {};
  const options = { finishFlush: constants.Z_SYNC_FLUSH, memLevel: MEM_LEVEL, ...dictionary };
  // A copy: what zlib gives is the beginning of a block of 16 KB.
  return Buffer.from(deflateRawSync(plain, options));
}

interface Taken extends Pick<Kept, 'pieces' | 'size' | 'styles' | 'script'> {
  /** The page as it was rendered, but for its ids. */
  readonly bytes: Buffer;
}

/** In the order in which a page has them (client/parts/page/Layout.tsx): a style, on the page of thanks another, and a script. */
const INLINES = ['style', 'style', 'script'] as const;

/** Takes a page to pieces. */
function take(html: string): Taken {
  const bytes = Buffer.from(html);
  const pieces: (Piece | null)[] = [];
  const styles: Inline[] = [];
  let script: Inline | undefined;
  // Where the text begins that is not taken yet, and the text that it may refer to.
  let from = 0;
  let before = 0;
  let size = bytes.length;
  const takeTo = (end: number): void => {
    const plain = bytes.subarray(from, end);
    const compressed = compress(plain, bytes.subarray(before, from));
    pieces.push({ plain, compressed });
    size += compressed.length;
    from = end;
  };
  for (;;) {
    const slot = bytes.indexOf(BALLOT_SLOT, from);
    const end = slot === -1 ? bytes.length : slot;
    const text = bytes.subarray(0, end);
    for (const tag of INLINES) {
      const found = text.indexOf(`<${tag}>`, from);
      const start = found + tag.length + 2;
      const stop = found === -1 ? -1 : text.indexOf(`</${tag}>`, start);
      if (stop === -1) continue;
      takeTo(start);
      const inline = inlineOf(bytes.toString('utf8', start, stop));
      pieces.push(inline);
      if (tag === 'style') styles.push(inline);
      else script = inline;
      // Markup repeats no style: nothing refers to it, or past it.
      from = before = stop;
    }
    takeTo(end);
    if (slot === -1) return { bytes, pieces, styles, script, size };
    pieces.push(null);
    // No text in UTF-8 has such bytes, so nothing is compressed to an id that is not known yet.
    from = slot + ID_BYTES;
    bytes.fill(0xff, slot, from);
  }
}

/** Makes a page ready to be shown again and again. */
export function keep({ status, html }: Document): Kept {
  const { bytes, pieces, styles, script, size } = take(html);
  let etag: string | undefined;
  return {
    status,
    language: /^<!doctype html><html lang="([^"]*)"/.exec(html)?.[1] ?? '',
    // Of the bytes, which are kept anyway: the string would be twice as much to keep.
    get etag() {
      // Weak: the same for both encodings, which differ in their bytes.
      return (etag ??= `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`);
    },
    styles,
    script,
    pieces,
    size,
  };
}

/** An id that no other showing has. */
function freshId(): Piece {
  const plain = Buffer.from(randomUUID());
  return { plain, compressed: Buffer.concat([ID_HEAD, plain]) };
}

/** How many bytes something is, as it is and packed. */
export interface Lengths {
  readonly plain: number;
  readonly compressed: number;
}

/** The page's, but for what stands around every packed one. */
export function lengthsOf({ pieces }: Kept): Lengths {
  const sum = (of: (piece: Piece | null) => number): number =>
    pieces.reduce((all, piece) => all + of(piece), 0);
  return {
    plain: sum((piece) => piece?.plain.length ?? ID_BYTES),
    compressed: sum((piece) => piece?.compressed.length ?? ID_HEAD.length + ID_BYTES),
  };
}

/** The CRC-32 with these bytes after it. zlib forgets what came before where there are none. */
function crcWith(crc: number, bytes: Buffer): number {
  return bytes.length === 0 ? crc : crc32(bytes, crc);
}

/** The page's bytes with ids of its own: as they are, or as gzip. */
export function show({ pieces }: Kept, isCompressed: boolean): Buffer {
  const shown = pieces.map((piece) => piece ?? freshId());
  const plain = shown.map((piece) => piece.plain);
  if (!isCompressed) return Buffer.concat(plain);
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(plain.reduce(crcWith, 0), 0);
  tail.writeUInt32LE(
    plain.reduce((length, bytes) => length + bytes.length, 0),
    4,
  );
  return Buffer.concat([GZIP_HEAD, ...shown.map(({ compressed }) => compressed), END, tail]);
}
