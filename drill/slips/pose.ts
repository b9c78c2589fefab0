// Where a camera stands to a paper: the map between millimetres of the paper and pixels of the picture.
import type { Chance } from '../../bench/standing/chance.ts';

/** Rows of three. */
export type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/** The focal length in pixels of the picture's longer side: 65 degrees are seen. */
const FOCAL = 0.78;
/** So much of the picture the paper takes at the most; how much farther away it may be. */
const FILLS = 0.94;
const FARTHER = 0.25;
const CLOSER = 1.02;

interface Size {
  readonly width: number;
  readonly height: number;
}

export function apply([a, b, c, d, e, f, g, h, i]: Matrix, x: number, y: number): [number, number] {
  const z = g * x + h * y + i;
  return [(a * x + b * y + c) / z, (d * x + e * y + f) / z];
}

export function inverse([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  const minors = [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
  ] as const;
  return [...minors, d * h - e * g, b * g - a * h, a * e - b * d];
}

/**
 * Returns the map from the paper to a picture, both from their middles: turned by up to so many degrees, looked at aslant by up to so
 * many, from as near as shows all of it or a little farther.
 */
export function standBefore(paper: Size, picture: Size, turn: number, tilt: number, chance: Chance): Matrix {
  const angle = (most: number): number => ((2 * chance() - 1) * most * Math.PI) / 180;
  const [turned, across, down] = [angle(turn), angle(tilt / Math.SQRT2), angle(tilt / Math.SQRT2)];
  const [ct, st] = [Math.cos(turned), Math.sin(turned)];
  const [ca, sa] = [Math.cos(across), Math.sin(across)];
  const [cd, sd] = [Math.cos(down), Math.sin(down)];
  const focal = FOCAL * Math.max(picture.width, picture.height);
  const at = (distance: number): Matrix => [
    focal * (ca * ct),
    focal * (-ca * st),
    0,
    focal * (cd * st + sd * sa * ct),
    focal * (cd * ct - sd * sa * st),
    0,
    sd * st - cd * sa * ct,
    sd * ct + cd * sa * st,
    distance,
  ];
  const isWhole = (map: Matrix): boolean =>
    [-1, 1].every((right) =>
      [-1, 1].every((lower) => {
        const [x, y] = apply(map, (right * paper.width) / 2, (lower * paper.height) / 2);
        return Math.abs(x) < (FILLS * picture.width) / 2 && Math.abs(y) < (FILLS * picture.height) / 2;
      }),
    );
  let distance = Math.max(paper.width, paper.height);
  while (!isWhole(at(distance))) distance *= CLOSER;
  return at(distance * (1 + FARTHER * chance()));
}
