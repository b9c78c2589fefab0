// Who comes to this cell with a code or a city of another one is sent there, as far as he reads. The map alone says where: whether there
// is such a sign or city nobody has looked up.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isCode, readTyped } from '../foundation/sign-code.ts';
import type { Cell, Cells } from '../municipality/cells/cells.ts';
import { slugIn } from '../municipality/own-addresses.ts';

/** Whoever was sent on is sent no further: two maps that disagree would send him to and fro. */
const SENT_ON = 'moved';

/** The vote page alone: what lies behind it belongs to a vote that was cast here. */
const SIGN = /^\/s\/([^/]{1,120})$/i;

/**
 * Sends on whoever reads (308); tells whether it did. What is posted is never sent on: a slip is answered by the cell whose page cast it,
 * or another would count it a second time, or a browser drop it on the way.
 */
export function sendToCell(
  { method }: IncomingMessage,
  response: ServerResponse,
  { pathname, search, searchParams }: URL,
  cells: Cells,
): boolean {
  if (cells.others.length === 0 || (method !== 'GET' && method !== 'HEAD')) return false;
  if (searchParams.has(SENT_ON)) return false;
  const found = signIn(pathname, cells) ?? cityIn({ pathname, searchParams }, cells);
  if (found === null) return false;
  const query = search === '' ? `?${SENT_ON}` : `${search}&${SENT_ON}`;
  const location = found.cell.address + found.path + query;
  response.writeHead(308, { location, 'cache-control': 'no-store' }).end();
  return true;
}

interface Found {
  readonly cell: Cell;
  readonly path: string;
}

function signIn(pathname: string, cells: Cells): Found | null {
  const written = SIGN.exec(pathname)?.[1];
  const code = written === undefined ? '' : readTyped(decoded(written));
  const cell = isCode(code) ? cells.otherOfCode(code) : null;
  return cell && { cell, path: `/s/${code}` };
}

function cityIn(asked: Pick<URL, 'pathname' | 'searchParams'>, cells: Cells): Found | null {
  const slug = slugIn(asked);
  const cell = slug === null ? null : cells.otherOfSlug(slug);
  return cell && { cell, path: asked.pathname };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
