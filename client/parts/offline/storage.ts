// Opens what a phone stores, for a page or a worker, in browsers that may not answer.

/** Some browsers neither open a database nor say that they will not. One that has answered once only takes its time. */
const PATIENCE_MS = 2_000;
let answers: boolean | undefined;
/** What a page or a worker hears when storage that was given up answers after all. */
export const ANSWERS_LATE = 'storage-answers';

/** Whether storage was given up: what it holds is not known. */
export const isSilent = (): boolean => answers === false;

/**
 * The database of that name, with what `create` makes where it is new. Without `create` nothing is made, not by a look either. Rejects
 * where storage refuses, or did not answer within two seconds; `isPatient`: whoever asks knows that it answers.
 */
export function openStorage(
  name: string,
  create: ((database: IDBDatabase) => void) | null,
  isPatient = false,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (isSilent()) return reject();
    let isGivenUp = false;
    const giveUp = () => {
      isGivenUp = !(answers ??= false);
      if (isGivenUp) reject();
    };
    const limit = isPatient ? 0 : setTimeout(giveUp, PATIENCE_MS);
    const open = () => {
      const asked = indexedDB.open(name, 1);
      asked.onupgradeneeded = () => (create ? create(asked.result) : asked.transaction?.abort());
      asked.onsuccess = () => {
        resolve(asked.result);
        // Whoever asked has gone on without it, and may have been frozen, or only slow.
        if (isGivenUp) asked.result.close();
        const isLate = isSilent();
        answers = true;
        if (isLate) dispatchEvent(new Event(ANSWERS_LATE));
      };
      asked.onerror = () => {
        answers = true;
        reject();
      };
    };
    // Even to look creates: a phone that has nothing is only asked for its list, and an old browser's attempt is taken back.
    const listed = create ? undefined : indexedDB.databases?.();
    if (!listed) return open();
    // Neither a refusal nor a list that came late says whether a database would open.
    const refuse = () => {
      clearTimeout(limit);
      answers ||= undefined;
      reject();
    };
    listed.then((known) => (known.some((each) => each.name === name) ? open() : refuse()), refuse);
  });
}
