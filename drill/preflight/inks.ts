// Judges the plates of one page: which inks there are, and that a code is printed with black alone.
import { findCodes, type FoundCode, type Picture } from '../../test/support/pdf.ts';
import type { Plate } from './tiff.ts';

/** What a page should be. */
export interface Expected {
  readonly codes: readonly string[];
  readonly spots: readonly string[];
}

const PROCESS = new Set(['Cyan', 'Magenta', 'Yellow', 'Black']);
/** Modules of bare paper around a code (ISO/IEC 18004, 9.1). */
const QUIET = 4;

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** As an eye would see it if it were printed alone, in black. */
function pictureOf({ width, height, ink }: Plate): Picture {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  ink.forEach((value, at) => data.fill(255 - value, at * 4, at * 4 + 3));
  return { data, width, height };
}

/** The pixels of a code and so many modules around it; `inset`: as many pixels less, since corners are only found so well. */
function areaOf({ corners, modules }: FoundCode, around: number, inset: number): Area {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const module = (Math.max(...xs) - Math.min(...xs)) / modules;
  const more = around * module - inset;
  return {
    left: Math.ceil(Math.min(...xs) - more),
    top: Math.ceil(Math.min(...ys) - more),
    right: Math.floor(Math.max(...xs) + more),
    bottom: Math.floor(Math.max(...ys) + more),
  };
}

/** The amounts of ink in an area; where `hole` is given, around that. What lies off the page has none. */
function* inkIn({ width, height, ink }: Plate, area: Area, hole?: Area): Generator<number> {
  for (let y = Math.max(area.top, 0); y < Math.min(area.bottom, height); y++)
    for (let x = Math.max(area.left, 0); x < Math.min(area.right, width); x++) {
      const isInHole = hole && x >= hole.left && x < hole.right && y >= hole.top && y < hole.bottom;
      if (!isInHole) yield ink[y * width + x] ?? 0;
    }
}

function any(values: Iterable<number>, is: (value: number) => boolean): boolean {
  for (const value of values) if (is(value)) return true;
  return false;
}

const hasInk = (value: number): boolean => value > 0;
const isHalf = (value: number): boolean => value > 0 && value < 255;

function problemOfCode(code: FoundCode, plates: ReadonlyMap<string, Plate>): string | null {
  const withQuiet = areaOf(code, QUIET, 2);
  for (const [name, plate] of plates) {
    if (name !== 'Black' && any(inkIn(plate, withQuiet), hasInk)) return `${name} in the code ${code.text}`;
    if (name === 'Black' && any(inkIn(plate, areaOf(code, 0, 0)), isHalf))
      return `a screened code ${code.text}`;
    // A module's edge may lie a pixel off.
    const around = areaOf(code, 0, -2);
    if (name === 'Black' && any(inkIn(plate, withQuiet, around), hasInk))
      return `black in the quiet zone of ${code.text}`;
  }
  return null;
}

/** Why a page is not printed as it should be; null where it is. The codes are read off the black plate alone. */
export async function problemOfPlates(
  plates: ReadonlyMap<string, Plate>,
  { codes, spots }: Expected,
): Promise<string | null> {
  const found = [...plates.keys()].filter((name) => !PROCESS.has(name));
  if (found.toSorted().join() !== spots.toSorted().join())
    return `plates beside the four: ${found.join(', ') || 'none'}; expected: ${spots.join(', ') || 'none'}`;
  const bare = spots.find((spot) => !any(plates.get(spot)?.ink ?? [], hasInk));
  if (bare !== undefined) return `nothing on the plate ${bare}`;
  const black = plates.get('Black');
  if (black === undefined) return 'no black plate';
  const read = await findCodes(pictureOf(black));
  const texts = read.map(({ text }) => text).toSorted();
  if (texts.join() !== codes.toSorted().join())
    return `on the black plate are the codes ${texts.join(', ') || 'none'}`;
  return read.map((code) => problemOfCode(code, plates)).find((problem) => problem !== null) ?? null;
}
