// The picture of a map of points: larger for more ratings, a number beside each where there is room.
import { scaleSqrt } from 'd3-scale';
import { average } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { MapTexts } from '../text/map.bg.ts';
import { bandOf, isUnsure } from './bands.ts';
import { type Labelled, sideLabels } from './labels.ts';
import { placePositions, type Position, RATIO } from './places.ts';

/** `average` and its interval are null where nothing is published. */
export type MapPoint = {
  readonly id: string;
  readonly name: string;
  readonly position: Position | null;
  readonly count: number;
  readonly average: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** Where the point leads. */
  readonly href?: string;
};

export type MapWording = { readonly language: string; readonly texts: { readonly report: MapTexts } };

type Placed = MapPoint & { readonly x: number; readonly y: number; readonly radius: number };

/** The narrowest map and one on a desk, in pixels: labels that fit there fit in between. */
const WIDTHS = { narrow: 286, wide: 640 } as const;
const LETTER = 7.5;
const SMALLEST = 5;
const LARGEST = 17;

/**
 * An `svg` of points that `isDrawn` is true of. The same numbers stand in a list below it. Points that lead somewhere are
 * links, the most rated first.
 */
export function Drawing({ wording, points }: { wording: MapWording; points: readonly MapPoint[] }) {
  const { language, texts } = wording;
  const { report } = texts;
  const placed = place(points);
  const known = placed.filter((point) => point.average !== null);
  const told = ({ name, average: mean }: Placed) => `${name} ${mean === null ? '' : average(mean, language)}`;
  const labels = {
    narrow: labelsOf(placed, 'narrow', ({ average: mean }) => (mean === null ? '' : average(mean, language))),
    wide: labelsOf(placed, 'wide', told),
  };
  const ranked = known.toSorted((a, b) => (b.average ?? 0) - (a.average ?? 0));
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const summary = say(report.mapSummary, {
    count: String(placed.length),
    best: best ? told(best) : '',
    worst: worst ? told(worst) : '',
  });
  const isLinked = placed.some(({ href }) => href !== undefined);
  return (
    // Whatever is inside a picture cannot be reached: with links it is a group.
    <svg role={isLinked ? 'group' : 'img'} aria-label={summary} width="100%" height="100%">
      {placed.map((point) => (
        <Point
          key={point.id}
          point={point}
          name={point.average === null ? `${point.name}: ${report.mapWaiting}` : told(point)}
        />
      ))}
      {(['narrow', 'wide'] as const).flatMap((size) =>
        labels[size].map(({ id, x, y, dx, side, text }) => (
          <text
            key={size + id}
            // Its link says the same.
            aria-hidden={isLinked || undefined}
            className={`${size} ${side}`}
            x={percent(x)}
            y={percent(y)}
            dx={dx}
            dy="0.35em"
          >
            {text}
          </text>
        )),
      )}
    </svg>
  );
}

function Point({ point, name }: { point: Placed; name: string }) {
  const { href, x, y, radius } = point;
  const circle = <circle className={kindOf(point)} cx={percent(x)} cy={percent(y)} r={radius} />;
  return href === undefined ? (
    circle
  ) : (
    <a href={href} aria-label={name}>
      <title>{name}</title>
      {circle}
    </a>
  );
}

function kindOf({ average: mean, interval }: MapPoint): string {
  if (mean === null) return 'waiting';
  return interval === null || isUnsure(interval) ? `${bandOf(mean)} unsure` : bandOf(mean);
}

const percent = (share: number): string => `${share.toFixed(1)}%`;

/** The points that have a position, the largest first, so that small ones lie above them. */
function place(points: readonly MapPoint[]): Placed[] {
  const known = points.flatMap((point) => (point.position ? [{ ...point, position: point.position }] : []));
  const places = placePositions(known.map(({ position }) => position));
  const most = Math.max(1, ...known.map(({ count }) => count));
  const radiusOf = scaleSqrt([0, most], [SMALLEST, LARGEST]);
  return known
    .map((point, at) => ({
      ...point,
      ...(places[at] ?? { x: 50, y: 50 }),
      radius: point.average === null ? SMALLEST - 2 : Math.round(radiusOf(point.count)),
    }))
    .toSorted((a, b) => b.count - a.count);
}

/** The labels that fit on a map of the size; those without a text are left out. */
function labelsOf(placed: readonly Placed[], size: keyof typeof WIDTHS, textOf: (point: Placed) => string) {
  const width = WIDTHS[size];
  const inPixels = placed.map((point): Labelled & { point: Placed; text: string } => {
    const text = point.average === null ? '' : textOf(point);
    const [x, y] = [(point.x / 100) * width, (point.y / 100) * (width / RATIO)];
    return { point, text, x, y, radius: point.radius, width: text.length * LETTER };
  });
  const sides = sideLabels(inPixels, width);
  return inPixels.flatMap(({ point, text }, at) => {
    const side = sides[at];
    if (!side || text === '') return [];
    const dx = (point.radius + 3) * (side === 'right' ? 1 : -1);
    return [{ id: point.id, x: point.x, y: point.y, dx, side, text }];
  });
}
