// What is true of an opened comment: what may become of it, and how its id looks.

/** What became of an opened comment: nobody looked yet, looked at and left, or shown no more. */
const COMMENT_STATES = ['NEW', 'KEPT', 'HIDDEN'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

/** Why one may be hidden; that it criticises is no reason. */
const HIDING_REASONS = ['PERSONAL', 'ABUSE', 'ADVERTISING', 'REPEAT', 'NONSENSE'] as const;
export type HidingReason = (typeof HIDING_REASONS)[number];
