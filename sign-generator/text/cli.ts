// What the sign generator says at the keyboard, in the language of the terminal.
import { cliBg } from './cli.bg.ts';
import { cliEn, type CliText } from './cli.en.ts';
import { isBulgarian } from './terminal-language.ts';

export const cli: CliText = isBulgarian() ? cliBg : cliEn;
