// The sizes of a sign: where it is cut, from how far it is read, and what follows for code, type and mounting.
import { CAPITAL } from './design/fit.ts';

/** Points in a millimetre: a PDF counts in 1/72 inch. */
export const POINTS = 72 / 25.4;

/** Millimetres; x to the right and y down from the upper left corner of the trimmed sign, or of one of its faces. */
export interface Format {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** How far colour that touches the edge must run over it. */
  readonly bleed: number;
  /** How far from the edge everything that must be read stays: a guillotine is exact to a millimetre or two. */
  readonly safe: number;
  /** From how far question and code are read. */
  readonly distance: number;
  /** The lowest and highest place above the floor for the middle of the sign. */
  readonly mounting: readonly [lowest: number, highest: number];
  /** Of the corners of a sticker, where it is cut. */
  readonly radius: number;
  /** Two: the same sign twice, foot to foot on one sheet that is folded between their heads. */
  readonly faces: 1 | 2;
  /** With a plate of what is felt: Braille, and a frame around the code. */
  readonly isTactile: boolean;
}

/**
 * A sign read from afar hangs at the eyes of those who stand, and of those who sit (ISO 21542: 1,200 to 1,600 mm). One
 * read in the hand's reach lies where everybody's hand reaches (ISO 21542, controls: 800 to 1,100 mm).
 */
const AT_EYES = [1200, 1600] as const;
const AT_HAND = [800, 1100] as const;
/** From farther than this nobody reaches over to the sign. */
const REACH = 300;

function format(name: string, width: number, height: number, distance: number, radius = 0): Format {
  const near = isNear({ distance });
  return {
    name,
    width,
    height,
    bleed: 3,
    safe: near ? 3.2 : 5,
    distance,
    mounting: near ? AT_HAND : AT_EYES,
    radius,
    faces: 1,
    isTactile: false,
  };
}

export const A5 = format('a5', 148, 210, 500);

/** A4 folded to a roof that stands on a table or a counter, with a sign on either side. */
const TENT: Format = { ...format('tent', 210, 148.5, 500), faces: 2, mounting: AT_HAND };

/** ISO 216 upright, two square stickers, the strip beside a vehicle's door, and the tent on a table. */
export const FORMATS: Readonly<Record<string, Format>> = {
  a6: format('a6', 105, 148, 350),
  a5: A5,
  a4: format('a4', 210, 297, 700),
  a3: format('a3', 297, 420, 1000),
  'sticker-90': format('sticker-90', 90, 90, 300, 4),
  'sticker-60': format('sticker-60', 60, 60, 200, 3),
  strip: format('strip', 100, 210, 400),
  tent: TENT,
};

/** What is cut out: a sign, or the sheet with both of its faces. Millimetres. */
export function cutSize({ width, height, faces }: Pick<Format, 'width' | 'height' | 'faces'>): {
  readonly width: number;
  readonly height: number;
} {
  return { width, height: height * faces };
}

/** Those that hang where hands find them, and have room for Braille. */
const TACTILE = new Set(['a5', 'strip']);

/** Returns the format with what fingers find on it; null where it has no room for that. */
export function tactile(format: Format): Format | null {
  return TACTILE.has(format.name) ? { ...format, isTactile: true } : null;
}

/** How large a sign is beside A5: the side of a square of the same area. 1 is A5. */
export function scaleOf({ width, height }: Pick<Format, 'width' | 'height'>): number {
  return Math.sqrt((width * height) / (A5.width * A5.height));
}

const SMALLEST = 50;
const LARGEST = 1200;

/**
 * Returns the format of a name (a5) or of a size in millimetres (120x180); null if it is neither, or a side is not
 * within 50 to 1,200 mm. A size of one's own is read from as far as an ISO format of the same area, in steps of 50 mm.
 */
export function findFormat(word: string): Format | null {
  const name = word.toLowerCase();
  if (Object.hasOwn(FORMATS, name)) return FORMATS[name] ?? null;
  const [, width = 0, height = 0] = (/^(\d{2,4})x(\d{2,4})$/.exec(name) ?? []).map(Number);
  if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) return null;
  const distance = Math.max(200, Math.round((500 * scaleOf({ width, height })) / 50) * 50);
  return format(name, width, height, distance);
}

/** Whether the sign is a small one that is read in the hand, as stickers are. */
export function isNear({ distance }: Pick<Format, 'distance'>): boolean {
  return distance <= REACH;
}

/** A code is read from ten times its width (measured: print shops' and makers' rule). Millimetres. */
export function smallestCode({ distance }: Format): number {
  return distance / 10;
}

/** A module of a code in the hand, and on a poster that nobody comes close to. Millimetres. */
export function smallestModule({ distance }: Format): number {
  return distance <= 500 ? 0.4 : 1;
}

const CODE_ANGLE = (0.7 * Math.PI) / 180;
const SMALL_POINTS_A_METRE = 13;
const VERB_POINTS_A_METRE = 17;
const SMALL_POINTS = 6;

/** Points. */
export interface SmallestType {
  readonly code: number;
  readonly question: number;
  readonly verb: number;
  readonly small: number;
}

/**
 * The smallest type of a format. The code in clear is what nobody can do without who cannot scan: a capital fills at
 * least 0.7 degrees at the reading distance (EN 301 549, 5.1.4, which says so of text that cannot be enlarged), and so
 * does the question of a sign; one that is read in the hand has two thirds of it. What to do: an x of 10 minutes of arc,
 * what eyes resolve that see half as well as sound ones (6/12). All else: an x of 7.5 minutes, and never below 6 points.
 */
export function smallestType(format: Format): SmallestType {
  const { distance } = format;
  const code = ((distance * Math.tan(CODE_ANGLE)) / CAPITAL) * POINTS;
  const question = isNear(format) ? (code * 2) / 3 : code;
  const least = (pointsAMetre: number): number => Math.max(SMALL_POINTS, (distance / 1000) * pointsAMetre);
  return {
    code: Math.ceil(code * 2) / 2,
    question: Math.ceil(question * 2) / 2,
    verb: least(VERB_POINTS_A_METRE),
    small: least(SMALL_POINTS_A_METRE),
  };
}
