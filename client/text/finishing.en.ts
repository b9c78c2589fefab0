// What is done to signs after they are printed, in English.
import type { finishingBg } from './finishing.bg.ts';
import type { Translated } from './translated.ts';

export const finishingEn: Translated<typeof finishingBg> = {
  laminations: { NONE: 'none', MATT: 'matt', GLOSS: 'gloss' },
  corners: { SQUARE: 'square', ROUNDED: 'rounded' },
  fixings: {
    NONE: 'no holes, no tape',
    HOLES: 'holes at the corners',
    TAPE: 'double-sided tape on the back',
  },
  packings: { TOGETHER: 'all together', SETTLEMENTS: 'each settlement separately' },
};
