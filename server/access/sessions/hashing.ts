// Hashes of passwords by scrypt, one or two at a time: each takes a core for a seventh of a second, and 32 MB. Two hundred sign-ins at
// once would take all of Node's threads, and both cores of a small machine from the votes.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { verifyPassword } from 'better-auth/crypto';
import { createTurns } from '../../foundation/serial-queue.ts';

const AT_ONCE = availableParallelism() < 4 ? 1 : 2;
/** Of the whole process, which has so many threads. How many may wait, answer-auth.ts bounds. */
const takeTurn = createTurns(Infinity, AT_ONCE);

/** The parameters of scrypt (RFC 7914): 2 to the power of `ln` steps in 128 * `r` bytes each, `p` times. */
export interface Work {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** Of the ways that OWASP's Password Storage Cheat Sheet gives for scrypt as equally strong, the one that takes 32 MB. */
export const WORK: Work = { ln: 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;

export interface Hashing {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (proof: { readonly hash: string; readonly password: string }) => Promise<boolean>;
}

/**
 * How passwords are hashed and compared, taking turns. `renew` is told of a hash that better-auth made with less work, once its
 * password was right, and of the same password's by this one.
 */
export function createHashing(
  renew: (hash: string, renewed: string) => Promise<void>,
  work: Work = WORK,
): Hashing {
  // In the form of the Password Hashing Competition, which says by which work it was made.
  const form = `$scrypt$ln=${work.ln},r=${work.r},p=${work.p}$`;
  const hashNow = async (password: string): Promise<string> => {
    const salt = randomBytes(SALT_BYTES);
    return `${form}${salt.toString('base64url')}$${(await keyOf(password, salt, work)).toString('base64url')}`;
  };
  return {
    hash: (password) => takeTurn(() => hashNow(password)),
    verify: async ({ hash, password }) => {
      if (hash.startsWith(form)) return takeTurn(() => isOf(hash.slice(form.length), password, work));
      const { isRight, renewed } = await takeTurn(async () => ({
        isRight: await verifyPassword({ hash, password }),
        // Wrong ones too: an account whose hash is older shall not answer sooner than one that there is not.
        renewed: await hashNow(password),
      }));
      if (isRight) await renew(hash, renewed);
      return isRight;
    },
  };
}

async function isOf(saltAndKey: string, password: string, work: Work): Promise<boolean> {
  const [salt = '', key = ''] = saltAndKey.split('$');
  const known = Buffer.from(key, 'base64url');
  const found = await keyOf(password, Buffer.from(salt, 'base64url'), work);
  return known.length === found.length && timingSafeEqual(known, found);
}

/** Of the password as Unicode's NFKC writes it: keyboards write one letter in several ways. */
function keyOf(password: string, salt: Buffer, { ln, r, p }: Work): Promise<Buffer> {
  const cost = { N: 2 ** ln, r, p, maxmem: 256 * r * 2 ** ln };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, cost, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
