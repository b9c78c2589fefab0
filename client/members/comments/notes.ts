// What the rules noticed, in words; and for which reason such a comment is mostly hidden.
import type { CommentSuggestionKind, HidingReason } from '../../generated/operations.ts';
import type { commentsBg } from '../../text/comments.bg.ts';
import { say, sayCount } from '../../text/say.ts';
import type { Plural } from '../../text/translated.ts';
import type { Read } from './useModeration.ts';

export const REASONS = [
  ...(['PERSONAL', 'ABUSE', 'ADVERTISING', 'REPEAT', 'NONSENSE'] as const satisfies HidingReason[]),
];

const USUAL: Readonly<Record<CommentSuggestionKind, HidingReason | null>> = {
  // What tells of danger is to be acted on first.
  DANGER: null,
  ABUSE: 'ABUSE',
  PERSONAL: 'PERSONAL',
  NAME: 'PERSONAL',
  MASKED: 'PERSONAL',
  LINK: 'ADVERTISING',
  REPEAT: 'REPEAT',
  WORDLESS: 'NONSENSE',
  SHOUTING: null,
};

type Suggestions = Read['suggestions'];

/** The reason of the gravest note that has one: it is focused first, and nothing is chosen. */
export function usualReason(suggestions: Suggestions): HidingReason | null {
  return suggestions.map(({ kind }) => USUAL[kind]).find((reason) => reason !== null) ?? null;
}

type NoteTexts = {
  readonly [Kind in keyof typeof commentsBg.notes]: Kind extends 'REPEAT' ? Plural : string;
};

/** A sentence for each note. */
export function notesOf(suggestions: Suggestions, notes: NoteTexts, language: string): string[] {
  return suggestions.map(({ kind, words, times }) =>
    kind === 'REPEAT'
      ? sayCount(notes.REPEAT, times ?? 0, language)
      : say(notes[kind], { words: words ?? '' }),
  );
}
