// A slip laid straight, as a small picture for whoever decides what it says.
import { SLIP } from '../../../../sign-generator/slips/geometry.ts';
import { toneAt, type Grey } from './grey.ts';
import { project, type Homography } from './homography.ts';

/** Pixels a millimetre: a slip is 195 KB, and two hundred fit into a telephone. */
const SCALE = 5;
/** What lies outside of the photograph. */
const NOTHING = 128;

/** Returns the slip that lies there. */
export function cropSlip(photo: Grey, map: Homography): Grey {
  const [width, height] = [Math.round(SLIP.width * SCALE), Math.round(SLIP.height * SCALE)];
  const tones = new Uint8Array(width * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const on = { x: (column + 0.5) / SCALE, y: (row + 0.5) / SCALE };
      tones[row * width + column] = toneAt(photo, project(map, on)) ?? NOTHING;
    }
  return { tones, width, height };
}
