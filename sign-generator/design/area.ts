// Rectangles of a sign, and how they are divided into rows.

/** Millimetres; x to the right and y down from the upper left corner of the trimmed sign. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A row's name, its least height, and its share of what is left over; a row without a name is a gap. */
export type Row<Name extends string> = readonly [name: Name | null, height: number, grow?: number];

/** Returns the area of each named row from top to bottom, or null if the least heights do not fit. */
export function divide<Name extends string>(
  area: Area,
  rows: readonly Row<Name>[],
): Partial<Record<Name, Area>> | null {
  const least = rows.reduce((sum, [, height]) => sum + height, 0);
  const left = area.height - least;
  if (left < -1e-6) return null;
  const shares = rows.reduce((sum, [, , grow = 0]) => sum + grow, 0);
  const areas: Partial<Record<Name, Area>> = {};
  let y = area.y;
  for (const [name, least, grow = 0] of rows) {
    const height = least + (shares > 0 ? (left * grow) / shares : 0);
    if (name !== null) areas[name] = { ...area, y, height };
    y += height;
  }
  return areas;
}
