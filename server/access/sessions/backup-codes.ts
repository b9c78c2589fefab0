// Draws the backup codes of a second factor: to be written down by hand, so of signs that nobody takes for one another.
import { randomInt } from 'node:crypto';

const COUNT = 10;
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Two parts of five: 49 bits. */
const PART = 5;

const drawPart = (): string => Array.from({ length: PART }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** Ten of them. */
export const drawBackupCodes = (): string[] =>
  Array.from({ length: COUNT }, () => `${drawPart()}-${drawPart()}`);
