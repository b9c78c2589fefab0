// Reads all slips that a photograph shows: from each code that was found in it, the marks around that, then the bubbles.
import { findDark } from './dark.ts';
import { decide, type Decision } from './decide.ts';
import type { Grey } from './grey.ts';
import type { Homography } from './homography.ts';
import { measureInk, type Ink } from './ink.ts';
import { findMarks, type Corners } from './marks.ts';
import { findPatches } from './patches.ts';
import { isOneMissed } from './unread.ts';

/** A QR code in a photograph. */
export interface FoundCode {
  readonly text: string;
  readonly corners: Corners;
}

/** One slip. */
export interface ReadSlip {
  /** What its code says. */
  readonly text: string;
  /** `HIDDEN`: its corners or bubbles are not all to be seen. */
  readonly said: Decision | { readonly kind: 'doubtful'; readonly why: 'HIDDEN' };
  /** Where it lies; null where its corners are hidden. */
  readonly map: Homography | null;
  /** Of its ten bubbles; empty where they are hidden. */
  readonly inks: readonly Ink[];
}

/** What a photograph shows. */
export interface SlipsRead {
  /** One for each code, in the order of the codes. */
  readonly slips: readonly ReadSlip[];
  /** Whether there is another slip, whose code was not found. */
  readonly isOneMissed: boolean;
}

/** Returns the slips around the codes that were found in a photograph. */
export function readSlips(photo: Grey, codes: readonly FoundCode[]): SlipsRead {
  const patches = findPatches(findDark(photo), photo.width, photo.height);
  const slips = codes.map(({ text, corners }): ReadSlip => {
    const map = findMarks(corners, patches);
    const inks = map && measureInk(photo, map);
    const said = inks ? decide(inks) : ({ kind: 'doubtful', why: 'HIDDEN' } as const);
    return { text, said, map, inks: inks ?? [] };
  });
  const maps = slips.flatMap(({ map }) => map ?? []);
  return { slips, isOneMissed: isOneMissed(patches, maps) };
}
