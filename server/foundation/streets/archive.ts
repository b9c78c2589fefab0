// Reads tiles out of a PMTiles file (version 3) whose every length is bounded: a broken or hostile file costs a refusal.
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import {
  Compression,
  findTile,
  ResolvedValueCache,
  TileType,
  zxyToTileId,
  type Header,
  type Source,
} from 'pmtiles';

/** A file that cannot be read as streets. The message says why, in a sentence. */
export class StreetsError extends Error {
  override readonly name = 'StreetsError';
}

/** What a map must know to ask for tiles: degrees (WGS 84), and zooms of the Web Mercator pyramid. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly leastZoom: number;
  readonly mostZoom: number;
}

export interface Archive {
  /** Another one whenever the file is another. */
  readonly version: string;
  readonly extent: Extent;
  /** The tile as it lies there, a Mapbox Vector Tile in gzip; null where there is none. Throws StreetsError where the file is broken. */
  readonly tile: (z: number, x: number, y: number) => Promise<Buffer | null>;
  readonly close: () => Promise<void>;
}

/** The first read of the library: header and root directory lie in it. */
const HEAD = 16_384;
/** A directory as it lies in the file, and unpacked: an entry takes four bytes at least. */
const MOST_DIRECTORY = 128 * 1024;
const MOST_ENTRIES_BYTES = 256 * 1024;
/** What a file says of itself, as it lies in the file, and unpacked. */
const MOST_METADATA = 256 * 1024;
const MOST_TEXT = 2 * 1024 * 1024;
/** So many directories are kept, a country's first. */
const DIRECTORIES = 16;
/** Basemaps keep tiles below 500 KB. */
const MOST_TILE = 1024 * 1024;
/** The root, and two levels of leaves: the standard advises one. */
const MOST_DEPTH = 3;
const MOST_ZOOM = 16;

const unzip = promisify(gunzip);

async function unpack(packed: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression !== Compression.Gzip) throw new StreetsError('Its directories are not in gzip.');
  const bytes = await unzip(packed, { maxOutputLength: MOST_ENTRIES_BYTES });
  return new Uint8Array(bytes).buffer;
}

/** So much of the file as there is from the offset on, `length` bytes at most. */
async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
}

/** Opens the file. Throws StreetsError where it is no PMTiles of vector tiles in gzip, and what the file system throws. */
export async function openArchive(path: string): Promise<Archive> {
  const file = await open(path, 'r');
  try {
    return await readArchive(file);
  } catch (error) {
    await file.close();
    throw toldOf(error);
  }
}

async function readArchive(file: FileHandle): Promise<Archive> {
  const stat = await file.stat();
  if (!stat.isFile()) throw new StreetsError('It is no file.');
  const source: Source = {
    getKey: () => '',
    getBytes: async (offset, length) => {
      if (length > Math.max(HEAD, MOST_DIRECTORY)) throw new StreetsError('A directory of it is too large.');
      return { data: new Uint8Array(await readAt(file, offset, length)).buffer };
    },
  };
  const cache = new ResolvedValueCache(DIRECTORIES, false, unpack);
  const header = await cache.getHeader(source);
  const extent = extentOf(header);
  const layers = await layersOf(file, header);
  if (layers !== null && !layers.includes('roads'))
    throw new StreetsError('It has no layer of roads: it is no Protomaps basemap.');
  const head = await readAt(file, 0, HEAD);
  const version = createHash('sha256')
    .update(head)
    .update(`${stat.size} ${stat.mtimeMs}`)
    .digest('base64url');

  const find = async (id: number): Promise<Buffer | null> => {
    let [offset, length] = [header.rootDirectoryOffset, header.rootDirectoryLength];
    for (let depth = 0; depth < MOST_DEPTH; depth++) {
      const entry = findTile(await cache.getDirectory(source, offset, length, header), id);
      if (entry === null) return null;
      if (entry.runLength > 0) return readTile(file, header.tileDataOffset + entry.offset, entry.length);
      [offset, length] = [header.leafDirectoryOffset + entry.offset, entry.length];
    }
    throw new StreetsError('Its directories lie too deep.');
  };
  return {
    version: version.slice(0, 16),
    extent,
    tile: async (z, x, y) => {
      if (z < extent.leastZoom || z > extent.mostZoom || x >= 2 ** z || y >= 2 ** z) return null;
      return find(zxyToTileId(z, x, y)).catch((error: unknown) => {
        throw toldOf(error);
      });
    },
    close: () => file.close(),
  };
}

/** The layers that the file says it has; null where it does not say. */
async function layersOf(
  file: FileHandle,
  { jsonMetadataOffset, jsonMetadataLength }: Header,
): Promise<unknown[] | null> {
  if (jsonMetadataLength > MOST_METADATA) throw new StreetsError('What it says of itself is too long.');
  const packed = await readAt(file, jsonMetadataOffset, jsonMetadataLength);
  const told: unknown = JSON.parse(String(await unzip(packed, { maxOutputLength: MOST_TEXT })));
  if (typeof told !== 'object' || told === null || !('vector_layers' in told)) return null;
  const { vector_layers: layers } = told;
  return Array.isArray(layers) ? layers.map((layer: { readonly id?: unknown } | null) => layer?.id) : null;
}

async function readTile(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  if (length > MOST_TILE) throw new StreetsError('A tile of it is too large.');
  const tile = await readAt(file, offset, length);
  if (tile.length < length) throw new StreetsError('It ends within a tile.');
  return tile;
}

function extentOf(header: Header): Extent {
  const { minLon: west, minLat: south, maxLon: east, maxLat: north } = header;
  const { specVersion, tileType, tileCompression, minZoom: leastZoom, maxZoom: mostZoom } = header;
  if (specVersion !== 3) throw new StreetsError('It is not of version 3 of PMTiles.');
  if (tileType !== TileType.Mvt) throw new StreetsError('Its tiles are no vector tiles (MVT).');
  if (tileCompression !== Compression.Gzip) throw new StreetsError('Its tiles are not in gzip.');
  if (leastZoom > mostZoom || mostZoom > MOST_ZOOM)
    throw new StreetsError(`Its zooms are not between 0 and ${MOST_ZOOM}.`);
  const isOnEarth = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  if (!isOnEarth || west >= east || south >= north)
    throw new StreetsError('Its bounds are none on the earth.');
  return { west, south, east, north, leastZoom, mostZoom };
}

/** What the library or zlib say of a file that is broken, as our own refusal; of the file system what it says itself. */
function toldOf(error: unknown): unknown {
  const isOfSystem = error instanceof Error && 'syscall' in error;
  if (error instanceof StreetsError || isOfSystem) return error;
  return new StreetsError('It is broken, or no PMTiles.', { cause: error });
}
