// The photographs that are taken of each slip.
import type { Shot } from './camera.ts';

const STEADY: Shot = {
  name: 'straight',
  turn: 3,
  tilt: 2,
  lens: 0.005,
  gradient: 0.1,
  shadow: 0,
  blur: 0.5,
  noise: 2,
  quality: 90,
  paper: 0.95,
};

export const SHOTS: readonly Shot[] = [
  STEADY,
  { ...STEADY, name: 'askew', turn: 180, tilt: 28, lens: 0.03 },
  { ...STEADY, name: 'blurred', turn: 20, tilt: 10, blur: 4 },
  { ...STEADY, name: 'in shade', turn: 20, tilt: 10, gradient: 0.6 },
  { ...STEADY, name: 'under a shadow', turn: 20, tilt: 10, shadow: 0.5 },
  { ...STEADY, name: 'noise', turn: 20, tilt: 10, noise: 14 },
  { ...STEADY, name: 'JPEG 30', turn: 20, tilt: 10, quality: 30 },
  { ...STEADY, name: 'grey paper', turn: 20, tilt: 10, paper: 0.6 },
  {
    name: 'all of it',
    turn: 180,
    tilt: 20,
    lens: 0.02,
    gradient: 0.4,
    shadow: 0.3,
    blur: 2,
    noise: 8,
    quality: 60,
    paper: 0.75,
  },
];

/** Of whole sheets: as a scanner sees them, and as a telephone does. */
export const OF_SHEETS: readonly Shot[] = [
  { ...STEADY, name: 'sheet, scanned', turn: 1, tilt: 0, lens: 0, gradient: 0, quality: 80 },
  {
    ...STEADY,
    name: 'sheet, askew',
    turn: 12,
    tilt: 14,
    lens: 0.015,
    gradient: 0.3,
    blur: 1,
    noise: 5,
    quality: 75,
  },
];
