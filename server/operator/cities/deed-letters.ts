// The letters to a city's admins of what an operator does there: kept in the transaction of what they tell, and handed over after it.
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import type { Writing } from '../../access/mail/store-waiting.ts';
import { keepLetter, type KeptLetter } from '../../access/mail/waiting-letters.ts';
import { deedLetter } from '../../access/sessions/letters.ts';
import type { DeedWords, LetterTexts } from '../../access/sessions/text/letters.bg.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Plain } from '../../foundation/mail/message.ts';
import type { Words } from '../../foundation/mail/words.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { concernedOf } from '../../municipality/people/rules.ts';
import { listMembers } from '../../municipality/people/store.ts';
import { byWhom, type Operating } from './platform-invitation.ts';

/** One letter to each who is concerned; none where nobody has joined. */
export async function lettersOf(
  operating: Operating,
  { id, slug, name }: Pick<Municipality, 'id' | 'slug' | 'name'>,
  why: string,
  write: (texts: LetterTexts, words: DeedWords) => Words,
): Promise<Plain[]> {
  const { connections, membersUrl, platformName } = operating;
  const members = await listMembers(connections.gate.prisma, grant(OPERATOR, 'members.read', id));
  const words: DeedWords = {
    municipality: textIn(name, 'bg'),
    by: byWhom(operating),
    why,
    link: `${membersUrl}/members/${slug}/journal`,
    platformName,
  };
  return concernedOf(members).map(({ email }) =>
    deedLetter(email, platformName, (texts) => write(texts, words)),
  );
}

/** Keeps them. Whoever runs the platform writes in its name of right: nothing is counted. */
export async function keepLetters(
  { key, viewer = OPERATOR, now }: Pick<Operating, 'key' | 'viewer' | 'now'>,
  tx: Tenant,
  edit: Writing,
  letters: readonly Plain[],
): Promise<KeptLetter[]> {
  const writing = { gate: { key, throttle: { write: () => undefined } }, viewer, now };
  const kept: KeptLetter[] = [];
  for (const letter of letters) kept.push(await keepLetter(writing, tx, edit, letter));
  return kept;
}
