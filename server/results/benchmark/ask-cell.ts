// Asks another cell for what it publishes: at the address on the map alone, with no way round by a redirect, not for long, and no endless answer.
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
    const text = await textOf(response);
    const document = text === null ? null : documentFrom(text, cell);
    return text === null || document === null ? { failure: 'refused' } : { document, text };
  } catch {
    // No connection, patience at its end, or an answer that leads elsewhere.
    return { failure: 'away' };
  }
}

/** Null where it is more than a document may be, packed or not. */
async function textOf({ body }: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > MOST_DOCUMENT_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
