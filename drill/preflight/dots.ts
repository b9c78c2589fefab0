// Feels a plate: finds its dots of Braille and reads them, as large and as far apart as they come out of the press.
import { readBraille, type Dot } from '../../test/support/braille.ts';
import type { Plate } from './tiff.ts';

/** Millimetres: of a dot, with a pixel more or less; what is larger is a frame. */
const [SMALLEST, LARGEST] = [1.1, 1.8];
const DIGITS = '⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊';
const NUMBER = /⠼([⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚]{9})/;

interface Spot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Grows a spot from a pixel over all that touch it. */
function spotAt({ width, height, ink }: Plate, start: number, seen: Uint8Array): Spot {
  const spot = { left: width, right: 0, top: height, bottom: 0 };
  const open = [start];
  seen[start] = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    spot.left = Math.min(spot.left, x);
    spot.right = Math.max(spot.right, x);
    spot.top = Math.min(spot.top, y);
    spot.bottom = Math.max(spot.bottom, y);
    for (const next of [x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at, at - width, at + width])
      if ((ink[next] ?? 0) > 127 && !seen[next]) {
        seen[next] = 1;
        open.push(next);
      }
  }
  return spot;
}

function spotsOf(plate: Plate): Spot[] {
  const seen = new Uint8Array(plate.ink.length);
  const spots: Spot[] = [];
  plate.ink.forEach((value, at) => {
    if (value > 127 && !seen[at]) spots.push(spotAt(plate, at, seen));
  });
  return spots;
}

/** Why a plate does not say the number of the sign to fingers, with a frame beside it; null where it does. */
export function problemOfDots(plate: Plate, dpi: number, code: string): string | null {
  const millimetres = (pixels: number): number => (pixels * 25.4) / dpi;
  const sizeOf = ({ left, right, top, bottom }: Spot): [number, number] => [
    millimetres(right - left + 1),
    millimetres(bottom - top + 1),
  ];
  const isDot = (spot: Spot): boolean => Math.max(...sizeOf(spot)) <= LARGEST;
  const spots = spotsOf(plate);
  const dots = spots.filter(isDot);
  if (spots.length !== dots.length + 1) return 'there is not one frame beside the dots';
  const small = dots.find((dot) => Math.min(...sizeOf(dot)) < SMALLEST);
  if (small) return `a dot of ${Math.min(...sizeOf(small)).toFixed(1)} mm`;
  const middles = dots.map(({ left, right, top, bottom }): Dot => ({
    x: millimetres((left + right) / 2),
    y: millimetres((top + bottom) / 2),
  }));
  const [, number = ''] = NUMBER.exec(readBraille(middles).join('\u2800')) ?? [];
  const read = [...number].map((cell) => DIGITS.indexOf(cell)).join('');
  return read === code ? null : `in Braille stands ${read || 'no number'}, not ${code}`;
}
