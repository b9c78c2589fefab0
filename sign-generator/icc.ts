// Reads the tables of an ICC profile that turn a colour as it looks into inks, and inks into how they look.

/** Values from 0 to 1 in, values from 0 to 1 out. */
export type Table = (values: readonly number[]) => number[];

/** CIE L*a*b* under D50: L from 0 to 100, a and b around 0. */
export type Lab = readonly [lightness: number, a: number, b: number];

const TAG_COUNT_AT = 128;
const TAG_BYTES = 12;
const HEADER_BYTES = 52;
const MOST = 0xffff;

/** Where a tag's data begins, or null if the profile has no such tag (ICC.1:2001-04, 6.2). */
function findTag(profile: DataView, name: string): number | null {
  for (let i = 0; i < profile.getUint32(TAG_COUNT_AT); i++) {
    const at = TAG_COUNT_AT + 4 + i * TAG_BYTES;
    const word = String.fromCharCode(...[0, 1, 2, 3].map((byte) => profile.getUint8(at + byte)));
    if (word === name) return profile.getUint32(at + 4);
  }
  return null;
}

/** A value between the entries of a curve, by straight lines. */
function along(entry: (i: number) => number, entries: number, value: number): number {
  const at = Math.min(Math.max(value, 0), 1) * (entries - 1);
  const below = Math.min(Math.floor(at), entries - 2);
  return entry(below) + (entry(below + 1) - entry(below)) * (at - below);
}

/**
 * Returns a table of 16-bit entries (lut16Type: ICC.1:2001-04, 6.5.7; its matrix is for XYZ alone, and left out), or null
 * if the profile has none of that name. Between the points of its grid it goes along straight lines.
 */
export function findTable(bytes: Uint8Array, name: 'A2B1' | 'B2A1'): Table | null {
  const profile = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = findTag(profile, name);
  if (start === null || profile.getUint32(start) !== 0x6d667432) return null;
  const [inputs, outputs, points] = [8, 9, 10].map((at) => profile.getUint8(start + at)) as [
    number,
    number,
    number,
  ];
  const [inEntries, outEntries] = [profile.getUint16(start + 48), profile.getUint16(start + 50)];
  const word = (place: number): number => profile.getUint16(start + HEADER_BYTES + 2 * place) / MOST;
  const grid = inputs * inEntries;
  const curves = grid + points ** inputs * outputs;

  /** The grid's value at a point inside the cells from `cell` on, dimension after dimension. */
  const within = (at: readonly number[], output: number, dimension: number, cell: number): number => {
    const position = at[dimension];
    if (position === undefined) return word(grid + cell * outputs + output);
    const below = Math.min(Math.floor(position), points - 2);
    const low = within(at, output, dimension + 1, cell * points + below);
    const share = position - below;
    if (share === 0) return low;
    return low + (within(at, output, dimension + 1, cell * points + below + 1) - low) * share;
  };
  return (values) => {
    const at = values.map(
      (value, i) => along((entry) => word(i * inEntries + entry), inEntries, value) * (points - 1),
    );
    return Array.from({ length: outputs }, (_, output) =>
      along((entry) => word(curves + output * outEntries + entry), outEntries, within(at, output, 0, 0)),
    );
  };
}

/** L*a*b* as a table of version 2 counts it: L to 0xff00, a and b from -128 (ICC.1:2001-04, annex A). */
export function encodeLab([lightness, a, b]: Lab): number[] {
  return [(lightness * 0xff00) / 100 / MOST, ((a + 128) * 256) / MOST, ((b + 128) * 256) / MOST];
}

/** The way back. */
export function decodeLab([lightness = 0, a = 0, b = 0]: readonly number[]): Lab {
  return [(lightness * MOST * 100) / 0xff00, (a * MOST) / 256 - 128, (b * MOST) / 256 - 128];
}

/** What a profile says of itself at its beginning (ICC.1:2001-04, 6.1). */
export interface ProfileHeader {
  readonly bytes: number;
  readonly version: number;
  /** `prtr` is a press. */
  readonly deviceClass: string;
  readonly colourSpace: string;
}

/** Returns the header, or null where the bytes are no profile. */
export function findHeader(profile: Uint8Array): ProfileHeader | null {
  const bytes = Buffer.from(profile.buffer, profile.byteOffset, profile.byteLength);
  const word = (at: number): string => bytes.toString('latin1', at, at + 4);
  if (bytes.length < TAG_COUNT_AT || word(36) !== 'acsp') return null;
  return {
    bytes: bytes.readUInt32BE(0),
    version: bytes[8] ?? 0,
    deviceClass: word(12),
    colourSpace: word(16),
  };
}
