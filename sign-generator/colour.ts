// Colours as a press mixes them, and the way there from a municipality's screen colour.

/** Percent of cyan, magenta, yellow and black: 0 is bare paper. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

export const INK: Cmyk = [0, 0, 0, 100];
export const PAPER: Cmyk = [0, 0, 0, 0];

/**
 * Returns the CMYK of a colour like #1f4d3a by full grey replacement (ISO 32000-1, 10.3.5, with all of the common part
 * moved to black). One of cyan, magenta and yellow is then always 0, so that the total never passes 300 percent.
 * It is arithmetic, not colour management: the press shows a deep green, not exactly the screen's.
 */
export function pressColour(hex: string): Cmyk {
  const light = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const brightest = Math.max(...light);
  if (brightest === 0) return INK;
  const [cyan = 0, magenta = 0, yellow = 0] = light.map((l) => Math.round((1 - l / brightest) * 100));
  return [cyan, magenta, yellow, Math.round((1 - brightest) * 100)];
}

/** Returns a colour thinned to a share (0 to 1) of its ink. */
export function tint(colour: Cmyk, share: number): Cmyk {
  const [cyan, magenta, yellow, black] = colour;
  const thin = (percent: number): number => Math.round(percent * share);
  return [thin(cyan), thin(magenta), thin(yellow), thin(black)];
}
