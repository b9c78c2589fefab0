// A small table that somebody sent, CSV or XLSX, read in a process of its own and answered as its rows: nothing of it is kept.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBytes } from '../body.ts';
import { TooMuch, runInChild } from '../child-process/run-in-child.ts';
import type { RowsAsked, RowsPiece, RowsSaid } from './rows-child.ts';

const MOST_BYTES = 1_000_000;

const run = runInChild<RowsSaid, RowsPiece>('server/foundation/sheets/rows-child', {
  seconds: 10,
  megabytes: 256,
  atOnce: 1,
  most: 4,
});

async function readRows(bytes: Buffer, asked: RowsAsked): Promise<RowsPiece> {
  try {
    return await run(async ({ say, hear }) => {
      await say({ bytes, ...asked });
      return hear();
    });
  } catch (error) {
    if (error instanceof TooMuch) return { fault: 'TOO_COSTLY', line: null };
    throw error;
  }
}

/** Answers with the rows of the table that comes in, its heading among them; or why it cannot be read. TOO_LARGE beyond a megabyte. */
export async function answerRows(
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
  asked: RowsAsked,
): Promise<void> {
  const piece = await readRows(await readBytes(request, MOST_BYTES), asked);
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(piece));
}
