// A letter that tells of a change, to a member or to somebody without an account, is kept in the transaction that it tells of, and forgotten when it was handed over:
// it goes out at least once, twice only where the process died in between.
import { randomUUID } from 'node:crypto';
import { actorOf, personOf } from '../grants/viewers.ts';
import { asMember, type Tenant } from '../../foundation/database/tenant.ts';
import type { Changing } from '../journal/change.ts';
import { seal, unseal, type Purpose } from '../../foundation/sealed-text.ts';
import type { Gate } from '../sessions/gate.ts';
import type { Throttle } from '../sessions/throttle.ts';
import { traceOf } from '../../foundation/error-trace.ts';
import type { Delivery, Plain } from '../../foundation/mail/message.ts';
import {
  createWaiting,
  deleteWaiting,
  type SealedLetter,
  type Waiting,
  type Writing,
} from './store-waiting.ts';

/** What counts the letters that somebody has the platform write. */
export interface Limiting {
  readonly throttle: Pick<Throttle, 'write'>;
}

/** A letter that lies in the database, and is to be handed over once that is certain. */
export interface KeptLetter extends Waiting {
  readonly message: Plain;
}

/** One that was sealed for another row does not open. */
const purposeOf = ({ municipalityId, id }: Waiting): Purpose => `letter:${municipalityId}:${id}`;

/** The letter of the row; null where it was sealed with another key. */
export function openLetter(key: Buffer, { sealed, ...letter }: SealedLetter): Plain | null {
  const text = unseal(key, purposeOf(letter), sealed);
  return text === null ? null : (JSON.parse(text) as Plain);
}

/**
 * Keeps the letter in the transaction. Sealed whole: the link in it is as good as a password, and whoever reads the database,
 * or a copy of it, must not have it. Throws TOO_MANY_REQUESTS where whoever writes had the platform write to many addresses, or
 * the city often to this one.
 */
export async function keepLetter(
  { gate, viewer, now }: Pick<Changing, 'now' | 'viewer'> & { readonly gate: Pick<Gate, 'key'> & Limiting },
  tx: Tenant,
  edit: Writing,
  message: Plain,
): Promise<KeptLetter> {
  gate.throttle.write(
    {
      sender: personOf(viewer)?.userId ?? actorOf(viewer).signature,
      city: edit.municipalityId,
      to: message.to,
    },
    now(),
  );
  const letter = { municipalityId: edit.municipalityId, id: randomUUID() };
  const sealed = seal(gate.key, purposeOf(letter), JSON.stringify(message));
  await createWaiting(tx, edit, { id: letter.id, sealed }, now());
  return { ...letter, message };
}

/** What became of a letter that was kept: `waits` is sent later. */
export type Handover = Delivery | 'waits';

/** Hands over, after the commit, a letter that was kept. One that waits on is sent later. */
export async function sendKept(
  { gate, database }: Pick<Changing, 'database'> & { readonly gate: Pick<Gate, 'send' | 'log'> },
  { message, ...letter }: KeptLetter,
): Promise<Handover> {
  try {
    const delivery = await gate.send(message);
    await asMember(database.member.prisma, letter.municipalityId, (tx) => deleteWaiting(tx, letter));
    return delivery;
  } catch (error) {
    gate.log.note('letterWaits', traceOf(error));
    return 'waits';
  }
}
