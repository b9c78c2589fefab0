// What the command line says of slides for screens, in English.
import type { ReceiptsText } from './receipts.en.ts';

export const slidesEn: ReceiptsText = {
  alone: 'The format slide is made alone: give no other --format beside it.',
  noPress: (option) => `${option} is for a print shop; a screen shows slides without it.`,
  done: (slides, out) =>
    `${slides} ${slides === 1 ? 'slide' : 'slides'} in ${out}: slides-light.pdf, slides-dark.pdf, and both pictures of each, every code read back.\n`,
};
