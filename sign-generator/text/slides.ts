// What the command line says of slides for screens, in the language of the terminal.
import type { ReceiptsText } from './receipts.en.ts';
import { slidesBg } from './slides.bg.ts';
import { slidesEn } from './slides.en.ts';
import { isBulgarian } from './terminal-language.ts';

export const slidesText: ReceiptsText = isBulgarian() ? slidesBg : slidesEn;
