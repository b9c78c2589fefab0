// Paper of a till, as its printer sees it: dots, of which eight are a millimetre.

/** Dots in a millimetre: the 203 to the inch of thermal printers are 203.2. */
const DOTS = 8;

/** Of a roll 80 mm wide a printer reaches 576 dots, with 4 mm left on either side. Millimetres. */
export const ROLL = 80;
export const SIDE = 4;
export const ACROSS = ROLL - 2 * SIDE;

/** Of a module of the code: makers of codes ask for four dots or more, so that heat that spreads hides none. */
const MODULE_DOTS = 10;
export const MODULE = MODULE_DOTS / DOTS;

/** Returns how many dots are a length in millimetres. */
export const dotsIn = (mm: number): number => Math.round(mm * DOTS);

/** Returns millimetres moved on to the next whole dot. */
export const toDot = (mm: number): number => Math.ceil(mm * DOTS - 1e-6) / DOTS;
