// Has photographs read by the worker, one at a time.
import type { PhotoRead } from './reading/slip-reader.ts';

/** What reads photographs; to be closed when the page is left. */
export interface PhotoReader {
  readonly read: (photo: Blob) => Promise<PhotoRead>;
  readonly close: () => void;
}

/** Returns a reader. One photograph must be answered before the next is handed over; what fails in the worker is thrown. */
export function openPhotoReader(): PhotoReader {
  const worker = new Worker(new URL('./reading/slip-reader.ts', import.meta.url), { type: 'module' });
  const read = (photo: Blob): Promise<PhotoRead> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<PhotoRead>) => resolve(data);
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message || 'The reader of photographs did not start.'));
      };
      worker.postMessage(photo, []);
    });
  return { read, close: () => worker.terminate() };
}
