// The bytes of an entry of a ZIP, piece by piece.
import type { Entry, ZipFile } from 'yauzl';

/** Runs what reads a file, and says in its caller's way that the file is broken. */
export type UnlessBroken = <T>(work: () => Promise<T>) => Promise<T>;

/** What becomes larger than it announced ends here: yauzl counts. Throws what `unlessBroken` makes of it. */
export async function* inflate(
  zip: ZipFile,
  entry: Entry,
  unlessBroken: UnlessBroken,
): AsyncGenerator<Buffer> {
  const stream = await unlessBroken(() => zip.openReadStreamPromise(entry));
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  try {
    while (true) {
      const { done, value } = await unlessBroken(() => chunks.next());
      if (done) return;
      yield value;
    }
  } finally {
    stream.destroy();
  }
}
