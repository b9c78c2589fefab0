// One step of reading or writing in what a phone stores, done when it is on disk.
import { openStorage } from './storage.ts';

/** The worker is only there where storage has answered before, and what it cannot read it would take for nothing. */
const IS_WORKER = typeof document === 'undefined';

/** A database of stores whose items have an `id`. */
export type InStore<Store extends string> = <T>(
  store: Store,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
) => Promise<T>;

/** Steps in the database of that name. Each resolves when it is on disk: a tab that is killed then loses nothing. */
export function inStoresOf<Store extends string>(name: string, stores: readonly Store[]): InStore<Store> {
  const create = (database: IDBDatabase): void => {
    for (const store of stores) database.createObjectStore(store, { keyPath: 'id' });
  };
  return async (store, mode, work) => {
    const database = await openStorage(name, create, IS_WORKER);
    try {
      return await new Promise((resolve, reject) => {
        const turn = database.transaction(store, mode);
        const asked = work(turn.objectStore(store));
        turn.oncomplete = () => resolve(asked.result);
        turn.onabort = () => reject(turn.error ?? new Error());
      });
    } finally {
      database.close();
    }
  };
}

/** The phone's own day, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
