// Passwords, second factors and sessions of members: better-auth, with all of it switched off that is not needed here. It is
// loaded when the first member comes (gate.ts): half a second and 50 MB.
import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { drawBackupCodes } from './backup-codes.ts';
import { createHashing, type Work } from './hashing.ts';
import type { Letters } from './letters.ts';
import { CHALLENGE, onlyInOf } from './challenge.ts';
import { AUTH_PATH, cookiePrefix, LONGEST_PASSWORD, SESSION_SECONDS, SHORTEST_PASSWORD } from './rules.ts';
import type { Throttle } from './throttle.ts';
import { renewHash, type UserDatabase } from './store-users.ts';
import {
  getCurrentAuthContextAsyncLocalStorage,
  getCurrentDBAdapterAsyncLocalStorage,
  getRequestStateAsyncLocalStorage,
} from '@better-auth/core/context';

const numberFrom = (id: unknown): number | null => (typeof id === 'bigint' ? Number(id) : null);

export interface AuthParts {
  /** As the gate. */
  readonly prisma: UserDatabase;
  /** Signs cookies and encrypts second factors. */
  readonly key: Buffer;
  /** The origin of members' pages. */
  readonly membersUrl: string;
  readonly platformName: string;
  readonly letters: Letters;
  readonly throttle: Pick<Throttle, 'mayWrite'>;
  readonly passwordWork: Work | undefined;
}

/** Sign-in, sessions and second factors. Nobody can sign up: accounts are made by invitations alone. */
export function createAuth(parts: AuthParts) {
  const { prisma, key, membersUrl, platformName, letters, throttle, passwordWork } = parts;
  const auth = betterAuth({
    appName: platformName,
    baseURL: membersUrl,
    basePath: AUTH_PATH,
    secret: key.toString('base64url'),
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: true }),
    telemetry: { enabled: false },
    // What they hold may name somebody; an error of theirs that matters is thrown.
    logger: { disabled: true },
    // A fault comes out of the handler, and is told as any of ours: better-call would print all of it, with what was sent.
    onAPIError: { throw: true },
    // sessions/throttle.ts counts, by network and by name: better-auth would need the address kept.
    rateLimit: { enabled: false },
    account: { modelName: 'credential', accountLinking: { enabled: false } },
    user: {
      changeEmail: { enabled: true },
      additionalFields: { lastSignedInAt: { type: 'date', required: false, input: false } },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      // Twelve hours are twelve hours, whatever is done meanwhile.
      disableSessionRefresh: true,
      freshAge: 0,
      additionalFields: {
        confirmedAt: { type: 'date', required: false, input: false },
        hasFactor: { type: 'boolean', required: false, input: false },
        onlyIn: { type: 'number', required: false, input: false, transform: { output: numberFrom } },
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
      password: createHashing((hash, renewed) => renewHash(prisma, hash, renewed, new Date()), passwordWork),
      sendResetPassword: async ({ user, token }) => {
        if (throttle.mayWrite('password', user.email, new Date())) await letters.resetPassword(user, token);
      },
    },
    emailVerification: {
      sendVerificationEmail: async ({ user, token }) => {
        if (throttle.mayWrite('address', user.email, new Date())) await letters.verifyEmail(user, token);
      },
    },
    advanced: {
      cookiePrefix: cookiePrefix(membersUrl),
      // The prefix is ours: better-auth's own is the weaker __Secure-.
      useSecureCookies: false,
      defaultCookieAttributes: {
        secure: membersUrl.startsWith('https:'),
        sameSite: 'strict',
        path: '/',
      },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    databaseHooks: {
      session: {
        create: {
          // Whoever just signed in has shown who it is.
          before: async (session, context) => {
            // A code ends what a password or an identity provider began. A cookie of that may lie about beside a password.
            const isCode = context?.path?.startsWith('/two-factor/') ?? false;
            const name = isCode ? context?.context.createAuthCookie(CHALLENGE).name : undefined;
            const began = name && (await context?.getSignedCookie(name, context.context.secret));
            const onlyIn = began ? onlyInOf(began) : null;
            return { data: { ...session, ipAddress: null, confirmedAt: new Date(), onlyIn } };
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: platformName,
        schema: { twoFactor: { modelName: 'secondFactor' } },
        // A stranger who knows the password could lock the owner out: sessions/throttle.ts slows down by a rate instead.
        accountLockout: { enabled: false },
        backupCodeOptions: { customBackupCodesGenerate: drawBackupCodes },
      }),
    ],
  });
  return { ...auth, api: withoutHooks(auth.api), handler: withoutHooks(auth.handler) };
}

export type Auth = ReturnType<typeof createAuth>;

/** Calls of better-auth that are under way (withoutHooks). */
let underWay = 0;

async function rest(): Promise<void> {
  const storages = await Promise.all([
    getCurrentAuthContextAsyncLocalStorage(),
    getCurrentDBAdapterAsyncLocalStorage(),
    getRequestStateAsyncLocalStorage(),
  ]);
  // Another call may have begun meanwhile. The next one turns on what it needs by itself.
  if (underWay === 0) for (const storage of storages) storage.disable();
}

async function counted<T>(call: () => Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await call();
  } finally {
    underWay -= 1;
    if (underWay === 0) await rest();
  }
}

/**
 * The same function, or the same object of functions, whose calls leave no hook behind. All of them must be asynchronous.
 * Up to Node 22 better-auth's AsyncLocalStorages make every promise of the process dearer, a vote's by 6 %, for good after the
 * first call. They are needed while one of its calls is under way, and are off in between; what is asked of its `$context` only
 * reads, and runs without them.
 */
function withoutHooks<T extends object>(functions: T): T {
  return new Proxy(functions, {
    apply: (target, self, args) => counted(() => Reflect.apply(target as () => Promise<unknown>, self, args)),
    get: (target, name, self) => {
      const value: unknown = Reflect.get(target, name, self);
      return typeof value === 'function' ? withoutHooks(value) : value;
    },
  });
}
