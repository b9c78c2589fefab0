// Members of a test's city, who have signed in: the rows that the gate would write, and the cookie that it would set.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Prisma } from '../../prisma/generated/client.ts';
import type { Role } from '../../server/access/roles.ts';
import { EVERYTHING } from '../../server/access/roles.ts';
import type { MemberViewer } from '../../server/access/viewers.ts';
import { cookiePrefix, SESSION_SECONDS } from '../../server/members/rules.ts';
import type { City } from './city.ts';
import type { TestDatabase } from './database.ts';

/** A session: where it is good, and what a request carries. */
export interface SignedIn {
  readonly url: string;
  readonly headers: { readonly cookie: string; readonly origin: string };
  readonly userId: string;
  readonly memberId: bigint;
  readonly name: string;
  readonly email: string;
}

export interface SignInOptions {
  readonly role?: Role;
  /** An authenticator app is set up; without more words only admins have one. */
  readonly hasFactor?: boolean;
  /** The session was confirmed just now. */
  readonly isConfirmed?: boolean;
  readonly name?: string;
  /** What a local member is bound to. */
  readonly settlementId?: bigint;
  readonly categoryId?: bigint;
  readonly locationIds?: readonly bigint[];
}

/** How a test signs somebody in; `origin`: what browsers believe to ask at `url`. */
export function createSignIn(
  { owner }: Pick<TestDatabase, 'owner'>,
  key: Buffer,
  { url, origin }: { readonly url: string; readonly origin: string },
  now: () => Date,
): (city: Pick<City, 'id'>, options?: SignInOptions) => Promise<SignedIn> {
  return async (city, options = {}) => {
    const { role = 'admin', isConfirmed = true, name = 'Мария Иванова' } = options;
    const {
      hasFactor = role === 'admin',
      settlementId = null,
      categoryId = null,
      locationIds = [],
    } = options;
    const userId = randomUUID();
    const email = `${userId}@proba.example.bg`;
    const token = randomBytes(16).toString('hex');
    const at = now();
    const ends = new Date(at.getTime() + SESSION_SECONDS * 1_000);
    await owner.pool.query(
      Prisma.sql`INSERT INTO users (id, name, email, email_verified, two_factor_enabled, created_at, updated_at)
        VALUES (${userId}::uuid, ${name}, ${email}, true, ${hasFactor}, ${at}, ${at})`,
    );
    const { rows } = await owner.pool.query<{ id: string }>(
      Prisma.sql`INSERT INTO members (municipality_id, user_id, role, settlement_id, category_id, location_ids, joined_at)
        VALUES (${city.id}, ${userId}::uuid, ${role}, ${settlementId}, ${categoryId}, ${[...locationIds]}::bigint[], ${at})
        RETURNING id`,
    );
    await owner.pool.query(
      Prisma.sql`INSERT INTO sessions (id, user_id, token, expires_at, confirmed_at, created_at, updated_at)
        VALUES (${randomUUID()}::uuid, ${userId}::uuid, ${token}, ${ends}, ${isConfirmed ? at : null}, ${at}, ${at})`,
    );
    // As better-auth signs a cookie: with the text of the key.
    const signature = createHmac('sha256', key.toString('base64url')).update(token).digest('base64');
    const cookie = `${cookiePrefix(origin)}.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
    const memberId = BigInt(rows[0]?.id ?? 0);
    return { url, headers: { cookie, origin }, userId, memberId, name, email };
  };
}

/** An admin of the city as the server sees one, for what is called without a request. */
export function adminOf({ id }: Pick<City, 'id'>): MemberViewer {
  return {
    kind: 'member',
    userId: randomUUID(),
    sessionId: randomUUID(),
    name: 'Admin',
    email: 'admin@proba.example.bg',
    hasFactor: true,
    isConfirmed: true,
    memberships: [{ municipalityId: id, memberId: 1n, role: 'admin', scope: EVERYTHING }],
  };
}
