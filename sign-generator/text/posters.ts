// What the command `posters` says at the keyboard, in the language of the terminal.
import { postersBg } from './posters.bg.ts';
import { postersEn, type PostersText } from './posters.en.ts';
import { isBulgarian } from './terminal-language.ts';

export const postersText: PostersText = isBulgarian() ? postersBg : postersEn;
