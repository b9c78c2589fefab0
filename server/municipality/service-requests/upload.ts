// A photo comes in with a report: it is made anew for the city's server, upright and smaller, and kept nowhere.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { PhotoError, shrink } from '../../foundation/improvements/shrink.ts';

/** What the finest setting of a telephone comes to. */
export const MOST_PHOTO_BYTES = 15_000_000;
/** In characters. */
export const MOST_BASE64 = Math.ceil(MOST_PHOTO_BYTES / 3) * 4;

/**
 * The photo as JPEG of at most 1,600 pixels a side, without what the camera wrote into it: where, when, by which device. Null: there is
 * none. What is wrong with one that cannot be read.
 */
export async function photoIn(base64: string | null | undefined): Promise<Buffer | FieldFault | null> {
  if (!base64) return null;
  try {
    return (await shrink(Buffer.from(base64, 'base64'))).large;
  } catch (error) {
    if (error instanceof PhotoError) return { field: 'photo', fault: 'NOT_ALLOWED' };
    throw error;
  }
}
