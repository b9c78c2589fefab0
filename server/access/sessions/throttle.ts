// Slows down whoever guesses passwords and codes, by network and by account, so that a stranger finds nothing and locks nobody out.
import { AppError } from '../../foundation/errors.ts';
import { customer, narrow, wide, type Address } from '../../foundation/networks.ts';
import { createCounts, type Counts } from './try-counts.ts';

/** Tries within ten minutes: of one name or session from one network, of one name from a /48, and of all names from a /64, /56 and /48. */
const TRIES = { name: 10, nameWide: 20, narrow: 60, customer: 120, wide: 240 } as const;
/** Passwords of one account within an hour, from all networks that it was never entered from together. */
const PASSWORDS = { strangers: 30, warnedAfter: 20 } as const;
/** Codes of the app within an hour, of one account from one network, and from all that it was never entered from. */
const CODES = { network: 10, strangers: 30, warnedAfter: 10 } as const;
/** Letters that one member has written within an hour, and those of a city to one address within a day. */
const LETTERS = { sender: 100, to: 30 } as const;
const TEN_MINUTES = 600;
const A_QUARTER = 900;
const AN_HOUR = 3_600;
const A_DAY = 86_400;
const A_MONTH = 30 * A_DAY;

/** What is tried: a password of an account, a code of its app, a backup code, or something else that somebody may guess at. */
export type Secret = 'password' | 'appCode' | 'backupCode' | 'other';

/** A try: from where, for whose account (null: nobody's name), in which session (null: in none), and of what. */
export interface Try {
  readonly address: Address | null;
  readonly account: string | null;
  readonly session: string | null;
  readonly secret: Secret;
}

/** A letter in the platform's name: who wrote it, of which city, to which address. */
export interface Written {
  readonly sender: string;
  readonly city: bigint;
  readonly to: string;
}

export interface Taken {
  /** Counts the try no more: a secret that was right is no guess. */
  readonly giveBack: () => void;
  /** Whether the owner is to hear of it, if the secret was wrong: true once a day for an account and a kind of secret. */
  readonly isSuspicious: () => boolean;
}

export interface Throttle {
  /** Takes one try. Throws TOO_MANY_REQUESTS where there were too many. */
  readonly take: (attempt: Try, now: Date) => Taken;
  /** Notes that the account's owner was here: came in whole, or opened a letter to the account. */
  readonly know: (address: Address | null, account: string, now: Date) => void;
  /** Takes a letter that somebody of a city has the platform write. Throws TOO_MANY_REQUESTS where there were too many. */
  readonly write: (letter: Written, now: Date) => void;
  /** Whether a letter of the kind may go to the address of e-mail now: one a quarter of an hour, whoever asks for it. */
  readonly mayWrite: (kind: 'password' | 'address', email: string, now: Date) => boolean;
}

type Count = readonly [counts: Counts, key: string, most: number];

/**
 * A throttle with nothing counted yet. Names and networks are kept as salted hashes, in memory, in windows of at most an hour; for a
 * day, whom a letter warned, and for thirty days, from which networks an account was entered.
 *
 * Strangers, from however many networks, have thirty passwords and thirty codes an hour of one account, and a letter tells its owner.
 * The owner is never locked out by them: what strangers took does not count in a network from which the account was entered, and the
 * link in a letter with a new password makes the network in which it is opened such a one; a backup code, which nobody guesses, is not
 * counted at all; and what needs a session is counted by the session alone. A code has six digits, and three of a million are right at
 * any moment (RFC 6238): thirty an hour find one with a probability of 720 × 3 / 10⁶ = 0.2 % a day, behind the right password.
 */
export function createThrottle(): Throttle {
  const [minutes, quarter, hour, day, month] = [
    createCounts(TEN_MINUTES),
    createCounts(A_QUARTER),
    createCounts(AN_HOUR),
    createCounts(A_DAY),
    createCounts(A_MONTH),
  ];
  const countsOf = ({ address, account, session, secret }: Try, now: Date): readonly Count[] => {
    if (secret === 'backupCode') return [];
    const isCode = secret === 'appCode';
    // Counted for the letter alone.
    const all: readonly Count[] = account === null ? [] : [[hour, `all ${secret} ${account}`, Infinity]];
    if (session !== null) {
      const own: Count = [minutes, `session ${session}`, TRIES.name];
      return isCode ? [...all, own, [hour, `codes session ${session}`, CODES.network]] : [...all, own];
    }
    const [there, ofCustomer, around] = [
      networkOf(address, narrow),
      networkOf(address, customer),
      networkOf(address, wide),
    ];
    const networks: readonly Count[] = [
      [minutes, `network ${there}`, TRIES.narrow],
      ...(ofCustomer === there ? [] : [[minutes, `network ${ofCustomer}`, TRIES.customer] as const]),
      ...(around === there ? [] : [[minutes, `network ${around}`, TRIES.wide] as const]),
    ];
    if (account === null) return networks;
    const isKnown = month.count(`${there} ${account}`, now) > 0;
    const strangers = isCode ? CODES.strangers : PASSWORDS.strangers;
    return [
      ...all,
      ...networks,
      [minutes, `${there} ${account}`, TRIES.name],
      ...(around === there ? [] : [[minutes, `${around} ${account}`, TRIES.nameWide] as const]),
      ...(isCode ? [[hour, `codes ${there} ${account}`, CODES.network] as const] : []),
      ...(isKnown || secret === 'other' ? [] : [[hour, `${secret} ${account}`, strangers] as const]),
    ];
  };
  return {
    take: (attempt, now) => {
      const counts = countsOf(attempt, now);
      takeAll(counts, now);
      const { account, secret } = attempt;
      return {
        giveBack: () => {
          for (const [each, key] of counts) each.giveBack(key, now);
        },
        isSuspicious: () => {
          if (account === null || (secret !== 'password' && secret !== 'appCode')) return false;
          const { warnedAfter } = secret === 'password' ? PASSWORDS : CODES;
          const warned = `${secret} ${account}`;
          if (hour.count(`all ${warned}`, now) < warnedAfter || day.count(warned, now) > 0) return false;
          day.take(warned, now);
          return true;
        },
      };
    },
    know: (address, account, now) => month.take(`${networkOf(address, narrow)} ${account}`, now),
    write: ({ sender, city, to }, now) =>
      takeAll(
        [
          [hour, `letters of ${sender}`, LETTERS.sender],
          [day, `letters of ${city} to ${to}`, LETTERS.to],
        ],
        now,
      ),
    mayWrite: (kind, email, now) => {
      const key = `${kind} ${email}`;
      if (quarter.count(key, now) > 0) return false;
      quarter.take(key, now);
      return true;
    },
  };
}

/** Takes one of each. Whoever is refused takes nothing, and hears of the longest wait. */
function takeAll(counts: readonly Count[], now: Date): void {
  const waits = counts.map(([each, key, most]) => (each.count(key, now) < most ? 0 : each.seconds(key, now)));
  const retrySeconds = Math.max(0, ...waits);
  if (retrySeconds > 0)
    throw new AppError('TOO_MANY_REQUESTS', `Too many tries. Please wait ${retrySeconds} seconds.`, {
      retrySeconds,
    });
  for (const [each, key] of counts) each.take(key, now);
}

function networkOf(address: Address | null, cut: (address: Address) => Address | null): string {
  return address === null ? '' : (cut(address) ?? address).join('.');
}
