// Takes a GeoJSON as a city's boundary: one area in degrees, simplified to what a page may carry; or says all that forbids it.
import { createReasons, type Reason } from './reasons.ts';
import { areaOf, type Corner, FEWEST, type Polygon, type Ring, simplify } from './simplify.ts';
import { squareKilometres } from './wide.ts';

/** What is read at the most: the municipalities of the country in one file have more. */
export const MOST_BYTES = 2_000_000;
export const MOST_POINTS = 50_000;
/** What is kept at the most. */
const MOST_CORNERS = 400;
export const MOST_BOUNDARY_BYTES = 10_240;
/** Eleven metres. */
const DECIMALS = 4;
/** The largest municipality has 1,366, the smallest province of several 2,023. */
const MOST_SQUARE_KILOMETRES = 1_800;
/** Nearer to a pole a map of this kind has no end. */
const MOST_LATITUDE = 85;
const MOST_LONGITUDE = 180;

/** The boundary as a MultiPolygon of GeoJSON, in one line; what was taken once is taken as it is. */
export type Taken = { readonly boundary: string } | { readonly reasons: readonly Reason[] };

type Reasons = ReturnType<typeof createReasons>;

export function takeBoundary(bytes: Buffer): Taken {
  const reasons = createReasons();
  const value = read(bytes, reasons);
  const polygons = value === undefined ? [] : polygonsIn(value, reasons, (points) => ringIn(points, reasons));
  const kept = reasons.listed().length > 0 ? [] : simplify(polygons, MOST_CORNERS);
  if (reasons.listed().length === 0 && kept.length === 0) reasons.add('NO_AREA');
  const wide = squareKilometres(kept);
  if (wide > MOST_SQUARE_KILOMETRES) reasons.add('TOO_WIDE', String(Math.round(wide)));
  return reasons.listed().length > 0
    ? { reasons: reasons.listed() }
    : { boundary: JSON.stringify({ type: 'MultiPolygon', coordinates: kept }) };
}

function read(bytes: Buffer, { add }: Reasons): unknown {
  if (bytes.length > MOST_BYTES) {
    add('TOO_LARGE', String(Math.ceil(bytes.length / 1_000)));
    return undefined;
  }
  try {
    // A mark of the order of bytes is taken away.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    add('NOT_JSON');
    return undefined;
  }
}

type Members = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** The polygons of the one area that the file is of. */
function polygonsIn(
  value: unknown,
  { add }: Reasons,
  ringIn: (points: readonly unknown[]) => Ring,
): Polygon[] {
  const { type, coordinates } = geometryIn(value, add) ?? {};
  if (type === undefined) return [];
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    add('OTHER_TYPE', typeof type === 'string' ? type.slice(0, 40) : '–');
    return [];
  }
  const polygons = type === 'Polygon' ? [coordinates] : listIn(coordinates);
  const given = polygons.map(listIn).filter(({ length }) => length > 0);
  if (given.length === 0) add('NO_LINES');
  const points = given.flat().reduce<number>((sum, ring) => sum + listIn(ring).length, 0);
  if (points > MOST_POINTS) {
    add('TOO_MANY_POINTS', String(points));
    return [];
  }
  return given.flatMap((rings): Polygon[] => {
    const [outer, ...holes] = rings.map((ring) => ringIn(listIn(ring)));
    return outer && areaOf(outer) > 0 ? [[outer, ...holes.filter((hole) => areaOf(hole) > 0)]] : [];
  });
}

/** What a file is about: itself, what its feature is, or that of the only one in its collection. */
function geometryIn(value: unknown, add: Reasons['add']): Members | undefined {
  let at = value;
  if (isGroup(at) && at['type'] === 'FeatureCollection') {
    const features = listIn(at['features']);
    if (features.length !== 1) {
      add('MANY_AREAS', String(features.length));
      return undefined;
    }
    [at] = features;
  }
  if (isGroup(at) && at['type'] === 'Feature') at = at['geometry'];
  if (isGroup(at) && typeof at['type'] === 'string') return at;
  add('NOT_GEOJSON');
  return undefined;
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The line, its corners rounded, none of them twice in a row. */
function ringIn(points: readonly unknown[], { add }: Reasons): Ring {
  const corners = points.flatMap((point, at): Corner[] => {
    const [longitude, latitude] = listIn(point);
    if (typeof longitude !== 'number' || typeof latitude !== 'number') {
      add('NO_POSITION', String(at + 1));
      return [];
    }
    if (Math.abs(longitude) <= MOST_LONGITUDE && Math.abs(latitude) <= MOST_LATITUDE)
      return [[round(longitude), round(latitude)]];
    add('NOT_DEGREES', `${longitude}, ${latitude}`);
    return [];
  });
  if (points.length < FEWEST) add('TOO_SHORT', String(points.length));
  const [first, last] = [corners[0], corners.at(-1)];
  if (first && last && !isSame(first, last)) add('NOT_CLOSED', first.join(', '));
  return corners.filter((corner, at) => at === 0 || !isSame(corner, corners[at - 1] ?? corner));
}

const round = (degrees: number): number => Number(degrees.toFixed(DECIMALS));
const isSame = (a: Corner, b: Corner): boolean => a[0] === b[0] && a[1] === b[1];
