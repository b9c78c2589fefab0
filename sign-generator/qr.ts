// The QR code of a sign as rows of modules and as one path.
import { encodeQR } from 'qr';

/** Modules of white that must surround a code (ISO/IEC 18004, 9.1). */
export const QUIET_ZONE = 4;

/** A version and level of error correction, and how many characters it carries (ISO/IEC 18004, table 7): of alphanumeric mode, of PAGE of byte mode. */
interface Step {
  readonly version: number;
  readonly ecc: 'quartile' | 'high';
  readonly capacity: number;
}

/** Larger modules are read from farther away, so version 2 comes first; at the same size 3-H stands more dirt than 3-Q. */
const FAR: readonly Step[] = [
  { version: 2, ecc: 'quartile', capacity: 29 },
  { version: 3, ecc: 'high', capacity: 35 },
  { version: 3, ecc: 'quartile', capacity: 47 },
  { version: 4, ecc: 'quartile', capacity: 67 },
];
/** On a sticker at hand height dirt is worse than distance. */
const STURDY = FAR.slice(1);
/** A slip of paper is held before the camera: smaller modules will do for the address of any host. */
const HELD: readonly Step[] = [
  ...FAR,
  { version: 5, ecc: 'quartile', capacity: 87 },
  { version: 6, ecc: 'quartile', capacity: 108 },
];

/** The address of a page has small letters. */
const PAGE: readonly Step[] = [
  { version: 3, ecc: 'quartile', capacity: 32 },
  { version: 4, ecc: 'quartile', capacity: 46 },
  { version: 5, ecc: 'quartile', capacity: 60 },
  { version: 6, ecc: 'quartile', capacity: 74 },
  { version: 7, ecc: 'quartile', capacity: 86 },
  { version: 8, ecc: 'quartile', capacity: 108 },
  { version: 10, ecc: 'quartile', capacity: 151 },
];

/** From where a code is read; a page's is read as a sign's is from afar. */
export type ReadFrom = 'far' | 'near' | 'hand' | 'page';
const STEPS: Readonly<Record<ReadFrom, readonly Step[]>> = {
  far: FAR,
  near: STURDY,
  hand: HELD,
  page: PAGE,
};

/** Rows of modules, true is black, without a quiet zone. */
export type Modules = readonly (readonly boolean[])[];

/**
 * Returns the first symbol that carries the text (alphanumeric mode only, but for a page); null if none does. One that is read from `near` bears
 * 30 % of its modules unreadable instead of 25 %.
 */
export function encodeModules(text: string, from: ReadFrom): Modules | null {
  const step = STEPS[from].find(({ capacity }) => text.length <= capacity);
  const isPage = from === 'page';
  if (!step || !(isPage ? /^[\x21-\x7e]+$/ : /^[0-9A-Z $%*+\-./:]+$/).test(text)) return null;
  const { version, ecc } = step;
  const encoding = isPage ? 'byte' : 'alphanumeric';
  const rows = encodeQR(text, 'raw', { version, ecc, encoding, border: 1, scale: 1 });
  // The encoder insists on a border: one module, cut off again, in place, for copies of the rows would be half of all garbage.
  for (const line of [rows, ...rows]) {
    line.shift();
    line.pop();
  }
  return rows;
}

/** Runs of modules as operators, by where they lie: the same few thousand come again in all codes. */
const runs = new Map<number, string>();

function runAt(start: number, bottom: number, length: number): string {
  // No side of a code has 256 modules.
  const key = (start << 16) | (bottom << 8) | length;
  const found = runs.get(key) ?? `${start} ${bottom} ${length} 1 re`;
  runs.set(key, found);
  return found;
}

/**
 * Returns the black modules as the operators of one path, in units of one module with the origin below left; runs in a
 * row are one rectangle. One path with one fill on whole coordinates has no hairlines between modules; a fill for each
 * module shows them in most viewers.
 */
export function modulePath(modules: Modules): string {
  const path: string[] = [];
  modules.forEach((row, fromTop) => {
    const bottom = modules.length - 1 - fromTop;
    let start = 0;
    while (start < row.length) {
      let end = start;
      while (row[end]) end++;
      if (end > start) path.push(runAt(start, bottom, end - start));
      start = end + 1;
    }
  });
  return path.join('\n');
}
