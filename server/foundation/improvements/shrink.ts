// Makes of a photo what is kept of it: upright, in two sizes, as JPEG, without where, when or by whom it was taken.
import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import { loadPictureLibrary } from '../picture-library.ts';
import { createTurns } from '../serial-queue.ts';
import { LONGEST_SIDE, type NewPhoto } from './rules.ts';

/** Why a file is refused. The client has words for each. */
export type PhotoFault = 'NOT_A_PHOTO' | 'TOO_MANY_PIXELS' | 'BROKEN';

/** Says that a file cannot be shown, and why. */
export class PhotoError extends Error {
  override readonly name = 'PhotoError';
  readonly fault: PhotoFault;

  constructor(fault: PhotoFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

/** What a telephone takes in its finest setting; more are made to exhaust whoever unpacks them. */
export const MOST_PIXELS = 64_000_000;

/** JPEG, PNG and WebP, by the first bytes, since a name and a type are what the sender says they are. */
const BEGINNINGS: readonly ((bytes: Buffer) => boolean)[] = [
  (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  (head) => head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
  (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
];

/** Of JPEG both are progressive and made by mozjpeg: every browser, every print and every PDF reads it. */
const LARGE = { mozjpeg: true, quality: 80 } as const;
const SMALL = { mozjpeg: true, quality: 74 } as const;

/** One at a time: a large one takes a second of a core, and as much memory as its pixels. Those that wait are 15 MB each. */
const takeTurn = createTurns(8);
const LONGEST_SECONDS = 20;

/**
 * The photo of the bytes. Throws a PhotoError where they are none, or one of too many pixels; TOO_MANY_REQUESTS where
 * too many wait.
 */
export function shrink(bytes: Buffer): Promise<NewPhoto> {
  return takeTurn(() => shrinkNow(bytes));
}

async function shrinkNow(bytes: Buffer): Promise<NewPhoto> {
  if (!BEGINNINGS.some((isOne) => isOne(bytes))) throw new PhotoError('NOT_A_PHOTO');
  const sharp = await loadPictureLibrary();
  const open = (): Sharp => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
  try {
    const large = await fit(open(), 'large').jpeg(LARGE).toBuffer({ resolveWithObject: true });
    const small = await fit(sharp(large.data), 'small').jpeg(SMALL).toBuffer();
    const hash = createHash('sha256').update(large.data).digest('base64url').slice(0, 22);
    const { width, height } = large.info;
    return { hash, width, height, large: large.data, small };
  } catch (error) {
    const isTooLarge = error instanceof Error && /pixel limit|^timeout/i.test(error.message);
    throw new PhotoError(isTooLarge ? 'TOO_MANY_PIXELS' : 'BROKEN', { cause: error });
  }
}

/** Upright as its camera says, no larger than it is, on white where it lets through. */
function fit(photo: Sharp, size: keyof typeof LONGEST_SIDE): Sharp {
  const side = LONGEST_SIDE[size];
  return photo
    .timeout({ seconds: LONGEST_SECONDS })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' });
}
