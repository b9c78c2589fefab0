// A key to the API as the viewer who shows it has it: how much more it allows, and what it may tell.
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

/** How much more than a stranger whoever shows a key may ask for: five times as much, or twenty times. */
const ALLOWANCES = ['RAISED', 'LARGE'] as const;
export type AllowanceName = (typeof ALLOWANCES)[number];

export function isAllowanceName(text: string): text is AllowanceName {
  return (ALLOWANCES as readonly string[]).includes(text);
}

/** Who shows a key that works: for what municipality, and what it allows there. */
export interface KeyHolder {
  readonly municipalityId: MunicipalityId;
  readonly id: bigint;
  readonly slug: string;
  /** For whom or what it is. */
  readonly label: string;
  readonly allowance: AllowanceName;
  /** Whether it may tell how many people came to places. */
  readonly tellsVisitors: boolean;
}
