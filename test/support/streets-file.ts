// Writes a small file of streets: a PMTiles of vector tiles with the layers of a Protomaps basemap, around a point.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';
import type { Position } from '../../server/foundation/positions.ts';
import { bytesOf, crossing, numberOf } from './vector-tile.ts';

/** The middle of Stara Zagora, where cities of tests have their places. */
export const MIDDLE: Position = { latitude: 42.4257, longitude: 25.6345 };

/** How far it reaches to each side, in degrees. */
const REACH = { latitude: 0.12, longitude: 0.16 };

export interface StreetsFile {
  readonly mostZoom?: number;
  /** The tiles; without it a crossing of named streets, a park and a river in each. */
  readonly tile?: (z: number) => Buffer;
  /** What is changed in the finished file, to break it. */
  readonly spoil?: (file: Buffer) => Buffer;
  /** What it says of itself. */
  readonly metadata?: object;
  /** What its root directory is in place of the tiles, in gzip. */
  readonly root?: Buffer;
}

const HEADER = 127;
const GZIP = 2;
const MVT = 1;

/** The file, of all tiles from zoom 0 on that the reach touches. */
export function streetsFile({
  mostZoom = 14,
  tile = () => crossing(),
  spoil,
  metadata: said = {},
  root,
}: StreetsFile = {}): Buffer {
  const ids = Array.from({ length: mostZoom + 1 }, (_, z) => tilesAt(z)).flat();
  const tiles = ids.toSorted((a, b) => a.id - b.id).map(({ id, z }) => ({ id, data: gzipSync(tile(z)) }));
  const columns = [
    tiles.map(({ id }, at) => id - (tiles[at - 1]?.id ?? 0)),
    tiles.map(() => 1),
    tiles.map(({ data }) => data.length),
    // 0: right behind the one before; else the offset and one more.
    tiles.map((_, at) => (at === 0 ? 1 : 0)),
  ];
  const directory =
    root ?? gzipSync(Buffer.concat([numberOf(tiles.length), ...columns.flat().map(numberOf)]));
  const metadata = gzipSync(JSON.stringify(said));
  const data = Buffer.concat(tiles.map((each) => each.data));
  const header = Buffer.alloc(HEADER);
  header.write('PMTiles');
  header.writeUInt8(3, 7);
  const behind = HEADER + directory.length + metadata.length;
  const places = [
    [HEADER, directory.length],
    [HEADER + directory.length, metadata.length],
    [behind, 0],
    [behind, data.length],
    [tiles.length, tiles.length],
  ].flat();
  for (const [at, place] of places.entries()) header.writeBigUInt64LE(BigInt(place), 8 + 8 * at);
  header.writeBigUInt64LE(BigInt(tiles.length), 88);
  header.set([1, GZIP, GZIP, MVT, 0, mostZoom], 96);
  const { latitude, longitude } = MIDDLE;
  const sides = [
    longitude - REACH.longitude,
    latitude - REACH.latitude,
    longitude + REACH.longitude,
    latitude + REACH.latitude,
  ];
  for (const [at, side] of sides.entries()) header.writeInt32LE(Math.round(side * 1e7), 102 + 4 * at);
  const file = Buffer.concat([header, directory, metadata, data]);
  return spoil?.(file) ?? file;
}

/** The same in a folder of its own; answers its path. */
export async function writeStreets(of: StreetsFile = {}): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'kazva-streets-')), 'streets.pmtiles');
  await writeFile(path, streetsFile(of));
  return path;
}

function tilesAt(z: number): { readonly id: number; readonly z: number }[] {
  const [west, north] = tileAt(z, MIDDLE.latitude + REACH.latitude, MIDDLE.longitude - REACH.longitude);
  const [east, south] = tileAt(z, MIDDLE.latitude - REACH.latitude, MIDDLE.longitude + REACH.longitude);
  const found = [];
  for (let x = west; x <= east; x++)
    for (let y = north; y <= south; y++) found.push({ id: zxyToTileId(z, x, y), z });
  return found;
}

/** In which column and row of the zoom something lies. */
export function tileAt(z: number, latitude: number, longitude: number): [x: number, y: number] {
  const up = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI;
  return [Math.floor(((longitude + 180) / 360) * 2 ** z), Math.floor(((1 - up) / 2) * 2 ** z)];
}

/** A root directory that says it has so many entries. */
export const rootSaying = (count: number): Buffer => gzipSync(bytesOf([...numberOf(count), 0, 1, 1, 1]));
