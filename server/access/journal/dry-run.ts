// A change that may be taken back once it is known what it comes to: a dry run does it all, so that it cannot be wrong.
import type { Grant } from '../grants/grant.ts';
import type { MunicipalityAction } from '../grants/actions.ts';
import type { PATIENT, Tenant } from '../../foundation/database/tenant.ts';
import { change, type Changing, type Done } from './change.ts';

/** What came of it, and whether none of it is to stay. */
export interface Tried<T> extends Done<T> {
  readonly isTakenBack: boolean;
}

/** Ends a transaction; what was done in it, its caller knows. */
class TakenBack extends Error {
  override readonly name = 'TakenBack';
}

/** As `change`; but where `work` wants it to be taken back, nothing has happened, and its outcome is returned all the same. */
export async function tryChange<T>(
  changing: Changing,
  grant: Grant<MunicipalityAction>,
  work: (tx: Tenant) => Promise<Tried<T>>,
  limits?: typeof PATIENT,
): Promise<T> {
  const tried: { outcome: T }[] = [];
  const done = async (tx: Tenant): Promise<Done<T>> => {
    const { isTakenBack, ...all } = await work(tx);
    if (!isTakenBack) return all;
    tried.push(all);
    throw new TakenBack();
  };
  try {
    return await change(changing, grant, done, limits);
  } catch (error) {
    const [last] = tried;
    if (error instanceof TakenBack && last !== undefined) return last.outcome;
    throw error;
  }
}
