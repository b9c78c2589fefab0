// Members of a test's city, who have signed in: the rows that the gate would write, and the cookie that it would set.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Prisma } from '../../prisma/generated/client.ts';
import type { Role } from '../../server/access/grants/member-roles.ts';
import { EVERYTHING, FACTOR_ROLES } from '../../server/access/grants/member-roles.ts';
import type { MemberViewer } from '../../server/access/grants/viewers.ts';
import { cookiePrefix, SESSION_SECONDS } from '../../server/access/sessions/rules.ts';
import type { City } from './city.ts';
import type { TestDatabase } from './database.ts';

/** A session: where it is good, and what a request carries. */
export interface SignedIn {
  readonly url: string;
  /** Whose API is asked: what the pages of these people begin with. */
  readonly wing: '/members' | '/operator';
  readonly headers: { readonly cookie: string; readonly origin: string };
  readonly userId: string;
  /** 0 where it is no member. */
  readonly memberId: bigint;
  readonly name: string;
  readonly email: string;
}

export interface SignInOptions {
  readonly role?: Role;
  /** An authenticator app is set up; without more words those have one whose role needs it. */
  readonly hasFactor?: boolean;
  /** The session was confirmed just now. */
  readonly isConfirmed?: boolean;
  readonly name?: string;
  /** What a local member is bound to. */
  readonly settlementId?: bigint;
  readonly categoryId?: bigint;
  readonly locationIds?: readonly bigint[];
}

/** Somebody with an account and a session, and nothing else yet. */
interface Entering {
  readonly name: string;
  readonly hasFactor: boolean;
  readonly isConfirmed: boolean;
}

/** A database whose owner writes the rows. */
interface Owned {
  readonly owner: Pick<TestDatabase['owner'], 'pool'>;
}

/** Where browsers believe to ask (`origin`), and where a test really asks. */
interface Where {
  readonly url: string;
  readonly origin: string;
}

/** A test's clock leaps over days, and nobody shall be signed out by that: test/access/sessions/idle.test.ts is for it. */
const NEVER_IDLE = new Date('9999-01-01T00:00:00Z');

/** How a test makes accounts with a session. */
function createEnter({ owner }: Owned, key: Buffer, { url, origin }: Where, now: () => Date) {
  return async ({ name, hasFactor, isConfirmed }: Entering) => {
    const userId = randomUUID();
    const email = `${userId}@proba.example.bg`;
    const token = randomBytes(16).toString('hex');
    const at = now();
    // By the machine's clock, which better-auth reads, where a test's own stands still.
    const ends = new Date(Math.max(at.getTime(), Date.now()) + SESSION_SECONDS * 1_000);
    await owner.pool.query(
      // Came in already: journals tell of what a test does, not of that.
      Prisma.sql`INSERT INTO users (id, name, email, email_verified, two_factor_enabled, created_at, updated_at, last_signed_in_at)
        VALUES (${userId}::uuid, ${name}, ${email}, true, ${hasFactor}, ${at}, ${at}, ${at})`,
    );
    await owner.pool.query(
      Prisma.sql`INSERT INTO sessions (id, user_id, token, expires_at, confirmed_at, created_at, updated_at)
        VALUES (${randomUUID()}::uuid, ${userId}::uuid, ${token}, ${ends}, ${isConfirmed ? at : null}, ${at}, ${NEVER_IDLE})`,
    );
    // As better-auth signs a cookie: with the text of the key.
    const signature = createHmac('sha256', key.toString('base64url')).update(token).digest('base64');
    const cookie = `${cookiePrefix(origin)}.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
    return { url, headers: { cookie, origin }, userId, name, email, at };
  };
}

/** How a test signs somebody in; `origin`: what browsers believe to ask at `url`. */
export function createSignIn(
  database: Owned,
  key: Buffer,
  where: Where,
  now: () => Date,
): (city: Pick<City, 'id'>, options?: SignInOptions) => Promise<SignedIn> {
  const enter = createEnter(database, key, where, now);
  return async (city, options = {}) => {
    const { role = 'admin', isConfirmed = true, name = 'Мария Иванова' } = options;
    const {
      hasFactor = FACTOR_ROLES.includes(role),
      settlementId = null,
      categoryId = null,
      locationIds = [],
    } = options;
    const { at, ...entered } = await enter({ name, hasFactor, isConfirmed });
    const { rows } = await database.owner.pool.query<{ id: string }>(
      Prisma.sql`INSERT INTO members (municipality_id, user_id, role, settlement_id, category_id, location_ids, joined_at)
        VALUES (${city.id}, ${entered.userId}::uuid, ${role}, ${settlementId}, ${categoryId}, ${[...locationIds]}::bigint[], ${at})
        RETURNING id`,
    );
    return { ...entered, memberId: BigInt(rows[0]?.id ?? 0), wing: '/members' };
  };
}

/** How a test signs an operator in: with a second factor and confirmed, without more words. */
export function createOperatorSignIn(
  database: Owned,
  key: Buffer,
  where: Where,
  now: () => Date,
): (options?: Partial<Entering>) => Promise<SignedIn> {
  const enter = createEnter(database, key, where, now);
  return async (options = {}) => {
    const { at, ...entered } = await enter({
      name: 'Петър Операторов',
      hasFactor: true,
      isConfirmed: true,
      ...options,
    });
    await database.owner.pool.query(
      Prisma.sql`INSERT INTO operators VALUES (${entered.userId}::uuid, ${at}, 'root')`,
    );
    return { ...entered, memberId: 0n, wing: '/operator' };
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
    onlyIn: null,
    memberships: [{ municipalityId: id, memberId: 1n, role: 'admin', scope: EVERYTHING, isSuspended: false }],
  };
}
