// What the check found: which rule, where, and what to do about it.

/** The rules by name; what each says and what to do stands in the text file. */
export const RULES = [
  'missing',
  'readable',
  'encrypted',
  'header',
  'standard',
  'conformance',
  'title',
  'dates',
  'trapped',
  'identity',
  'outputIntent',
  'condition',
  'profile',
  'metadata',
  'trimBox',
  'nesting',
  'bleed',
  'userUnit',
  'objectStreams',
  'fontEmbedded',
  'colour',
  'ink',
  'transparency',
  'layers',
  'annotations',
  'form',
  'actions',
  'attachments',
  'filter',
  'postScript',
  'transfer',
  'coarsePicture',
  'softPicture',
  'hairline',
  'tinyType',
  'whiteOverprint',
  'spots',
  'plateKnocksOut',
  'content',
  'blank',
] as const;

export type Rule = (typeof RULES)[number];

export interface Finding {
  readonly rule: Rule;
  /** From 1; null where it concerns the file as a whole. */
  readonly page: number | null;
  /** The number of the object in the file; null where it stands in no object of its own. */
  readonly object: number | null;
  /** What was found, as short as it can be said: a name, a value. */
  readonly what: string;
}
