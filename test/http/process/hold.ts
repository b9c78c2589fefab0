// Holds votes up at the door of the box, so that something can befall the server just while it stores them.
import { connectOwner } from '../../../server/foundation/database/connect.ts';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import { until } from '../../support/watched.ts';

export interface Hold {
  /** Resolves when so many writes wait at the door: two at most, since the box has two lanes. */
  readonly waiting: (writes: number) => Promise<void>;
  /** Opens the door again, also where database or server are gone by now. */
  readonly letGo: () => Promise<void>;
}

const WAITING = `SELECT FROM pg_locks WHERE NOT granted AND relation = 'ballot_ids'::regclass`;

/** From now on nothing is stored, until it is let go. */
export async function holdVotes(superuser: Login): Promise<Hold> {
  const owner = connectOwner(superuser);
  const holder = await owner.pool.connect();
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE ballot_ids');
  return {
    waiting: (writes) => until(async () => (await holder.query(WAITING)).rowCount === writes),
    letGo: async () => {
      await holder.query('COMMIT').catch(() => undefined);
      holder.release(true);
      await owner.close();
    },
  };
}
