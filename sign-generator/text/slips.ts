// What the command `slips` says at the keyboard, in the language of the terminal.
import { slipsBg } from './slips.bg.ts';
import { slipsEn, type SlipsText } from './slips.en.ts';
import { isBulgarian } from './terminal-language.ts';

export const slipsText: SlipsText = isBulgarian() ? slipsBg : slipsEn;
