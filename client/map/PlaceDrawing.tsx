// The picture of where a place is to be: a pin among the settlements of its municipality, the nearest of them by name.
import { geoDistance } from 'd3-geo';
import { metres } from '../text/formats.ts';
import type { MapTexts } from '../text/map.bg.ts';
import { say } from '../text/say.ts';
import { Ground } from './Ground.tsx';
import { placeOnGround } from './ground.ts';
import { MapLabels } from './MapLabels.tsx';
import { PLACE_MARK } from './marks.ts';
import { percent, type Position } from './places.ts';

export type NamedPosition = { readonly name: string; readonly position: Position };

type Props = {
  place: Position;
  settlements: readonly NamedPosition[];
  boundary: string | null;
  language: string;
  texts: MapTexts;
};

const EARTH_M = 6_371_000;
/** In per cent, as of a circle's `r`. */
const DOT = 0.9;

/** An `svg`. It says how far the nearest settlement is: where two numbers are swapped, all are far. */
export function PlaceDrawing({ place, settlements, boundary, language, texts }: Props) {
  const near = settlements
    .map((settlement) => ({ ...settlement, away: metresBetween(place, settlement.position) }))
    .toSorted((a, b) => a.away - b.away);
  const around = near.map(({ position }) => position);
  const { places, ground } = placeOnGround(around, { boundary, isPart: false }, [place]);
  const pin = places.at(-1) ?? { x: 50, y: 50 };
  const dots = near.map(({ name }, at) => ({
    id: String(at),
    ...(places[at] ?? pin),
    radius: DOT,
    narrow: name,
    wide: '',
  }));
  const [nearest] = near;
  const words = nearest && {
    metres: metres(Math.round(nearest.away), language),
    settlement: nearest.name,
  };
  return (
    <svg
      role="img"
      aria-label={words ? say(texts.placeAt, words) : texts.placeAlone}
      width="100%"
      height="100%"
    >
      <Ground path={ground} />
      {dots.map(({ id, x, y }) => (
        <circle key={id} className="waiting" cx={percent(x)} cy={percent(y)} r={percent(DOT)} />
      ))}
      <MapLabels points={dots} />
      <svg className="pin" x={percent(pin.x)} y={percent(pin.y)} width="1" height="1" overflow="visible">
        <path d={PLACE_MARK} />
      </svg>
    </svg>
  );
}

const metresBetween = (a: Position, b: Position): number =>
  geoDistance([a.longitude, a.latitude], [b.longitude, b.latitude]) * EARTH_M;
