// Writes a picture as PNG (ISO/IEC 15948).
import { crc32, deflateSync } from 'node:zlib';

/** Rows of RGBA pixels. */
export interface Picture {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** How pixels are said: bits of a channel, and which channels there are. */
const COLOUR = [8, 6] as const;
const BLACK = [1, 0] as const;

/** `rows`: each begins with its filter, which is none. */
function write(
  rows: Buffer,
  { width, height }: Picture,
  said: readonly [bits: number, kind: number],
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set(said, 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Returns a picture as the bytes of a PNG file. */
export function writePng(picture: Picture): Buffer {
  const { data, width, height } = picture;
  const stride = width * 4;
  const rows = Buffer.alloc(height * (1 + stride));
  for (let y = 0; y < height; y++)
    rows.set(data.subarray(y * stride, (y + 1) * stride), y * (1 + stride) + 1);
  return write(rows, picture, COLOUR);
}

/** Returns the same with one bit a pixel: black where less than half of the light is left, white elsewhere. */
export function writeBlackPng(picture: Picture): Buffer {
  const { data, width, height } = picture;
  const stride = Math.ceil(width / 8);
  const rows = Buffer.alloc(height * (1 + stride));
  for (let i = 0; i < width * height; i++) {
    const light = (data[4 * i] ?? 0) + (data[4 * i + 1] ?? 0) + (data[4 * i + 2] ?? 0);
    if (light < (3 * 255) / 2) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    const at = y * (1 + stride) + 1 + (x >> 3);
    rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
  }
  return write(rows, picture, BLACK);
}
