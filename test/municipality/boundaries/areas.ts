// Areas for tests: a square around Stara Zagora, and one whose edge is as ragged as a real one.

type Corner = readonly [number, number];

/** Closed. */
export const SQUARE: readonly Corner[] = [
  [25.4, 42.2],
  [25.8, 42.2],
  [25.8, 42.6],
  [25.4, 42.6],
  [25.4, 42.2],
];

/** A closed line of so many corners and the first one again, the same whenever it is asked. */
export function ragged(count: number): readonly Corner[] {
  const corners = Array.from({ length: count }, (_, at): Corner => {
    const angle = (2 * Math.PI * at) / count;
    const waves = [3, 7, 19, 53, 211].map((often, order) => Math.sin(often * angle + order) / (often + 2));
    const away = 0.2 * (1 + waves.reduce((sum, wave) => sum + wave, 0) / 2);
    return [25.6 + away * Math.cos(angle), 42.4 + away * Math.sin(angle)];
  });
  return [...corners, ...corners.slice(0, 1)];
}
