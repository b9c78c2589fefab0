// Packs the pages of a file, the first on the spot, the others batch by batch on the second thread, and has them written in their order.
import { pack, packAside } from './packing.ts';

/** Pages that are packed at once: enough that passing them to the other thread costs little. */
const BATCH = 64;

/** Pages at the beginning of a file that are packed on the spot: the thread takes as long to start as some hundreds of them. */
export const ON_THE_SPOT = 1_024;

interface Unpacked<Page> {
  readonly content: string;
  readonly page: Page;
}

export interface Batches<Page> {
  /** Takes a page with its content, in Latin-1. Resolves when there is room for the next one. */
  readonly add: (content: string, page: Page) => Promise<void>;
  /** Has everything written. */
  readonly finish: () => Promise<void>;
}

/**
 * Returns what takes pages. One batch is packed while the next is drawn, and written when that is full: never sooner, so
 * that what stands where in the file does not depend on which thread was faster.
 */
export function openBatches<Page>(write: (page: Page, packed: Uint8Array) => void): Batches<Page> {
  let onTheSpot = 0;
  let unpacked: Unpacked<Page>[] = [];
  let underWay: readonly Unpacked<Page>[] = [];
  let packing: Promise<readonly Uint8Array[]> = Promise.resolve([]);
  const writeUnderWay = async (): Promise<void> => {
    const packed = await packing;
    underWay.forEach(({ content, page }, i) => write(page, packed[i] ?? pack(content)));
  };
  const packUnpacked = async (): Promise<void> => {
    const next = packAside(unpacked.map(({ content }) => content));
    // Heard when its turn comes.
    next.catch(() => undefined);
    await writeUnderWay();
    [underWay, packing, unpacked] = [unpacked, next, []];
  };
  return {
    async add(content, page) {
      if (onTheSpot < ON_THE_SPOT) {
        onTheSpot++;
        write(page, pack(content));
        return;
      }
      unpacked.push({ content, page });
      if (unpacked.length === BATCH) await packUnpacked();
    },
    async finish() {
      await writeUnderWay();
      for (const { content, page } of unpacked) write(page, pack(content));
    },
  };
}
