// Reads GTFS, the format in which transit is published (gtfs.org, Schedule): stops, lines, and which line stops where.
import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { TableError } from '../../foundation/sheets/cells/rules.ts';
import { openParts, type Parts } from '../../foundation/sheets/xlsx/zip-parts.ts';
import { isSeen, tidy } from '../texts/typed-text.ts';
import {
  isColour,
  LONGEST_ID,
  LONGEST_LONG_NAME,
  LONGEST_SHORT_NAME,
  MOST_LINES,
  MOST_STOPS,
  type Mode,
} from './rules.ts';

interface GtfsStop {
  readonly externalId: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface GtfsLine {
  readonly externalId: string;
  readonly shortName: string;
  readonly longName: string | null;
  readonly mode: Mode;
  /** #rrggbb; null where it has none. */
  readonly colour: string | null;
  /** The stops by their external ids, in the order in which they are met first. */
  readonly places: readonly string[];
}

/** Why a row is left out. */
type GtfsFault = 'REQUIRED' | 'TOO_LONG' | 'TWICE' | 'NOT_A_NUMBER' | 'TOO_MANY' | 'NOT_ALLOWED';

interface GtfsMistake {
  readonly file: string;
  /** From 1, the heading; a row of several lines counts as one. */
  readonly line: number;
  readonly fault: GtfsFault;
}

export interface Gtfs {
  readonly stops: readonly GtfsStop[];
  readonly lines: readonly GtfsLine[];
  readonly mistakes: readonly GtfsMistake[];
}

/** A year of a large city has fewer stop_times. */
const MOST_ROWS = 3_000_000;
/** No city has more places. */
const MOST_PLACES = 20_000;
const MOST_RECORD = 20_000;
const LONGEST_NAME = 200;
/** More mistakes nobody reads. */
const MOST_MISTAKES = 100;

/** route_type, of GTFS itself and of Google's extension, by hundreds. */
const MODES: ReadonlyMap<string, Mode> = new Map([
  ['0', 'TRAM'],
  ['1', 'TRAM'],
  ['2', 'RAIL'],
  ['3', 'BUS'],
  ['11', 'TROLLEYBUS'],
  ['12', 'TRAM'],
]);
const EXTENDED: ReadonlyMap<number, Mode> = new Map([
  [1, 'RAIL'],
  [2, 'BUS'],
  [4, 'TRAM'],
  [7, 'BUS'],
  [8, 'TROLLEYBUS'],
  [9, 'TRAM'],
]);

/** route_color, six digits without a mark before them; anything else is none. */
function colourOf(digits: string): string | null {
  const colour = `#${digits.toLowerCase()}`;
  return isColour(colour) ? colour : null;
}

const modeOf = (type: string): Mode =>
  MODES.get(type) ?? EXTENDED.get(Math.floor(Number(type) / 100)) ?? 'OTHER';

type Row = Readonly<Record<string, string>>;
type Note = (file: string, line: number, fault: GtfsFault) => void;

/** Reads the ZIP. Throws a TableError where it is none, has no stops or routes, or is larger than any city’s. */
export async function readGtfs(bytes: Buffer): Promise<Gtfs> {
  const parts = await openParts(bytes);
  if (!parts.has('stops.txt') || !parts.has('routes.txt')) throw new TableError('NOT_A_TABLE');
  const mistakes: GtfsMistake[] = [];
  const note: Note = (file, line, fault) => {
    if (mistakes.length < MOST_MISTAKES) mistakes.push({ file, line, fault });
  };
  const stops = await readStops(parts, note);
  const met = await readMet(parts, stops);
  return { stops: [...stops.values()], lines: await readRoutes(parts, met, note), mistakes };
}

/** The rows of a file, with the line of each; none where there is no such file. */
async function* rowsOf(parts: Parts, file: string): AsyncGenerator<readonly [Row, number]> {
  const bytes = Readable.from(parts.read(file));
  const parser = bytes.pipe(
    parse({
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim()),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: MOST_RECORD,
    }),
  );
  // A pipe hands no fault on: of a file that is damaged in its middle the reader would hear nothing, and the process end.
  bytes.on('error', (error) => parser.destroy(error));
  let line = 1;
  try {
    for await (const row of parser as AsyncIterable<Row>) {
      line += 1;
      if (line > MOST_ROWS) throw new TableError('TOO_MANY_ROWS', line);
      yield [row, line];
    }
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('BROKEN', line, { cause: error });
  }
}

async function readStops(parts: Parts, note: Note): Promise<Map<string, GtfsStop>> {
  const stops = new Map<string, GtfsStop>();
  for await (const [row, line] of rowsOf(parts, 'stops.txt')) {
    const { stop_id: externalId = '', stop_name: name = '', location_type: type = '' } = row;
    // Stations, entrances and nodes are no place where one waits.
    if (type !== '' && type !== '0') continue;
    const [latitude, longitude] = [Number(row['stop_lat'] || NaN), Number(row['stop_lon'] || NaN)];
    if (externalId === '' || name === '') note('stops.txt', line, 'REQUIRED');
    else if (externalId.length > LONGEST_ID || name.length > LONGEST_NAME)
      note('stops.txt', line, 'TOO_LONG');
    else if (!Number.isFinite(latitude) || !Number.isFinite(longitude))
      note('stops.txt', line, 'NOT_A_NUMBER');
    else if (stops.has(externalId)) note('stops.txt', line, 'TWICE');
    else if (stops.size === MOST_PLACES) note('stops.txt', line, 'TOO_MANY');
    else stops.set(externalId, { externalId, name, latitude, longitude });
  }
  return stops;
}

/** Of each route the stops that its trips meet. */
async function readMet(
  parts: Parts,
  stops: ReadonlyMap<string, GtfsStop>,
): Promise<Map<string, Set<string>>> {
  const routeOf = new Map<string, string>();
  for await (const [{ trip_id: trip = '', route_id: route = '' }] of rowsOf(parts, 'trips.txt'))
    routeOf.set(trip, route);
  const met = new Map<string, Set<string>>();
  for await (const [{ trip_id: trip = '', stop_id: stop = '' }] of rowsOf(parts, 'stop_times.txt')) {
    const route = routeOf.get(trip);
    if (route === undefined || !stops.has(stop)) continue;
    const own = met.get(route);
    if (own) own.add(stop);
    else met.set(route, new Set([stop]));
  }
  return met;
}

async function readRoutes(
  parts: Parts,
  met: ReadonlyMap<string, ReadonlySet<string>>,
  note: Note,
): Promise<GtfsLine[]> {
  const lines = new Map<string, GtfsLine>();
  for await (const [row, line] of rowsOf(parts, 'routes.txt')) {
    const { route_id: id = '', route_short_name: short = '', route_long_name: way = '' } = row;
    const [externalId, long] = [tidy(id), tidy(way)];
    const shortName = tidy(short) || long;
    const places = [...(met.get(id) ?? [])];
    if (externalId === '' || shortName === '') note('routes.txt', line, 'REQUIRED');
    else if (
      externalId.length > LONGEST_ID ||
      shortName.length > LONGEST_SHORT_NAME ||
      long.length > LONGEST_LONG_NAME
    )
      note('routes.txt', line, 'TOO_LONG');
    else if (![externalId, shortName, long].every(isSeen)) note('routes.txt', line, 'NOT_ALLOWED');
    else if (lines.has(externalId)) note('routes.txt', line, 'TWICE');
    else if (lines.size === MOST_LINES || places.length > MOST_STOPS) note('routes.txt', line, 'TOO_MANY');
    else
      lines.set(externalId, {
        externalId,
        shortName,
        longName: short === '' ? null : long || null,
        mode: modeOf(row['route_type'] ?? ''),
        colour: colourOf(row['route_color'] ?? ''),
        places,
      });
  }
  return [...lines.values()];
}
