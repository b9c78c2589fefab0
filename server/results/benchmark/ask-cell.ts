// Asks another cell for what it publishes: at the address on the map alone, with no way round by a redirect, not for long, and no endless answer.
import { readResponse } from '../../foundation/response-body.ts';
import { documentFrom, MOST_DOCUMENT_BYTES, type CellDocument } from './document.ts';
import type { Cell } from '../../municipality/cells/cells.ts';

/** Where a cell publishes it. */
export const DOCUMENT_PATH = '/benchmark.json';
const PATIENCE_MS = 10_000;

/** What a cell answered; or why that is nothing: it cannot be reached, or what it says is no such document of it. */
export type Answered =
  | { readonly document: CellDocument; readonly text: string }
  | { readonly failure: 'away' | 'refused' };

/** Never rejects. `origin`: where the cell is reached from here. */
export async function askCell(cell: Cell, origin = cell.address): Promise<Answered> {
  try {
    const response = await fetch(origin + DOCUMENT_PATH, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return { failure: 'away' };
    }
    const text = (await readResponse(response, MOST_DOCUMENT_BYTES))?.toString() ?? '';
    const document = documentFrom(text, cell);
    return document === null ? { failure: 'refused' } : { document, text };
  } catch {
    // No connection, patience at its end, or an answer that leads elsewhere.
    return { failure: 'away' };
  }
}
