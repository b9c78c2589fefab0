// What a phone's browser keeps of us, as somebody reads it who holds the phone, and what still stands in the browser's files.
import type { Page } from 'playwright-core';
import { listFiles, readPieces } from '../../files.ts';

/** Something in a store of the browser. */
export interface Stored {
  /** Of which database, and its name. */
  readonly store: string;
  readonly key: string;
  readonly value: unknown;
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** All of it as lines, without what chance made; and what the fields of the page hold. */
export async function readKept(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const { entries } = await devtools.send('Page.getNavigationHistory');
  await devtools.detach();
  const lines = [
    ...entries.map(({ url, title }) => `${url} ${title}`),
    ...(await readStores(page)).map(({ store, value }) => `${store} ${JSON.stringify(value)}`),
    ...(await readOthers(page)),
  ];
  return lines
    .map((line) => line.replaceAll(UUID, '#'))
    .toSorted()
    .join('\n');
}

/** The slips that wait. */
export async function readQueue(page: Page): Promise<Stored[]> {
  return (await readStores(page)).filter(({ store }) => store === 'kazva slips');
}

// No function has a name here, since esbuild would keep that by one that the page does not have.
function readStores(page: Page): Promise<Stored[]> {
  return page.evaluate(async () => {
    const found: { store: string; key: string; value: unknown }[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => resolve(asked.result);
      });
      for (const store of database.objectStoreNames)
        await new Promise<void>((resolve) => {
          const walk = database.transaction(store).objectStore(store).openCursor();
          walk.onsuccess = () => {
            const cursor = walk.result;
            if (cursor === null) return resolve();
            found.push({
              store: `${name} ${store}`,
              key: typeof cursor.key === 'string' ? cursor.key : '',
              value: cursor.value,
            });
            cursor.continue();
          };
        });
      database.close();
    }
    return found;
  });
}

function readOthers(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const lines: string[] = [JSON.stringify(history.state), document.cookie];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        lines.push(`${name} ${request.url} ${await (await caches.match(request))?.text()}`);
    for (const storage of [localStorage, sessionStorage])
      for (const name of Object.keys(storage)) lines.push(`${name} ${storage.getItem(name)}`);
    for (const field of document.querySelectorAll('input, textarea'))
      if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.checked))
        lines.push(`${field.name} ${field.value}`);
    return lines.filter((line) => line !== '' && line !== 'null');
  });
}

/** A fault that is planted: a queue that keeps what was sent. */
export function fillQueue(page: Page, queue: readonly Stored[]): Promise<void> {
  return page.evaluate(
    (slips) =>
      new Promise<void>((resolve) => {
        const asked = indexedDB.open('kazva');
        asked.onsuccess = () => {
          const turn = asked.result.transaction('slips', 'readwrite');
          for (const { key, value } of slips) turn.objectStore('slips').put(value, key);
          turn.oncomplete = () => {
            asked.result.close();
            resolve();
          };
        };
      }),
    [...queue],
  );
}

export interface InFiles {
  readonly word: boolean;
  readonly score: boolean;
}

/** Whether the browser's files hold the word, and the score as the queue had it, also where they were deleted. */
export function searchFiles(folder: string, word: string, score: string): InFiles {
  const text = listFiles([folder]).map(textOf).join('\n');
  const wide = Buffer.from(word, 'utf16le').toString('latin1');
  return {
    word: text.includes(word) || text.includes(wide),
    // As V8 stores a text: its kind, its length, its letters.
    score: text.includes(`score"\u0002${score}`),
  };
}

/** The browser may be at work: a file that goes away meanwhile has nothing. */
function textOf(file: string): string {
  const pieces: string[] = [];
  readPieces(file, (piece) => pieces.push(Buffer.from(piece).toString('latin1')));
  return pieces.join('');
}
