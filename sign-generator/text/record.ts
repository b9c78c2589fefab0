// What the command `record` says at the keyboard, in the language of the terminal.
import { recordBg } from './record.bg.ts';
import { recordEn, type RecordText } from './record.en.ts';
import { isBulgarian } from './terminal-language.ts';

export const recordText: RecordText = isBulgarian() ? recordBg : recordEn;
