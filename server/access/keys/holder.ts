// Who shows a key to the API in the authorization header: a citizen like any other, who may ask more often, and where the key says so tell visitors.
import { findBearer } from '../grants/viewer.ts';
import type { Viewer } from '../grants/viewers.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import { hashOfToken } from '../sessions/links.ts';
import { KEY_PREFIX } from './rules.ts';
import { useApiKey } from './store.ts';

/** The citizen who shows a key; null where the header holds none. */
export function findKeyHolder(authorization: string, gate: Connection, now: Date): Promise<Viewer | null> {
  return findBearer(authorization, KEY_PREFIX, async (token) => {
    const key = await useApiKey(gate, hashOfToken(token), now);
    return key && { kind: 'citizen', key };
  });
}
