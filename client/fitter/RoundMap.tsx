// The picture of a round: its places with their numbers of the list, the way between them, and which are done. Without tiles, and without a signal.
import { Ground } from '../map/Ground.tsx';
import { MapLabels } from '../map/MapLabels.tsx';
import { frameAround, percent, placePositions, type Position } from '../map/places.ts';
import type { RoundStreets } from './round-streets.ts';
import type { fitterBg } from '../text/fitter.bg.ts';
import type { FitterPageQuery } from '../generated/operations.ts';

type Sign = FitterPageQuery['mountingRound']['signs'][number];

interface Stop {
  readonly position: Position;
  /** Of its signs in the list, counted from 1. */
  readonly numbers: readonly number[];
  readonly codes: readonly string[];
  readonly isDone: boolean;
}

/** As of a circle's `r`. */
const RADIUS = 2;

type Props = {
  texts: typeof fitterBg;
  /** In the order of the list. */
  signs: readonly Sign[];
  streets: RoundStreets | null;
};

/** Nothing for fewer than two places of which it is known where they are. */
export function RoundMap({ texts, signs, streets }: Props) {
  const stops = stopsOf(signs);
  if (stops.length < 2) return null;
  const positions = stops.map(({ position }) => position);
  const places = placePositions(positions);
  const frame = streets === null ? undefined : frameAround(positions);
  const placed = stops.map((stop, at) => ({ ...stop, ...(places[at] ?? { x: 50, y: 50 }) }));
  const way = placed.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
  const named = placed.map(({ numbers, x, y }) => {
    const name = nameOf(numbers);
    return { id: name, x, y, radius: RADIUS, narrow: name, wide: '' };
  });
  return (
    <figure className="round-map" data-streets={streets ? JSON.stringify(streets) : undefined}>
      <div className="drawing">
        <svg role="img" aria-label={texts.picture} data-frame={frame} width="100%" height="100%">
          <Ground path={`M${way}`} />
          {placed.map(({ codes, isDone, x, y }) => (
            <circle
              key={codes[0]}
              className={isDone ? 'stop done' : 'stop'}
              data-codes={codes.join(' ')}
              cx={percent(x)}
              cy={percent(y)}
              r={percent(RADIUS)}
            />
          ))}
          <MapLabels points={named} />
        </svg>
      </div>
      <figcaption className="small">{texts.pictureLegend}</figcaption>
    </figure>
  );
}

/** Signs at the same position are one stop, where the first of them stands in the order. Those out of use are passed by. */
function stopsOf(signs: readonly Sign[]): Stop[] {
  const stops = new Map<string, Stop>();
  for (const [at, { code, isRetired, outcome, location }] of signs.entries()) {
    const { position } = location;
    if (isRetired || !position) continue;
    const key = `${position.latitude} ${position.longitude}`;
    const { numbers = [], codes = [], isDone = true } = stops.get(key) ?? {};
    stops.set(key, {
      position,
      numbers: [...numbers, at + 1],
      codes: [...codes, code],
      isDone: isDone && outcome !== null,
    });
  }
  return [...stops.values()];
}

/** 3; 3–5; 3, 7. */
function nameOf(numbers: readonly number[]): string {
  const [first = 0] = numbers;
  const isRow = numbers.length > 2 && numbers.every((number, at) => number === first + at);
  return isRow ? `${first}–${numbers.at(-1)}` : numbers.join(', ');
}
