// A map of points: larger for more ratings, a number beside each where there is room, words for what the colours say.
import { scaleSqrt } from 'd3-scale';
import { average } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { MapTexts } from '../text/texts.ts';
import { type Labelled, sideLabels } from './labels.ts';
import { placePositions, type Position, RATIO } from './places.ts';

/** `average` is null where nothing is published. */
export type MapPoint = {
  readonly id: string;
  readonly name: string;
  readonly position: Position | null;
  readonly count: number;
  readonly average: number | null;
};

type Props = {
  wording: { readonly language: string; readonly texts: { readonly report: MapTexts } };
  points: readonly MapPoint[];
};
type Placed = MapPoint & { readonly x: number; readonly y: number; readonly radius: number };

/** The narrowest map and one on a desk, in pixels: labels that fit there fit in between. */
const WIDTHS = { narrow: 286, wide: 640 } as const;
const LETTER = 7.5;
const SMALLEST = 4;
const LARGEST = 17;

/** By the number as it is written: 7.96 stands there as 8.0. */
function bandOf(mean: number): 'low' | 'middle' | 'high' {
  const written = Math.round(mean * 10) / 10;
  return written < 5 ? 'low' : written < 8 ? 'middle' : 'high';
}

/** A figure; nothing at all for fewer than two points with a position. The same numbers stand in a list below it. */
export function PointMap({ wording, points }: Props) {
  const { language, texts } = wording;
  const { report } = texts;
  const placed = place(points);
  const known = placed.filter((point) => point.average !== null);
  if (placed.length < 2 || known.length === 0) return null;
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
  return (
    <figure className="map">
      <svg role="img" aria-label={summary} width="100%" height="100%">
        {placed.map(({ id, x, y, radius, average: mean }) => (
          <circle
            key={id}
            className={mean === null ? 'waiting' : bandOf(mean)}
            cx={percent(x)}
            cy={percent(y)}
            r={radius}
          />
        ))}
        {(['narrow', 'wide'] as const).flatMap((size) =>
          labels[size].map(({ id, x, y, dx, side, text }) => (
            <text
              key={size + id}
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
      <p className="shares">
        {(['low', 'middle', 'high'] as const).map((band) => (
          <span className={band} key={band}>
            {report.bands[band]}
          </span>
        ))}
        {known.length < placed.length && <span className="waiting">{report.mapWaiting}</span>}
      </p>
      <figcaption className="small">
        {report.mapSize} {report.mapCredit}
      </figcaption>
    </figure>
  );
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
      radius: point.average === null ? SMALLEST - 1 : Math.round(radiusOf(point.count)),
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
