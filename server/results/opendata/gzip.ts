// A gzip file (RFC 1952) made of pieces that were deflated one by one: a head, the pieces, an empty last block, the sums.

/** No name, no time, no flags, any system: the same bytes for the same pieces. */
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** The end of a deflated stream: a last block with nothing in it. */
const LAST_BLOCK = Buffer.from([3, 0]);

/** The file, a piece at a time. */
export async function* gzipOf(
  pieces: AsyncIterable<Buffer>,
  { crc32, bytes }: { readonly crc32: number; readonly bytes: number },
): AsyncGenerator<Buffer> {
  yield HEAD;
  yield* pieces;
  const sums = Buffer.alloc(8);
  sums.writeUInt32LE(crc32, 0);
  sums.writeUInt32LE(bytes % 2 ** 32, 4);
  yield Buffer.concat([LAST_BLOCK, sums]);
}
