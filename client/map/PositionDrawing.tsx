// The picture of where a phone was: its place, the circle that the phone was in, and a bar that says how long so many metres are.
import { metres } from '../text/formats.ts';
import { PHONE_MARK, PLACE_MARK } from './marks.ts';
import { placePositions, type Position, RATIO } from './places.ts';

export type PhonePosition = {
  readonly place: Position;
  readonly phone: Position;
  /** To how many metres it is known. */
  readonly accuracyM: number;
};

const HEIGHT = 300;
const WIDTH = HEIGHT * RATIO;
/** Of latitude; a degree of longitude is shorter. */
const METRES_A_DEGREE = 111_195;
/** So much is seen to each side of the phone at least: nearer nobody can tell one point from the other. */
const LEAST_M = 25;
const LONGEST_BAR = WIDTH * 0.3;
const EDGE = 16;
/** Nearer to a pole a map of this kind has no end. */
const MOST_LATITUDE = 85;

/** An `svg` with north above. What it shows is said in words beside it. */
export function PositionDrawing({ at, language }: { at: PhonePosition; language: string }) {
  const { accuracyM } = at;
  const [place, phone] = [onMap(at.place), onMap(at.phone)];
  const around = Math.max(LEAST_M, accuracyM);
  const [mark, dot, north, south] = placePositions([place, phone, ...frame(phone, around)]).map(inPicture);
  if (!mark || !dot || !north || !south) return null;
  const perMetre = (south.y - north.y) / (2 * around);
  const bar = barOf(LONGEST_BAR / perMetre);
  // In the corner that the lower one of the two leaves free.
  const isLeft = (mark.y > dot.y ? mark : dot).x > WIDTH / 2;
  const start = isLeft ? EDGE : WIDTH - EDGE - bar * perMetre;
  const base = HEIGHT - EDGE;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <circle className="around" cx={px(dot.x)} cy={px(dot.y)} r={px(accuracyM * perMetre)} />
      <line x1={px(mark.x)} y1={px(mark.y)} x2={px(dot.x)} y2={px(dot.y)} />
      <path className="place" d={PLACE_MARK} transform={`translate(${px(mark.x)} ${px(mark.y)})`} />
      <path className="phone" d={PHONE_MARK} transform={`translate(${px(dot.x)} ${px(dot.y)})`} />
      <path className="bar" d={`M${px(start)} ${base - 6}v6h${px(bar * perMetre)}v-6`} />
      <text x={px(start)} y={base - 12}>
        {metres(bar, language)}
      </text>
    </svg>
  );
}

const onMap = ({ latitude, longitude }: Position): Position => ({
  latitude: Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, latitude)),
  longitude,
});
const px = (length: number): string => length.toFixed(1);
const inPicture = ({ x, y }: { readonly x: number; readonly y: number }) => ({
  x: (x / 100) * WIDTH,
  y: (y / 100) * HEIGHT,
});

/** The points so many metres to the north, south, east and west. */
function frame({ latitude, longitude }: Position, distance: number): Position[] {
  const up = distance / METRES_A_DEGREE;
  const aside = up / Math.cos((latitude * Math.PI) / 180);
  return [
    ...[up, -up].map((by) => ({ latitude: latitude + by, longitude })),
    ...[aside, -aside].map((by) => ({ latitude, longitude: longitude + by })),
  ];
}

/** The longest round length up to so many metres: 1, 2 or 5, 10, 20 or 50 and so on. */
function barOf(longest: number): number {
  const ten = 10 ** Math.floor(Math.log10(longest));
  return ([5, 2].find((times) => times * ten <= longest) ?? 1) * ten;
}
