// How much of a thing a test does: little in `npm test`, all of it in the full proof.
/// <reference types="vite/types/importMeta.d.ts" />

/** `few` in `npm test`, `many` in `npm run test:all`: seeds, rows, rounds or cases of which a few show what is wrong as well. */
export const amount = (few: number, many: number): number => (import.meta.env.MODE === 'short' ? few : many);
