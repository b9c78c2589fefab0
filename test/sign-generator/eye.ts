// What an eye tells apart from where a sign is read: stripes in a row of its picture, sharp, and as that eye sees them.
import type { Photo } from './photo.ts';

/** Minutes of arc from one stripe to the next of the finest that eyes tell apart which see half as well as sound ones (6/12, ISO 8596). */
export const FINEST = 4;

/** How wide and high something appears from a distance, both in millimetres; minutes of arc. */
export function minutesOf(size: number, distance: number): number {
  return (Math.atan(size / distance) * 180 * 60) / Math.PI;
}

/** Pixels in a minute of arc, in the pictures that are looked at. */
const PIXELS = 2;

/** Returns the dots per inch of a picture that shows a minute of arc as two pixels, seen from a distance in millimetres. */
export function dpiOf(distance: number): number {
  return (PIXELS * 25.4) / (distance * Math.tan(Math.PI / 180 / 60));
}

/** Returns the pixels of the spot that an eye makes of a point: as wide as the finest stripes are apart, it wipes them out. */
export function spotOf(finest: number): number {
  return finest * PIXELS;
}

/** Less between dark and light than this, of all that is between ink and paper, counts for nothing. */
const LEAST = 0.2;

/** Returns how many dark stripes a row of a photo crosses between two of its columns. */
export function stripesIn({ grey, width }: Photo, row: number, from: number, to: number): number {
  let [count, isDark] = [0, false];
  let extreme = 1;
  for (let x = Math.floor(from); x <= Math.ceil(to); x++) {
    // Of light, which is what the eye mixes.
    const light = ((grey[row * width + x] ?? 255) / 255) ** 2.2;
    if (isDark) {
      extreme = Math.min(extreme, light);
      if (light - extreme >= LEAST) [isDark, extreme] = [false, light];
    } else {
      extreme = Math.max(extreme, light);
      if (extreme - light >= LEAST) [isDark, extreme, count] = [true, light, count + 1];
    }
  }
  return count;
}
