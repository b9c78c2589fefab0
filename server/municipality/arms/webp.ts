// What a WebP says of itself before anything unpacks it: a still picture with or without transparency, and nothing beside it. Pure.

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** Of the extended form (WebP Container Specification): transparency and nothing else. */
const ALPHA_ONLY = 0x10;

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
}

/** The parts of a RIFF; null where they do not fill the file exactly. */
function chunksOf(bytes: Buffer): readonly Chunk[] | null {
  const isWebp =
    bytes.length >= 12 &&
    bytes.toString('latin1', 0, 4) === 'RIFF' &&
    bytes.toString('latin1', 8, 12) === 'WEBP' &&
    bytes.readUInt32LE(4) === bytes.length - 8;
  if (!isWebp) return null;
  const chunks: Chunk[] = [];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(at + 4);
    chunks.push({
      name: bytes.toString('latin1', at, at + 4),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    // Odd lengths are filled up.
    at += 8 + length + (length % 2);
  }
  return at === bytes.length ? chunks : null;
}

/** The size in the header of a key frame (RFC 6386, 9.1); null where there is none. */
function frameOf(data: Buffer): Pixels | null {
  const isKey = data.length > 10 && ((data[0] ?? 1) & 1) === 0 && data.readUIntBE(3, 3) === 0x9d012a;
  return isKey ? { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff } : null;
}

/** How many pixels the picture has; null where the bytes are no lossy WebP, or hold anything else: a motion, a profile, notes. */
export function pixelsOfWebp(bytes: Buffer): Pixels | null {
  const chunks = chunksOf(bytes);
  const names = chunks?.map(({ name }) => name).join();
  if (!chunks || (names !== 'VP8 ' && names !== 'VP8X,ALPH,VP8 ')) return null;
  const frame = frameOf(chunks.at(-1)?.data ?? Buffer.alloc(0));
  const [first] = chunks;
  if (!frame || first?.name !== 'VP8X') return frame;
  const { data } = first;
  const isSame =
    data.length === 10 &&
    data[0] === ALPHA_ONLY &&
    data.readUIntLE(4, 3) + 1 === frame.width &&
    data.readUIntLE(7, 3) + 1 === frame.height;
  return isSame ? frame : null;
}
