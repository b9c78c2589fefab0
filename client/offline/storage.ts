// Opens what a phone stores, for a page or a worker, in browsers that may not answer.

/** Some browsers neither open a database nor say that they will not. One that has answered once only takes its time. */
const PATIENCE_MS = 2_000;
let answers: boolean | undefined;

/**
 * The database of that name, with what `create` makes where it is new. Without `create` nothing is made, not by a look either. Rejects
 * where storage refuses, or did not answer within two seconds; `isPatient`: whoever asks knows that it answers.
 */
export async function openStorage(
  name: string,
  create: ((database: IDBDatabase) => void) | null,
  isPatient = false,
): Promise<IDBDatabase> {
  if (answers === false) throw new Error();
  // Even to look creates: a phone that has nothing is only asked for its list, and an old browser's attempt is taken back.
  const known = create ? undefined : await indexedDB.databases?.();
  if (known?.every((each) => each.name !== name)) throw new Error();
  return new Promise((resolve, reject) => {
    if (!isPatient) setTimeout(() => (answers ??= false) || reject(new Error()), PATIENCE_MS);
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => (create ? create(asked.result) : asked.transaction?.abort());
    asked.onsuccess = () => {
      // A page that was frozen meanwhile has given up on this one: what waits is found by the next look.
      if (answers === false) asked.result.close();
      answers = true;
      resolve(asked.result);
    };
    asked.onerror = () => {
      answers = true;
      reject(new Error());
    };
  });
}
