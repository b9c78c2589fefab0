// Who shows a pass: in the authorization header, or in the address of a page that was opened by the link.
import { findBearer } from '../grants/viewer.ts';
import type { Viewer } from '../grants/viewers.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import { hashOfToken } from '../sessions/links.ts';
import { PASS_PREFIX } from './rules.ts';
import { usePass } from './store-use.ts';

/** The holder of the pass in the header; null where it holds none. */
export function findPassHolder(authorization: string, gate: Connection, now: Date): Promise<Viewer | null> {
  return findBearer(authorization, PASS_PREFIX, (token) => holderOfToken(token, gate, now));
}

/** The holder of the pass of the token; null where it is not good, for whatever reason. */
export async function holderOfToken(token: string, gate: Connection, now: Date): Promise<Viewer | null> {
  const pass = await usePass(gate, hashOfToken(token), now);
  return pass && { kind: 'pass', ...pass };
}
