// How bright bare paper is within a bubble, from a ring around it: also where the edge of a shadow runs through.

/** A place beside a bubble's middle, in millimetres, and how bright it is there. */
export interface Sample {
  readonly dx: number;
  readonly dy: number;
  readonly tone: number;
}

/** How bright paper is at a place beside the middle. */
export type Light = (at: { readonly dx: number; readonly dy: number }) => number;

/** The ring is looked at in so many sectors: a pen that leaves the bubble darkens few of them. */
const SECTORS = 16;
/** Of tones beside each other, the one above which a quarter lies is paper. */
const PAPER = 0.75;
/** From so much on the brightest sector against the darkest is no slope of light but an edge. */
const EDGE = 1.12;

/** Returns the value below which a part of the values lies; undefined of none. */
export function quantile(values: readonly number[], part: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(part * values.length))];
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Which of the sectors a place lies in. */
function sectorOf({ dx, dy }: { readonly dx: number; readonly dy: number }): number {
  return Math.floor(((Math.atan2(dy, dx) / Math.PI + 1) / 2) * SECTORS) % SECTORS;
}

/** Returns what is in each sector of a ring, in their order. */
export function bySector(ring: readonly Sample[]): Sample[][] {
  const sectors: Sample[][] = Array.from({ length: SECTORS }, () => []);
  for (const sample of ring) sectors[sectorOf(sample)]?.push(sample);
  return sectors;
}

/** Returns the light within a ring; null where the ring has a gap. */
export function lightWithin(ring: readonly Sample[]): Light | null {
  const bright = bySector(ring).flatMap((samples): Sample[] => {
    const tone = quantile(
      samples.map(({ tone }) => tone),
      PAPER,
    );
    const [dx, dy] = [mean(samples.map(({ dx }) => dx)), mean(samples.map(({ dy }) => dy))];
    return tone ? [{ dx, dy, tone }] : [];
  });
  if (bright.length < SECTORS) return null;
  const tones = bright.map(({ tone }) => tone);
  const isEdge = Math.max(...tones) > EDGE * Math.min(...tones);
  return (isEdge && acrossEdge(ring)) || between(bright);
}

/** The tone of each sector, by the square of how near it is. */
function between(bright: readonly Sample[]): Light {
  return ({ dx, dy }) => {
    let [sum, weights] = [0, 0];
    for (const sector of bright) {
      const weight = 1 / ((sector.dx - dx) ** 2 + (sector.dy - dy) ** 2);
      sum += weight * sector.tone;
      weights += weight;
    }
    return sum / weights;
  };
}

/** Directions that are tried for an edge, how far from the middle it may run, and how wide it is. Millimetres. */
const DIRECTIONS = 36;
const OFFSETS = Array.from({ length: 19 }, (_, i) => (i - 9) * 0.5);
const WIDTHS = [0.3, 0.8, 1.6, 3];
/** Every so manieth place of the ring tells enough. */
const EVERY = 5;

/** From 0 on one side of an edge to 1 on the other. */
const rise = (distance: number, width: number): number => Math.min(1, Math.max(0, distance / width + 0.5));

/** The straight edge between two tones that fits the ring best by least squares; null where none does. */
function acrossEdge(ring: readonly Sample[]): Light | null {
  const some = ring.filter((_, index) => index % EVERY === 0);
  let best: { cost: number; light: Light } | null = null;
  for (let direction = 0; direction < DIRECTIONS; direction++) {
    const angle = (2 * Math.PI * direction) / DIRECTIONS;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    for (const offset of OFFSETS)
      for (const width of WIDTHS) {
        const shareAt: Light = ({ dx, dy }) => rise(dx * x + dy * y - offset, width);
        const fitted = fitTones(some, shareAt);
        if (fitted === null || (best && best.cost <= fitted.cost)) continue;
        const { from, step } = fitted;
        best = { cost: fitted.cost, light: (at) => from + step * shareAt(at) };
      }
  }
  return best?.light ?? null;
}

/** The two tones of which places have those shares; null where all have the same. */
function fitTones(samples: readonly Sample[], shareAt: Light) {
  let [shares, squares, tones, both, toneSquares] = [0, 0, 0, 0, 0];
  for (const sample of samples) {
    const share = shareAt(sample);
    shares += share;
    squares += share * share;
    tones += sample.tone;
    both += share * sample.tone;
    toneSquares += sample.tone * sample.tone;
  }
  const count = samples.length;
  const determinant = count * squares - shares * shares;
  if (determinant < 1e-6) return null;
  const step = (count * both - shares * tones) / determinant;
  const from = (tones - step * shares) / count;
  if (from <= 0 || from + step <= 0) return null;
  return { from, step, cost: toneSquares - from * tones - step * both };
}
