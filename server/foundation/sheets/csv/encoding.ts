// Text from bytes whose encoding nobody told: UTF-8, UTF-16, or windows-1251, which Excel writes on a Bulgarian desk.
import { isUtf8 } from 'node:buffer';

const MARKS = [
  ['utf-8', 'efbbbf'],
  ['utf-16le', 'fffe'],
  ['utf-16be', 'feff'],
] as const;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

/** Bytes, or characters, that are looked at where no mark tells. */
const SAMPLE = 4_096;

/** The encoding of the bytes: by their mark, by where zeros stand, or else by whether they are UTF-8. */
export function encodingOf(bytes: Buffer): Encoding {
  const start = bytes.subarray(0, 3).toString('hex');
  const marked = MARKS.find(([, mark]) => start.startsWith(mark));
  if (marked !== undefined) return marked[0];
  const sample = bytes.subarray(0, SAMPLE);
  const zerosAt = (parity: number) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  // In UTF-16 every delimiter, digit and line's end has a zero, always on the same side.
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd > 0 && even === 0) return 'utf-16le';
  if (even > 0 && odd === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1251';
}

/** The text of the bytes, without its mark. */
export function decode(bytes: Buffer): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Whether the text is none: a picture or a document has soon what stands in no table. */
export function isBinary(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001f\u0098\ufffd]/.test(text.slice(0, SAMPLE));
}
