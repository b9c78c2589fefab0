// How colours look to people who see fewer of them, and on a printer without any: contrasts as they meet them.

type Linear = readonly [number, number, number];
type Matrix = readonly [Linear, Linear, Linear];

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB; grey by WCAG's luminance. */
const MATRICES = {
  everybody: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
} as const satisfies Record<string, Matrix>;

export type Sight = keyof typeof MATRICES;
export const SIGHTS: readonly Sight[] = ['everybody', 'protanopia', 'deuteranopia', 'tritanopia', 'grey'];

function linear(colour: string): Linear {
  const channel = (at: number) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminanceFor(sight: Sight, colour: string): number {
  const [red, green, blue] = linear(colour);
  const [r, g, b] = MATRICES[sight].map((row) =>
    Math.min(1, Math.max(0, row[0] * red + row[1] * green + row[2] * blue)),
  );
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** The contrast (WCAG 2.2) of two colours `#rrggbb` as somebody sees them. */
export function contrastFor(sight: Sight, one: string, other: string): number {
  const [a, b] = [luminanceFor(sight, one), luminanceFor(sight, other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
