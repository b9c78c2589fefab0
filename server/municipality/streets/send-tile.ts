// Sends a tile of the streets, as it lies in the file.
import type { ServerResponse } from 'node:http';
import { AppError } from '../../foundation/errors.ts';
import type { Streets } from '../../foundation/streets/streets.ts';

/** A day: what is in a file of streets is public, and its version stands in the address. */
const KEPT_SECONDS = 86_400;

/** What is asked for: `ZOOM-COLUMN-ROW`, and the version of the file that the map knows. */
export interface TileAsked {
  readonly id: string;
  readonly version: string | null;
}

/** Answers with the tile, or with nothing (204) where the file has none there. Refuses what is no tile (BAD_INPUT), and where there is no file (NOT_FOUND). */
export async function sendTile(
  response: ServerResponse,
  streets: Streets,
  { id, version }: TileAsked,
): Promise<void> {
  const archive = await streets.present();
  if (archive === null) throw new AppError('NOT_FOUND', 'There are no streets here.');
  const [, z, x, y] = /^(\d{1,2})-(\d{1,7})-(\d{1,7})$/.exec(id) ?? [];
  if (z === undefined) throw new AppError('BAD_INPUT', 'A tile is called ZOOM-COLUMN-ROW.');
  const tile = await streets.tile(Number(z), Number(x), Number(y));
  const isPresent = version === archive.version;
  const caching = {
    'cache-control': isPresent ? `private, max-age=${KEPT_SECONDS}, immutable` : 'no-store',
  };
  if (tile === null) {
    response.writeHead(204, caching).end();
    return;
  }
  response.writeHead(200, {
    ...caching,
    'content-type': 'application/vnd.mapbox-vector-tile',
    'content-encoding': 'gzip',
    'content-length': tile.length,
  });
  response.end(tile);
}
