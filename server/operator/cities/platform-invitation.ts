// Invites somebody for the operator: the first admin of a municipality, whom nobody in it can invite.
import { say } from '../../../client/text/say.ts';
import { grant } from '../../access/grants/grant.ts';
import type { Role } from '../../access/grants/member-roles.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import type { Invalid } from '../../access/journal/outcomes.ts';
import { personOf, type Viewer } from '../../access/grants/viewers.ts';
import { sendKept, type KeptLetter } from '../../access/mail/waiting-letters.ts';
import type { Context } from '../../api/context.ts';
import type { Connections } from '../../foundation/database/connect.ts';
import { Failure } from '../../foundation/failure.ts';
import { invite, type Invited, type Wanted } from '../../municipality/people/make-invitation.ts';
import { findMunicipality, type Municipality } from '../../municipality/municipalities/store.ts';
import { cityWords } from './text/words.ts';

/** What a command of the operator works with. */
export interface Operating {
  readonly connections: Connections;
  /** The origin of members' pages. */
  readonly membersUrl: string;
  readonly platformName: string;
  /** Seals letters until they are sent. */
  readonly key: Buffer;
  /** The operator who signed in and does it, for the journal; the terminal has no name. */
  readonly viewer?: Viewer;
  readonly now: () => Date;
}

/** The same, of an operator who signed in. */
export function operatingIn({
  database: connections,
  gate: { membersUrl, platformName, key },
  viewer,
  now,
}: Pick<Context, 'database' | 'gate' | 'viewer' | 'now'>): Operating {
  return { connections, membersUrl, platformName, key, viewer, now };
}

/** Hands a letter of an operator's over; answers whether there is one and it went out. */
export async function handOver(
  { database, gate }: Pick<Context, 'database' | 'gate'>,
  letter: KeptLetter | null,
): Promise<boolean> {
  const sending = { gate, database: { member: database.operator } };
  return letter !== null && (await sendKept(sending, letter)) === 'sent';
}

/** The municipality of the slug. Throws a Failure where there is none. */
export async function getMunicipality({ citizen }: Connections, slug: string): Promise<Municipality> {
  const find = grant(OPERATOR, 'municipalities.find', null);
  const municipality = await findMunicipality(citizen.prisma, find, slug);
  if (municipality === null) throw new Failure(say(cityWords().none, { slug: JSON.stringify(slug) }));
  return municipality;
}

/** Who does it, as letters and certificates say it: the platform, and by whom, where somebody signed in. */
export function byWhom({ platformName, viewer = OPERATOR }: Pick<Operating, 'platformName' | 'viewer'>) {
  const person = personOf(viewer);
  return person === null ? platformName : `${person.name} (${platformName})`;
}

type Who = Pick<Wanted, 'email' | 'name' | 'language' | 'isByLetter' | 'waiting'> & { readonly role: Role };

/** Keeps the invitation, and with it the letter that is to be sent; or answers what is wrong with it. */
export function tryInviteAs(
  operating: Operating,
  municipality: Municipality,
  { role, ...who }: Who,
): Promise<Invited | Invalid> {
  const { connections, membersUrl, platformName, key, now, viewer: actor } = operating;
  const { operator, gate } = connections;
  const inviting = {
    database: { member: operator },
    // Whoever runs the platform writes in its name of right: nothing is counted.
    gate: { database: gate, membersUrl, platformName, key, throttle: { write: () => undefined } },
    viewer: OPERATOR,
    ...(actor && { actor }),
    now,
  };
  const post = { role, settlementId: null, categoryId: null, locationIds: [], groupId: null };
  return invite(inviting, municipality, { ...who, post, invitedBy: byWhom(operating) });
}

/** The same, with its link. Throws a Failure where it cannot be. */
export async function inviteAs(operating: Operating, municipality: Municipality, who: Who): Promise<Invited> {
  const made = await tryInviteAs(operating, municipality, who);
  if (made.outcome === 'MemberInvited') return made;
  const { email } = who;
  const isMember = made.faults.some(({ fault }) => fault === 'TAKEN');
  const faults = made.faults.map(({ field, fault }) => `${field} ${fault}`).join(', ');
  const { isMember: member, notInvited } = cityWords();
  throw new Failure(say(isMember ? member : notInvited, { email, slug: municipality.slug, faults }));
}
