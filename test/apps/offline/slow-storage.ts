// A phone's storage that takes its time.
import type { Page } from 'playwright-core';

/**
 * Has everybody who opens the storage of that name wait until the answer is called: they stand behind one who wants a newer one, who
 * waits until it is let go. It must be there already.
 */
export async function holdStorage(page: Page, name: string): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle(
    (wanted) =>
      new Promise<IDBDatabase>((resolve) => {
        const asked = indexedDB.open(wanted);
        asked.onsuccess = () => resolve(asked.result);
      }),
    name,
  );
  await page.evaluate((wanted) => {
    const newer = indexedDB.open(wanted, 2);
    newer.onupgradeneeded = () => newer.transaction?.abort();
  }, name);
  return () => held.evaluate((database) => database.close());
}
