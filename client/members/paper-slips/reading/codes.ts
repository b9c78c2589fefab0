// Finds the QR codes of a photograph.
import { readBarcodes } from 'zxing-wasm/reader';
import type { FoundCode } from './read-slips.ts';

/** More slips than lie in one photograph. */
const MOST_CODES = 40;

/** Returns every code in rows of RGBA. What runs it has told ZXing where its WebAssembly is. */
export async function findCodes(
  data: Uint8ClampedArray<ArrayBuffer>,
  width: number,
  height: number,
): Promise<FoundCode[]> {
  const found = await readBarcodes(
    { data, width, height, colorSpace: 'srgb' },
    { formats: ['QRCode'], maxNumberOfSymbols: MOST_CODES },
  );
  return found.map(({ text, position: { topLeft, topRight, bottomRight, bottomLeft } }) => ({
    text,
    corners: [topLeft, topRight, bottomRight, bottomLeft],
  }));
}
