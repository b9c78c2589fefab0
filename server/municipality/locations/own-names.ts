// How near a place's own name is to what somebody typed: what is called so comes before what is of a service or settlement called so.
import { otherwiseOf, soundOf } from './alike.ts';

/** Places whose own name has each typed word as a word of its own, and those that have some only in part. */
export interface Named {
  readonly whole: readonly bigint[];
  readonly part: readonly bigint[];
}

export const SPLIT = /[^\p{L}\p{N}]+/u;

/** Whether each typed word is a word of the name, in either alphabet, or is written short there: „градина“ of „ДГ № 5“. */
export function hasWhole(name: string, typed: string): boolean {
  const words = name.toLowerCase().split(SPLIT);
  const sounds = new Set(words.map(soundOf));
  return typed
    .toLowerCase()
    .split(SPLIT)
    .filter((word) => word !== '')
    .every(
      (word) => sounds.has(soundOf(word)) || otherwiseOf(word).whole.some((short) => words.includes(short)),
    );
}
