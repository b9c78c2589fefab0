// How large a city's arms stand on a sign. Pure.
import { FORMATS, scaleOf } from '../formats.ts';

/** On A5, in millimetres: as tall as the two lines of the name beside them, and as wide as a shield of that height. */
const TALL = 12;
const SLIM = 0.85;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The room of the arms on a sign that is `scale` times as large as A5, where nothing leaves them less. Millimetres. */
export function shieldOn(scale: number): Size {
  return { width: TALL * SLIM * scale, height: TALL * scale };
}

/** Their room on the largest sign that has a name. Millimetres. */
export function largestShield(): Size {
  return shieldOn(Math.max(...Object.values(FORMATS).map(scaleOf)));
}
