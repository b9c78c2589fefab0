// Makes a letter of its words: a plain text that is complete, and the same drawn as HTML beside it.
import { letterHtml, type Letterhead, type Part } from './letter-html.ts';
import type { Plain } from './message.ts';

/** Between two languages of a letter. */
const PAUSE = '\n\n* * *\n\n';

/** The colour of letters that no city writes. */
const PLATFORM_COLOUR = '#1f4d3a';

/** Whoever runs the platform, as it is called there. */
export const platformHead = (name: string): Letterhead => ({ name, colour: PLATFORM_COLOUR });

/** A letter to the address, in the language or the languages of its parts. */
export function letterOf(to: string, head: Letterhead, ...parts: readonly [Part, ...Part[]]): Plain {
  return {
    to,
    subject: parts.map(({ subject }) => subject).join(' / '),
    text: `${parts.map(({ text }) => text.trimEnd()).join(PAUSE)}\n`,
    html: letterHtml(head, parts),
  };
}
