// How many pixels a JPEG or PNG says that it has, before any of them is unpacked.

/** What stands before the size: a camera's notes, and its small picture. */
const MOST_BEFORE = 512 * 1024;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** JPEG's frames begin with one of these (ITU-T T.81, table B.1): SOF0 to SOF15, but for DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function sizeOfJpeg(bytes: DataView): Size | null {
  let at = 2;
  while (at + 9 <= bytes.byteLength) {
    if (bytes.getUint8(at) !== 0xff) return null;
    const marker = bytes.getUint8(at + 1);
    if (isFrame(marker)) return { height: bytes.getUint16(at + 5), width: bytes.getUint16(at + 7) };
    // A byte that fills up to the next marker.
    at += marker === 0xff ? 1 : 2 + bytes.getUint16(at + 2);
  }
  return null;
}

const PNG = 0x8950_4e47;

/** Returns the size that stands in the file; null where it is neither format, or is cut short. */
export async function readPhotoSize(file: Blob): Promise<Size | null> {
  const bytes = new DataView(await file.slice(0, MOST_BEFORE).arrayBuffer());
  if (bytes.byteLength < 24) return null;
  if (bytes.getUint16(0) === 0xffd8) return sizeOfJpeg(bytes);
  if (bytes.getUint32(0) !== PNG) return null;
  return { width: bytes.getUint32(16), height: bytes.getUint32(20) };
}
