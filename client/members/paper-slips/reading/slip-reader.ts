// The worker that reads photographs, one after the other: nothing of them leaves it but what the slips say and a small picture of each.
import { prepareZXingModule } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { findCodes } from './codes.ts';
import { cropSlip } from './crop.ts';
import { greyOf, type Grey } from './grey.ts';
import { readPhotoSize } from './photo-size.ts';
import { readSlips, type ReadSlip } from './read-slips.ts';

/** A photograph that cannot be read: it is no picture, it is too large, or this browser cannot unpack it. */
export type PhotoFault = 'NO_PICTURE' | 'TOO_LARGE' | 'UNREADABLE';

/** A slip in a photograph. */
export interface SlipInPhoto {
  /** What its QR code says. */
  readonly text: string;
  readonly said: ReadSlip['said'];
  /** Laid straight; null where its corners are hidden. */
  readonly crop: Grey | null;
}

/** What came of a photograph. */
export type PhotoRead =
  | { readonly kind: 'read'; readonly slips: readonly SlipInPhoto[]; readonly isOneMissed: boolean }
  | { readonly kind: 'refused'; readonly fault: PhotoFault };

/** A photograph of 24 megapixels, as a good telephone takes it, takes 96 MB while it is unpacked. */
const MOST_PIXELS = 24_500_000;
const MOST_BYTES = 30_000_000;
/** It is looked at with so many pixels along its longer side: ten for a millimetre of a sheet. */
const LONGER_SIDE = 3_000;

prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });

/** Unpacks a photograph, not larger than it is looked at. */
async function unpack(file: Blob): Promise<ImageData> {
  const whole = await createImageBitmap(file);
  const scale = Math.min(1, LONGER_SIDE / Math.max(whole.width, whole.height));
  const canvas = new OffscreenCanvas(Math.round(whole.width * scale), Math.round(whole.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new TypeError('No canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, canvas.width, canvas.height);
  whole.close();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

async function readPhoto(file: Blob): Promise<PhotoRead> {
  if (file.size > MOST_BYTES) return { kind: 'refused', fault: 'TOO_LARGE' };
  const size = await readPhotoSize(file);
  if (size === null) return { kind: 'refused', fault: 'NO_PICTURE' };
  if (size.width * size.height > MOST_PIXELS) return { kind: 'refused', fault: 'TOO_LARGE' };
  const picture = await unpack(file).catch(() => null);
  if (picture === null) return { kind: 'refused', fault: 'UNREADABLE' };
  const { data, width, height } = picture;
  const codes = await findCodes(data, width, height);
  const photo = greyOf(data, width, height);
  const { slips, isOneMissed } = readSlips(photo, codes);
  const seen = slips.map(({ text, said, map }) => ({ text, said, crop: map && cropSlip(photo, map) }));
  return { kind: 'read', slips: seen, isOneMissed };
}

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void readPhoto(data).then(
    (read) => postMessage(read),
    // A fault of ours: the page hears of it as it hears of any.
    (error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
  );
});
