// Who shows a key to the API in the authorization header: a citizen like any other, who may ask more often.
import { unknownToken } from '../grants/viewer.ts';
import type { Viewer } from '../grants/viewers.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import { hashOfToken } from '../sessions/links.ts';
import { KEY_PREFIX } from './rules.ts';
import { useApiKey } from './store.ts';

const SHOWN = new RegExp(`^Bearer (${KEY_PREFIX}\\S+)$`, 'i');

/**
 * The citizen who shows a key; null where the header holds none. One that never was, is over or was revoked is refused
 * (FORBIDDEN) in the same words, after the same question to the database.
 */
export async function findKeyHolder(
  authorization: string,
  gate: Connection,
  now: Date,
): Promise<Viewer | null> {
  const token = SHOWN.exec(authorization)?.[1];
  if (token === undefined) return null;
  const key = await useApiKey(gate, hashOfToken(token), now);
  if (key === null) throw unknownToken();
  return { kind: 'citizen', key };
}
