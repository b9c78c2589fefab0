// Who shows a pass: in the authorization header, or in the address of a page that was opened by the link.
import { unknownToken } from '../grants/viewer.ts';
import type { Viewer } from '../grants/viewers.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import { hashOfToken } from '../sessions/links.ts';
import { PASS_PREFIX } from './rules.ts';
import { usePass } from './store-use.ts';

const SHOWN = new RegExp(`^Bearer (${PASS_PREFIX}\\S+)$`, 'i');

/**
 * The holder of the pass in the header; null where it holds none. One that never was, is over or was revoked is refused
 * (FORBIDDEN) in the same words, after the same question to the database.
 */
export async function findPassHolder(
  authorization: string,
  gate: Connection,
  now: Date,
): Promise<Viewer | null> {
  const token = SHOWN.exec(authorization)?.[1];
  if (token === undefined) return null;
  const viewer = await holderOfToken(token, gate, now);
  if (viewer === null) throw unknownToken();
  return viewer;
}

/** The holder of the pass of the token; null where it is not good, for whatever reason. */
export async function holderOfToken(token: string, gate: Connection, now: Date): Promise<Viewer | null> {
  const pass = await usePass(gate, hashOfToken(token), now);
  return pass && { kind: 'pass', ...pass };
}
