// What the gate remembers of who signs in: users, their sessions, and what each is in which municipality.
import { randomUUID } from 'node:crypto';
import { Prisma, type PrismaClient } from '../../../prisma/generated/client.ts';
import type { Action } from '../grants/actions.ts';
import type { Grant } from '../grants/grant.ts';
import { isRole, scopeOf } from '../grants/member-roles.ts';
import type { Membership, Person } from '../grants/viewers.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { CODE_SECONDS } from './rules.ts';
import type { LetterLanguage } from './text/letters.ts';

/** Of lines of the journal about signing in. */
const COMING_IN = 'members.join' satisfies Action;
const SIGN_IN = 'SignIn';

/** The database as the gate sees it. */
export type UserDatabase = PrismaClient;

/** Somebody for whom an account is to be made. */
export interface NewUser {
  readonly name: string;
  readonly email: string;
  /** As hashing.ts has it. */
  readonly passwordHash: string;
}

/** Makes the account, as better-auth would; answers its id. A letter has reached the address: that is shown. */
export async function createUser(
  tx: Prisma.TransactionClient,
  { name, email, passwordHash }: NewUser,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const times = { createdAt: now, updatedAt: now };
  await tx.user.create({ data: { ...times, id, name, email, emailVerified: true } });
  const credential = { userId: id, providerId: 'credential', accountId: id, password: passwordHash };
  await tx.credential.create({ data: { ...times, ...credential, id: randomUUID() } });
  return id;
}

/** Puts a hash in the place of an older one of the same password; none where that was changed meanwhile. Each has a salt of its own. */
export async function renewHash(gate: UserDatabase, hash: string, renewed: string, now: Date): Promise<void> {
  await gate.credential.updateMany({
    where: { providerId: 'credential', password: hash },
    data: { password: renewed, updatedAt: now },
  });
}

/** Whose account is meant: by what was typed as an address of e-mail, which may be none, or by the id of who is known. */
export type Account = { readonly email: string } | { readonly id: string };

/** The user of the id, or of the address of e-mail; null where there is no such account. */
export async function findUser(
  gate: UserDatabase,
  account: Account,
): Promise<{ readonly id: string; readonly email: string; readonly name: string } | null> {
  return gate.user.findUnique({ where: account, select: { id: true, email: true, name: true } });
}

/** Notes when the user signed in, and in the journal of each municipality that the session is good for; of a session once. */
export async function recordSignIn(
  gate: UserDatabase,
  { userId, onlyIn }: Pick<Person, 'userId' | 'onlyIn'>,
  at: Date,
): Promise<void> {
  await gate.$executeRaw(
    Prisma.sql`WITH came AS (
        UPDATE users SET last_signed_in_at = ${at} WHERE id = ${userId}::uuid
          AND (last_signed_in_at IS NULL OR last_signed_in_at < ${at}) RETURNING id, name, email)
      INSERT INTO audit_entries (municipality_id, at, actor_id, actor, action, subject, subject_id)
      SELECT m.municipality_id, ${at}, m.id, came.name || ' <' || came.email || '>', ${COMING_IN}, ${SIGN_IN}, m.id::text
      FROM came JOIN members m ON m.user_id = came.id WHERE ${onlyIn}::bigint IS NULL OR m.municipality_id = ${onlyIn}::bigint`,
  );
}

/** Notes in the journals of the account's municipalities that somebody tries one secret of it after the other. */
export async function recordGuesses(
  gate: UserDatabase,
  { id, name }: { readonly id: string; readonly name: string },
  guessed: string,
  at: Date,
): Promise<void> {
  await gate.$executeRaw(
    Prisma.sql`INSERT INTO audit_entries (municipality_id, at, actor, action, subject, subject_id, subject_name, after)
      SELECT municipality_id, ${at}, 'somebody', ${COMING_IN}, ${SIGN_IN}, id::text, ${name}, jsonb_build_object('guessed', ${guessed}::text)
      FROM members WHERE user_id = ${id}::uuid`,
  );
}

/** What a user is, in whichever municipality the session is good for. */
export async function listMemberships(
  gate: UserDatabase,
  { userId, onlyIn }: Pick<Person, 'userId' | 'onlyIn'>,
): Promise<Membership[]> {
  const rows = await gate.member.findMany({
    where: { userId, ...(onlyIn !== null && { municipalityId: onlyIn }) },
    include: { municipality: { select: { suspendedAt: true } } },
    orderBy: { municipalityId: 'asc' },
  });
  return rows.flatMap(({ municipalityId, id, role, municipality, ...columns }) =>
    isRole(role)
      ? [
          {
            municipalityId: municipalityId as MunicipalityId,
            memberId: id,
            role,
            scope: scopeOf(columns),
            isSuspended: municipality.suspendedAt !== null,
          },
        ]
      : [],
  );
}

/** Takes a code of the user's authenticator app: false where it was taken a short while ago. */
export async function claimCode(
  gate: UserDatabase,
  userId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const old = new Date(now.getTime() - CODE_SECONDS * 1_000);
  await gate.usedCode.deleteMany({ where: { userId, usedAt: { lt: old } } });
  const taken = await gate.$executeRaw(
    Prisma.sql`INSERT INTO used_codes VALUES (${userId}::uuid, ${code}, ${now}) ON CONFLICT DO NOTHING`,
  );
  return taken === 1;
}

/** Calls the user something else. */
export async function renameUser(
  gate: UserDatabase,
  _grant: Grant<'members.me'>,
  userId: string,
  name: string,
): Promise<void> {
  await gate.user.update({ where: { id: userId }, data: { name } });
}

/** In which language the user reads these pages; null where it was never said. */
export async function findUserLanguage(
  gate: UserDatabase,
  _grant: Grant<'members.me'>,
  userId: string,
): Promise<string | null> {
  const user = await gate.user.findUnique({ where: { id: userId }, select: { language: true } });
  return user?.language ?? null;
}

/** Notes in which language the user is to be written to. */
export async function rememberLanguage(
  gate: UserDatabase,
  _grant: Grant<'members.me'>,
  userId: string,
  language: LetterLanguage,
): Promise<void> {
  await gate.user.update({ where: { id: userId }, data: { language } });
}

/** Notes that the session's user was shown to be the same person then. */
export async function confirmSession(
  gate: UserDatabase,
  sessionId: string,
  confirmedAt: Date,
): Promise<void> {
  await gate.session.update({ where: { id: sessionId }, data: { confirmedAt } });
}
