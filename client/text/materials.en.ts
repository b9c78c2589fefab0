// What is usually printed on, in English.
import type { materialsBg } from './materials.bg.ts';

export const materialsEn: typeof materialsBg = {
  sign: 'PVC 3 mm',
  sticker: 'self-adhesive outdoor film',
  tent: 'card, 300 g/m²',
  poster: 'matt paper, 170 g/m²',
};
