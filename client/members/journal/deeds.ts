// What an entry says was done: a key of the texts `deeds`.
import type { EntryFragment } from '../../generated/operations.ts';
import type { journalBg } from '../../text/journal.bg.ts';

export type Deed = keyof typeof journalBg.deeds;

const ADDED: Readonly<Record<string, Deed>> = {
  Invitation: 'invited',
  ApiKey: 'issued',
  OpenData: 'asked',
  RoundLink: 'issued',
};
const REMOVED: Readonly<Record<string, Deed>> = {
  Invitation: 'withdrew',
  ApiKey: 'revoked',
  RoundLink: 'revoked',
};

/** Some things are not added, changed or removed, but have a word of their own. */
export function deedOf({ action, subject, before, after }: EntryFragment): Deed {
  if (action === 'municipalities.export' || action === 'audit.read' || action === 'locations.export')
    return 'took';
  if (action === 'members.join') return 'joined';
  if (subject === 'Allowance' && action !== 'allowances.edit') return 'used';
  if (action === 'openings.reclassify') return 'decided';
  if (before === null) return ADDED[subject] ?? 'added';
  if (after !== null) return 'changed';
  return REMOVED[subject] ?? 'removed';
}
