// Reads a plate as Ghostscript's tiffsep writes it: one TIFF picture of 8 bits, not compressed (TIFF 6.0, 2 and 4).

/** A byte a pixel, row by row: 255 is the ink at its fullest, 0 bare paper. */
export interface Plate {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

const TAG = { width: 256, height: 257, bits: 258, compression: 259, meaning: 262, offsets: 273, counts: 279 };
const SHORT = 3;
const BYTES = { [SHORT]: 2, 4: 4 } as const;

/** Throws where it is any other kind of TIFF. */
export function readTiff(file: Buffer): Plate {
  if (file.toString('latin1', 0, 4) !== 'II*\0') throw new Error('This is no little-endian TIFF.');
  const start = file.readUInt32LE(4);
  const entries = new Map<number, readonly number[]>();
  for (let i = 0; i < file.readUInt16LE(start); i++) {
    const at = start + 2 + 12 * i;
    const [type, count] = [file.readUInt16LE(at + 2), file.readUInt32LE(at + 4)];
    if (type !== 3 && type !== 4) continue;
    const from = count * BYTES[type] > 4 ? file.readUInt32LE(at + 8) : at + 8;
    const value = (n: number): number =>
      type === SHORT ? file.readUInt16LE(from + 2 * n) : file.readUInt32LE(from + 4 * n);
    entries.set(
      file.readUInt16LE(at),
      Array.from({ length: count }, (_, n) => value(n)),
    );
  }
  const all = (tag: number): readonly number[] => entries.get(tag) ?? [];
  const one = (tag: number): number => all(tag)[0] ?? NaN;
  if (one(TAG.bits) !== 8 || one(TAG.compression) !== 1)
    throw new Error('The TIFF is not 8 bits, as they are.');
  const counts = all(TAG.counts);
  const strips = all(TAG.offsets).map((offset, n) => file.subarray(offset, offset + (counts[n] ?? 0)));
  const [width, height] = [one(TAG.width), one(TAG.height)];
  const values = Buffer.concat(strips);
  if (values.length !== width * height) throw new Error('The TIFF is not as large as it says.');
  // 0: white is zero; 1: black is zero.
  const isInverted = one(TAG.meaning) === 1;
  return { width, height, ink: isInverted ? values.map((value) => 255 - value) : values };
}
