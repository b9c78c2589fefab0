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

/** Text that is the same in every showing: as it is, and as deflate blocks that end on a byte. */
interface Piece {
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
  readonly style: Inline | undefined;
  readonly script: Inline | undefined;
  /** What stands before, between and after its ballot ids. */
  readonly pieces: readonly Piece[];
  /** CRC-32 of the first piece. */
  readonly crc: number;
  /** Bytes of all pieces, both ways. */
  readonly size: number;
}

/** RFC 1952: a gzip member by deflate, without name and time, from an unknown system. */
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
const ID_BYTES = BALLOT_SLOT.length;
/** RFC 1951, 3.2.4: the head of a block that is stored as it is, with fewer than 256 bytes. */
const storedHead = (length: number): Buffer => Buffer.from([0, length, 0, ~length & 0xff, 0xff]);
const ID_HEAD = storedHead(ID_BYTES);
/** The last block, with nothing in it. */
const END = Buffer.from([3, 0]);
/** In place of an id that is not known yet; no text in UTF-8 repeats these bytes, so nothing is compressed to them. */
const UNKNOWN_ID = Buffer.alloc(ID_BYTES, 0xff);
const NOTHING = Buffer.alloc(0);

/** Shorter text is not worth the memory that zlib takes to compress it. */
const WORTHWHILE = 64;

/** A quarter of zlib's usual memory: enough for a page, to the same bytes, and a quarter faster to make ready. */
const MEM_LEVEL = 6;

/** Text as deflate blocks that refer to what stood before it. */
function compress(plain: Buffer, before: Buffer): Buffer {
  if (plain.length < WORTHWHILE) return Buffer.concat([storedHead(plain.length), plain]);
  const dictionary = before.length > 0 ? { dictionary: before } : {};
  return deflateRawSync(plain, { finishFlush: constants.Z_SYNC_FLUSH, memLevel: MEM_LEVEL, ...dictionary });
}

/** The pieces of a page, and the style and the script that it has inline. */
function take(html: string): { readonly pieces: Piece[]; readonly inlines: Map<string, Inline> } {
  const inlines = new Map<string, Inline>();
  let before = NOTHING;
  const pieces = html.split(BALLOT_SLOT).map((text): Piece => {
    const parts: Piece[] = [];
    const addText = (own: string): void => {
      const plain = Buffer.from(own);
      parts.push({ plain, compressed: compress(plain, before) });
      before = Buffer.concat([before, plain]);
    };
    let from = 0;
    for (const tag of ['style', 'script']) {
      const found = text.indexOf(`<${tag}>`, from);
      const start = found + tag.length + 2;
      const end = found === -1 ? -1 : text.indexOf(`</${tag}>`, start);
      if (end === -1) continue;
      addText(text.slice(from, start));
      const inline = inlineOf(text.slice(start, end));
      inlines.set(tag, inline);
      parts.push(inline);
      // Markup repeats no style: nothing refers to it, or past it.
      before = NOTHING;
      from = end;
    }
    addText(text.slice(from));
    before = Buffer.concat([before, UNKNOWN_ID]);
    const join = (key: keyof Piece) => Buffer.concat(parts.map((part) => part[key]));
    return { plain: join('plain'), compressed: join('compressed') };
  });
  return { pieces, inlines };
}

/** The CRC-32 with these bytes after it. zlib forgets what came before where there are none. */
function crcWith(crc: number, bytes: Buffer): number {
  return bytes.length === 0 ? crc : crc32(bytes, crc);
}

/** Makes a page ready to be shown again and again. */
export function keep({ status, html }: Document): Kept {
  const { pieces, inlines } = take(html);
  let etag: string | undefined;
  return {
    status,
    language: /^<!doctype html><html lang="([^"]*)"/.exec(html)?.[1] ?? '',
    get etag() {
      // Weak: the same for both encodings, which differ in their bytes.
      return (etag ??= `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`);
    },
    style: inlines.get('style'),
    script: inlines.get('script'),
    pieces,
    crc: crcWith(0, pieces[0]?.plain ?? NOTHING),
    size: pieces.reduce((sum, { plain, compressed }) => sum + plain.length + compressed.length, 0),
  };
}

/** The page's bytes with ids that no other showing has: as they are, or as gzip. */
export function show({ pieces, crc: crcOfFirst }: Kept, isCompressed: boolean): Buffer {
  const ids = pieces.slice(1).map(() => Buffer.from(randomUUID()));
  const idBefore = (at: number): Buffer => ids[at - 1] ?? NOTHING;
  if (!isCompressed) return Buffer.concat(pieces.flatMap(({ plain }, at) => [idBefore(at), plain]));
  let [crc, length] = [crcOfFirst, pieces[0]?.plain.length ?? 0];
  for (const [before, { plain }] of pieces.slice(1).entries()) {
    crc = crcWith(crcWith(crc, idBefore(before + 1)), plain);
    length += ID_BYTES + plain.length;
  }
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc, 0);
  tail.writeUInt32LE(length, 4);
  const blocks = pieces.flatMap(({ compressed }, at) =>
    at === 0 ? [compressed] : [ID_HEAD, idBefore(at), compressed],
  );
  return Buffer.concat([GZIP_HEAD, ...blocks, END, tail]);
}
