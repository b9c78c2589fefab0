// Whether a picture that stands in a drawing may be unpacked: PNG or JPEG, of no more pixels than a sign has use for. Pure.

/** More are made to exhaust whoever unpacks them; the arms of the largest sign have a quarter of a million. */
const MOST_PIXELS = 4_000_000;

const DATA = /^data:image\/(?:png|jpe?g);base64,/i;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);

/** Whether the address holds a picture that may be unpacked. */
export function isEmbeddedImage(href: string): boolean {
  const start = DATA.exec(href);
  if (start === null) return false;
  const bytes = Buffer.from(href.slice(start[0].length), 'base64');
  const pixels = bytes.subarray(0, 8).equals(PNG) ? pixelsOfPng(bytes) : pixelsOfJpeg(bytes);
  return pixels > 0 && pixels <= MOST_PIXELS;
}

/** By its first chunk (PNG, 11.2.2); 0 where there is none. */
function pixelsOfPng(bytes: Buffer): number {
  if (bytes.length < 26 || bytes.toString('latin1', 12, 16) !== 'IHDR') return 0;
  return bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
}

/** By the frame header (ITU-T T.81, B.2.2), the largest where somebody wrote several; 0 where there is none. */
function pixelsOfJpeg(bytes: Buffer): number {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return 0;
  let most = 0;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // The picture itself follows.
    if (marker === 0xda) break;
    // What has no length is filling, or stands where nobody puts it: somebody else may read on elsewhere.
    if (marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8) || marker === 0xff) return 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) most = Math.max(most, bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7));
    at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return most;
}
