// Sends a table as a file to be kept, as fast as it is taken.
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TableEnding, TablePiece } from './write.ts';

const TYPES: Readonly<Record<TableEnding, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Sends the pieces under the name, which its ending follows. Whoever goes away before the end is no fault; whatever else fails, throws. */
export async function sendTable(
  response: ServerResponse,
  { name, ending }: { readonly name: string; readonly ending: TableEnding },
  pieces: Iterable<TablePiece> | AsyncIterable<TablePiece>,
): Promise<void> {
  response.writeHead(200, {
    'content-type': TYPES[ending],
    'content-disposition': `attachment; filename="${name}.${ending}"`,
    'cache-control': 'no-store',
  });
  try {
    await pipeline(Readable.from(pieces), response);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'))
      throw error;
  }
}
