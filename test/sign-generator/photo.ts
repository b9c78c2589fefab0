// Photographs of a sign: what dirt, a hand that holds the phone askew, and a lens out of focus make of its picture.
import { readBarcodes } from 'zxing-wasm/reader';
import type { Format } from '../../sign-generator/formats.ts';
import type { Picture } from '../support/pdf.ts';

/** Rows of grey pixels, from 0 for black to 255 for white. */
export interface Photo {
  readonly grey: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Where a code is in a photo, in pixels, and how many modules it has in a row. */
export interface CodeArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly modules: number;
}

/** What is behind a sign that does not fill the photograph. */
const WALL = 200;
/** A corner of the code by which a phone finds it, with the white around it. */
const FINDER = 8;

/**
 * Returns the dots per inch at which a phone that is held as far away as the sign is meant to be read sees it: its lens
 * takes in 65 degrees, its picture is 1,920 pixels wide. A5: 77.
 */
export function dpiFrom({ distance }: Pick<Format, 'distance'>): number {
  const millimetres = 2 * distance * Math.tan((65 / 2 / 180) * Math.PI);
  return Math.round((1920 / millimetres) * 25.4);
}

/** Returns a picture as a photo of it. */
export function photograph({ data, width, height }: Picture): Photo {
  const grey = new Float32Array(width * height);
  for (let i = 0; i < grey.length; i++)
    grey[i] = ((data[4 * i] ?? 0) + (data[4 * i + 1] ?? 0) + (data[4 * i + 2] ?? 0)) / 3;
  return { grey, width, height };
}

/** Whether a speck with its upper left corner there, in modules, lies on one of the three finders. */
function isOnFinder(x: number, y: number, modules: number): boolean {
  const [isLeft, isUpper] = [x < FINDER, y < FINDER];
  const [isRight, isLower] = [x + 1 > modules - FINDER, y + 1 > modules - FINDER];
  return (isLeft && (isUpper || isLower)) || (isRight && isUpper);
}

/**
 * Returns a photo with a share of its code under specks of dirt of a module's size, half of them black, half white. The
 * finders stay clean: no code corrects errors there. `random` gives numbers from 0 to 1.
 */
export function soil(photo: Photo, code: CodeArea, share: number, random: () => number): Photo {
  const grey = photo.grey.slice();
  const module = code.width / code.modules;
  const side = Math.round(module);
  const dirty = new Set<number>();
  while (dirty.size < share * code.width ** 2) {
    const [x, y, tone] = [random(), random(), random() < 0.5 ? 0 : 255];
    const [across, down] = [x * (code.modules - 1), y * (code.modules - 1)];
    if (isOnFinder(across, down, code.modules)) continue;
    const first = Math.round(code.y + down * module) * photo.width + Math.round(code.x + across * module);
    for (let i = 0; i < side * side; i++) {
      const pixel = first + Math.floor(i / side) * photo.width + (i % side);
      grey[pixel] = tone;
      dirty.add(pixel);
    }
  }
  return { ...photo, grey };
}

/** The tone between four pixels. */
function toneAt({ grey, width, height }: Photo, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return WALL;
  const [across, down] = [x - left, y - top];
  const inRow = (first: number): number =>
    (grey[first] ?? WALL) * (1 - across) + (grey[first + 1] ?? WALL) * across;
  const first = top * width + left;
  return inRow(first) * (1 - down) + inRow(first + width) * down;
}

/** Returns a photo turned by so many degrees, with its upper edge farther away than its lower one: 0.2 is a fifth. */
export function tilt(photo: Photo, degrees: number, farther: number): Photo {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const side = Math.ceil(Math.hypot(photo.width, photo.height));
  const grey = new Float32Array(side * side);
  for (let i = 0; i < grey.length; i++) {
    const [column, row] = [(i % side) - side / 2, Math.floor(i / side) - side / 2];
    // Towards the upper edge ever more of the sign lies between two pixels.
    const by = 1 - (farther * row) / side;
    const [x, y] = [column * by, row * by];
    grey[i] = toneAt(photo, x * cos + y * sin + photo.width / 2, y * cos - x * sin + photo.height / 2);
  }
  return { grey, width: side, height: side };
}

/** The mean of the pixels around each one along its row, or down its column. */
function smear({ grey, width, height }: Photo, reach: number, isDown: boolean): Photo {
  const whole = Math.floor(reach);
  const smeared = grey.map((_, i) => {
    const [at, length, step] = isDown ? [Math.floor(i / width), height, width] : [i % width, width, 1];
    const tone = (by: number): number =>
      grey[i + Math.min(length - 1 - at, Math.max(-at, by)) * step] ?? WALL;
    let sum = (reach - whole) * (tone(-whole - 1) + tone(whole + 1));
    for (let by = -whole; by <= whole; by++) sum += tone(by);
    return sum / (1 + 2 * reach);
  });
  return { grey: smeared, width, height };
}

/** Returns a photo in which each point is a square spot so many pixels wide. */
export function blur(photo: Photo, spot: number): Photo {
  const reach = (spot - 1) / 2;
  return smear(smear(photo, reach, false), reach, true);
}

/** Returns what the QR codes in a photo say, in no order. */
export async function readPhoto({ grey, width, height }: Photo): Promise<string[]> {
  const data = new Uint8ClampedArray(grey.length * 4).fill(255);
  for (const [i, tone] of grey.entries()) data[4 * i] = data[4 * i + 1] = data[4 * i + 2] = tone;
  const codes = await readBarcodes({ data, width, height, colorSpace: 'srgb' }, { formats: ['QRCode'] });
  return codes.map(({ text }) => text);
}
