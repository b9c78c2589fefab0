// The picture of a map of points: larger for more ratings, each a link, with names beside those that have room.
import { scaleSqrt } from 'd3-scale';
import { average } from '../text/formats.ts';
import { say, sayCount } from '../text/say.ts';
import type { MapTexts } from '../text/map.bg.ts';
import type { Plural } from '../text/translated.ts';
import { bandOf, isUnsure } from './bands.ts';
import { Ground } from './Ground.tsx';
import { type Grounded, type Land, placeOnGround } from './ground.ts';
import { MapLabels } from './MapLabels.tsx';
import type { Position } from './places.ts';
import { Point } from './Point.tsx';

/** `average` and its interval are null where nothing is published. */
export type MapPoint = {
  readonly id: string;
  readonly name: string;
  readonly position: Position | null;
  readonly count: number;
  readonly average: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** Where the point leads. */
  readonly href: string;
};

export type MapWording = {
  readonly language: string;
  readonly texts: { readonly report: MapTexts; readonly results: { readonly answers: Plural } };
};

export type MapProps = { wording: MapWording; points: readonly MapPoint[]; land: Land };

/** `isFramed`: it says what of the earth it shows, for streets below it. */
type Props = MapProps & { isFramed?: boolean };

type Placed = MapPoint & { readonly x: number; readonly y: number; readonly radius: number };

/** Radii in per cent, as of a circle's `r`. */
const WAITING = 0.8;
const SMALLEST = 1.4;
const LARGEST = 3.4;
/** More points than so many are smaller, but never less than the share. */
const MANY = 60;
const LEAST = 0.45;

/**
 * An `svg` of points that `isDrawn` is true of: a group, since whatever is inside a picture cannot be reached. The same numbers
 * stand in a list below it. The most rated come first.
 */
export function Drawing({ wording, points, land, isFramed = false }: Props) {
  const { language, texts } = wording;
  const { report, results } = texts;
  const { placed, ground, frame } = place(points, land);
  // On a phone there is room for names alone: colours say the numbers, and a touch tells them.
  const named = placed.map((point) => ({
    ...point,
    narrow: point.average === null ? '' : point.name,
    wide: point.average === null ? '' : `${point.name} ${average(point.average, language)}`,
  }));
  const ranked = placed.filter(({ average: mean }) => mean !== null);
  ranked.sort((a, b) => (b.average ?? 0) - (a.average ?? 0));
  const [best, worst] = [ranked[0], ranked.at(-1)].map((point) =>
    point ? `${point.name} ${average(point.average ?? 0, language)}` : '',
  );
  const summary = say(report.mapSummary, {
    count: String(placed.length),
    best: best ?? '',
    worst: worst ?? '',
  });
  const toldOf = ({ average: mean, count }: Placed): string =>
    mean === null
      ? report.mapWaiting
      : `${average(mean, language)}, ${sayCount(results.answers, count, language)}`;
  return (
    <svg
      role="group"
      aria-label={summary}
      data-frame={isFramed ? frame : undefined}
      width="100%"
      height="100%"
    >
      <Ground path={ground} />
      {placed.map((point) => {
        const { id, name, href, x, y, radius } = point;
        const told = toldOf(point);
        const label = point.average === null ? `${name}: ${told}` : `${name} ${told}`;
        return (
          <Point
            key={id}
            href={href}
            label={label}
            name={name}
            told={told}
            kind={kindOf(point)}
            x={x}
            y={y}
            radius={radius}
          />
        );
      })}
      <MapLabels points={named} />
    </svg>
  );
}

function kindOf({ average: mean, interval }: MapPoint): string {
  if (mean === null) return 'waiting';
  return interval === null || isUnsure(interval) ? `${bandOf(mean)} unsure` : bandOf(mean);
}

/** The points that have a position, the largest first, so that small ones lie above them. */
function place(
  points: readonly MapPoint[],
  land: Land,
): Pick<Grounded, 'ground' | 'frame'> & { placed: Placed[] } {
  const known = points.flatMap((point) => (point.position ? [{ ...point, position: point.position }] : []));
  const { places, ground, frame } = placeOnGround(
    known.map(({ position }) => position),
    land,
  );
  const most = Math.max(1, ...known.map(({ count }) => count));
  const share = Math.max(LEAST, Math.min(1, Math.sqrt(MANY / known.length)));
  const radiusOf = scaleSqrt([0, most], [SMALLEST * share, LARGEST * share]);
  const placed = known
    .map((point, at) => ({
      ...point,
      ...(places[at] ?? { x: 50, y: 50 }),
      radius: point.average === null ? WAITING : radiusOf(point.count),
    }))
    .toSorted((a, b) => b.count - a.count);
  return { placed, ground, frame };
}
