// Admins hear that comments are proposed to be hidden, once a day at the most: how many wait, and nothing of what they say.
import type { Context } from '../../api/context.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { keepLetter, type KeptLetter } from '../../access/mail/waiting-letters.ts';
import { letterOf } from '../../foundation/mail/letter.ts';
import { letterLanguage, type LetterLanguage } from '../../access/sessions/text/letters.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { waitForTurn } from '../../municipality/municipalities/store-lock.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { countDecided } from './store-moderation.ts';
import { listAdmins, wereToldSince } from './store-proposals.ts';
import { bg, type ProposalText } from './text/proposal.bg.ts';
import { en } from './text/proposal.en.ts';

const LETTERS: Readonly<Record<LetterLanguage, ProposalText>> = { bg, en };
const DAY_MS = 86_400_000;
const ALL = {
  state: null,
  proposed: true,
  isDanger: null,
  locationId: null,
  settlementId: null,
  categoryId: null,
};

/**
 * Keeps a letter to each admin, in the transaction of a proposal; none where they had one within a day. Two
 * proposals at once wait for each other.
 */
export async function keepProposalLetters(
  context: Pick<Context, 'gate' | 'viewer' | 'now'>,
  tx: Tenant,
  { slug, name, colour, languages }: Pick<Municipality, 'slug' | 'name' | 'colour' | 'languages'>,
  moderate: Grant<'comments.moderate'>,
): Promise<KeptLetter[]> {
  const { gate, now } = context;
  await waitForTurn(tx, moderate);
  if (await wereToldSince(tx, moderate, new Date(now().getTime() - DAY_MS))) return [];
  const count = await countDecided(tx, moderate, ALL);
  const kept: KeptLetter[] = [];
  for (const admin of await listAdmins(gate.database.prisma, moderate)) {
    const language = letterLanguage(admin.language, languages);
    const municipality = textIn(name, language);
    const words = LETTERS[language]({
      municipality,
      count,
      link: `${gate.membersUrl}/members/${slug}/comments`,
    });
    const letter = letterOf(admin.email, { name: municipality, colour }, { language, ...words });
    kept.push(await keepLetter(context, tx, moderate, letter));
  }
  return kept;
}
