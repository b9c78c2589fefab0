// What was done, by what an entry of the journal holds: its page and its file say the same.
import type { journalBg } from '../text/journal.bg.ts';

/** What the journal can say that was done. */
export type Deed = keyof typeof journalBg.deeds;

const ADDED: Readonly<Record<string, Deed>> = {
  Invitation: 'invited',
  ApiKey: 'issued',
  OpenData: 'asked',
  TestLetter: 'asked',
  RoundLink: 'issued',
  MysteryLink: 'issued',
};
const REMOVED: Readonly<Record<string, Deed>> = {
  Invitation: 'withdrew',
  ApiKey: 'revoked',
  RoundLink: 'revoked',
  MysteryLink: 'revoked',
};

/** An entry, with what was and is as JSON; null: nothing. */
interface Told {
  readonly action: string;
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Whether the JSON has the field; a quote inside a text is escaped, and is none. */
const holds = (json: string | null, field: string): boolean => json?.includes(`"${field}":`) ?? false;

/** Some things are not added, changed or removed, but have a word of their own. */
export function deedOf({ action, subject, before, after }: Told): Deed {
  if (subject === 'Allowance' && action !== 'allowances.edit') return 'used';
  // The terminal takes at once; on operators' pages it is asked for first.
  if (subject === 'FullExport') return before === null ? 'asked' : 'took';
  if (action === 'audit.read' || action === 'locations.export' || action === 'comments.read') return 'took';
  if (subject === 'SignIn') return holds(after, 'guessed') ? 'guessed' : 'entered';
  if (action === 'members.join') return 'joined';
  if (action === 'openings.reclassify') return 'decided';
  if (subject === 'Report' && holds(after, 'edition')) return 'published';
  if (subject === 'Report' && holds(after, 'withdrawnWhy')) return 'withdrew';
  if (subject === 'Webhook' && holds(after, 'sentAgain')) return 'asked';
  if (subject === 'Webhook' && holds(after, 'secret')) return 'issued';
  if (before === null) return ADDED[subject] ?? 'added';
  if (after !== null) return 'changed';
  return REMOVED[subject] ?? 'removed';
}
