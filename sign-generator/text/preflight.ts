// What the check says of each rule, in the language of the terminal.
import { preflightBg } from './preflight.bg.ts';
import { preflightEn, type PreflightText } from './preflight.en.ts';
import { isBulgarian } from './terminal-language.ts';

export const preflightText: PreflightText = isBulgarian() ? preflightBg : preflightEn;
