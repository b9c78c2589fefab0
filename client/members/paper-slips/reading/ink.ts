// How much ink is in each bubble of a slip, and around it: against the paper beside it and the black of the corner marks.
import { BUBBLE, BUBBLES, MARK, MARKS, type Point } from '../../../../sign-generator/slips/geometry.ts';
import { toneAt, type Grey } from './grey.ts';
import { project, type Homography } from './homography.ts';
import { bySector, lightWithin, mean, quantile, type Sample } from './light.ts';

/** Of one bubble; 0 is paper, 1 is as dark as what is printed in black. */
export interface Ink {
  /** The mean within the outline. */
  readonly within: number;
  /** The mean of each quarter within, by how much it has: the least first. */
  readonly quarters: readonly number[];
  /** The mean of the darkest tenth within: how dark the pen is. */
  readonly pen: number;
  /** How far the pen went: the mean distance of what it darkened from its middle, as a root of squares. Radii of the bubble. */
  readonly extent: number;
  /** The mean of the four darkest of sixteen sectors of a ring around the outline. */
  readonly around: number;
}

/** Millimetres between two places that are looked at. */
const STEP = 0.25;
/** Inside of this part of its radius, a bubble's outline is out of sight, blurred or not. */
const WITHIN = 0.74;
/** The ring around, in radii: outside of the outline, inside of the next bubble's. */
const RING = { from: 1.17, to: 1.38 };
/** Of the sectors of the ring, so many are looked at: a cross that reaches out of a bubble leaves it four times. */
const CROSSED = 4;
/** Of tones around a mark, the one above which a quarter lies is paper. */
const PAPER = 0.75;
/** Of a mark, what is black for sure; and where around it paper begins and ends. Half sides. */
const BLACK = 0.6;
const BARE = { from: 1.2, to: 1.55 };
/** The mark with the hole is no measure of black. */
const HOLED = 2;

/** Places around one, in a grid. */
function gridAround({ x, y }: Point, reach: number): { on: Point; dx: number; dy: number }[] {
  const steps = Math.ceil(reach / STEP);
  const places = [];
  for (let row = -steps; row <= steps; row++)
    for (let column = -steps; column <= steps; column++) {
      const [dx, dy] = [column * STEP, row * STEP];
      places.push({ on: { x: x + dx, y: y + dy }, dx, dy });
    }
  return places;
}

/** How dark black is, as a part of the paper beside it: the mean of three marks. Undefined where one is not in the photograph. */
function blackOf(photo: Grey, map: Homography): number | undefined {
  const half = MARK.side / 2;
  const shares = MARKS.flatMap((middle, index) => {
    if (index === HOLED) return [];
    const [black, bare]: [number[], number[]] = [[], []];
    for (const { on, dx, dy } of gridAround(middle, half * BARE.to)) {
      const out = Math.max(Math.abs(dx), Math.abs(dy)) / half;
      const tone = toneAt(photo, project(map, on));
      if (tone === undefined) continue;
      if (out < BLACK) black.push(tone);
      else if (out > BARE.from && out < BARE.to) bare.push(tone);
    }
    const paper = quantile(bare, PAPER);
    return paper === undefined || paper === 0 ? [] : [mean(black) / paper];
  });
  return shares.length === MARKS.length - 1 ? mean(shares) : undefined;
}

/** Least of black that can be told from paper. */
const MOST_BLACK = 0.75;

/** Returns the ink of the ten bubbles, that of 1 first; null where the photograph does not show them all, or black is not black in it. */
export function measureInk(photo: Grey, map: Homography): Ink[] | null {
  const black = blackOf(photo, map);
  if (black === undefined || black > MOST_BLACK) return null;
  const all = BUBBLES.map((middle) => measureBubble(photo, map, middle, black));
  const measured = all.filter((ink) => ink !== null);
  return measured.length === all.length ? measured : null;
}

const square = (value: number): number => value * value;

interface Inked {
  readonly dx: number;
  readonly dy: number;
  readonly ink: number;
}

/** How far what a pen darkened is spread, in radii of the bubble: 0.52 where it is filled. */
function extentOf(inked: readonly Inked[], pen: number): number {
  const dark = inked.filter(({ ink }) => ink > pen / 2);
  const [x, y] = [mean(dark.map(({ dx }) => dx)), mean(dark.map(({ dy }) => dy))];
  return Math.sqrt(mean(dark.map(({ dx, dy }) => square(dx - x) + square(dy - y)))) / BUBBLE.radius;
}

function measureBubble(photo: Grey, map: Homography, middle: Point, black: number): Ink | null {
  const [ring, within]: [Sample[], Sample[]] = [[], []];
  for (const { on, dx, dy } of gridAround(middle, BUBBLE.radius * RING.to)) {
    const out = Math.hypot(dx, dy) / BUBBLE.radius;
    if (out > RING.to || (out > WITHIN && out < RING.from)) continue;
    const tone = toneAt(photo, project(map, on));
    if (tone === undefined) return null;
    (out <= WITHIN ? within : ring).push({ dx, dy, tone });
  }
  const light = lightWithin(ring);
  if (light === null) return null;
  const inkAt = (sample: Sample): number => (1 - sample.tone / light(sample)) / (1 - black);
  const inked = within.map((sample) => ({ ...sample, ink: inkAt(sample) }));
  const inks = inked.map(({ ink }) => ink).toSorted((a, b) => a - b);
  const pen = mean(inks.slice(-Math.ceil(inks.length / 10)));
  const quarter = (isRight: boolean, isLower: boolean): number =>
    mean(inked.flatMap(({ dx, dy, ink }) => (dx > 0 === isRight && dy > 0 === isLower ? [ink] : [])));
  const quarters = [quarter(false, false), quarter(true, false), quarter(false, true), quarter(true, true)];
  const around = bySector(ring)
    .map((samples) => mean(samples.map(inkAt)))
    .toSorted((a, b) => b - a);
  return {
    within: mean(inks),
    quarters: quarters.toSorted((a, b) => a - b),
    pen,
    extent: extentOf(inked, pen),
    around: mean(around.slice(0, CROSSED)),
  };
}
