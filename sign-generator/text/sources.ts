// What the sign generator says of where signs come from, in the language of the terminal.
import { sourcesBg } from './sources.bg.ts';
import { sourcesEn, type SourceText } from './sources.en.ts';
import { isBulgarian } from './terminal-language.ts';

export const sourceText: SourceText = isBulgarian() ? sourcesBg : sourcesEn;
