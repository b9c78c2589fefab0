// Sends what is due to other systems: of each webhook one after the other, of several at once, so that a slow one keeps nobody waiting.
import type { Connection } from '../../foundation/database/connect.ts';
import type { Log } from '../../foundation/log.ts';
import { unseal } from '../../foundation/sealed-text.ts';
import type { Post } from './posting.ts';
import { hostOf, KEPT_DAYS, nextTry } from './rules.ts';
import { purposeOf } from './secret.ts';
import { headersOf } from './signature.ts';
import {
  claimWebhook,
  findDue,
  forgetBefore,
  listDue,
  noteTry,
  releaseWebhook,
  type Claimed,
  type DueDelivery,
  type DueWebhook,
} from './store-due.ts';

export interface DeliverParts {
  readonly connection: Connection;
  readonly post: Post;
  /** What secrets are sealed with. */
  readonly key: Buffer;
  readonly log: Log;
  readonly now: () => Date;
}

const AT_ONCE = 8;
/** Of one webhook so many at a time; then others have their turn. */
const MOST_IN_A_ROW = 10;
/** Longer than so many tries take: whoever has it still is a process that died. */
const CLAIM_MS = 150_000;
const DAY_MS = 86_400_000;

/** Sends what is due now, of every city; answers how many tries there were. */
export async function deliverDue(parts: DeliverParts): Promise<number> {
  const due = [...(await listDue(parts.connection, parts.now()))];
  let tries = 0;
  const work = async (): Promise<void> => {
    for (let next = due.shift(); next !== undefined; next = due.shift())
      tries += await deliverOf(parts, next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return tries;
}

/** Sends what is due of the webhook, up to the first that fails; answers how many tries there were. */
async function deliverOf(parts: DeliverParts, webhook: DueWebhook): Promise<number> {
  const { connection, now } = parts;
  const claimed = await claimWebhook(connection, webhook, now(), new Date(now().getTime() + CLAIM_MS));
  if (claimed === null) return 0;
  try {
    for (let tries = 0; tries < MOST_IN_A_ROW; tries += 1) {
      const delivery = await findDue(connection, webhook, now());
      if (delivery === null) return tries;
      if (!(await tryOnce(parts, claimed, delivery))) return tries + 1;
    }
    return MOST_IN_A_ROW;
  } finally {
    await releaseWebhook(connection, webhook);
  }
}

/** Tries to send it, and notes what became of that; answers whether it was taken. */
async function tryOnce(parts: DeliverParts, webhook: Claimed, delivery: DueDelivery): Promise<boolean> {
  const { connection, log, now } = parts;
  const triedAt = now();
  const start = performance.now();
  const tried = await send(parts, webhook, delivery, triedAt);
  const milliseconds = Math.round(performance.now() - start);
  const tries = delivery.tries + 1;
  const isTaken = tried.problem === null;
  const nextAt = isTaken ? null : nextTry(tries, triedAt);
  const state = isTaken ? 'DELIVERED' : nextAt === null ? 'GIVEN_UP' : 'PENDING';
  await noteTry(connection, webhook.municipalityId, delivery.id, {
    ...tried,
    state,
    tries,
    nextAt,
    triedAt,
    milliseconds,
  });
  if (state === 'GIVEN_UP') log.note('webhookGivenUp', { municipality: webhook.slug });
  return isTaken;
}

async function send(
  { post, key, log }: DeliverParts,
  { municipalityId, slug, url, secret, formerSecret, formerUntil, hosts }: Claimed,
  { id, body }: DueDelivery,
  sentAt: Date,
) {
  const refused = { problem: 'NOT_ALLOWED', status: null, answer: null } as const;
  if (!hosts.includes(hostOf(url))) return refused;
  const isFormerUsed = formerSecret !== null && formerUntil !== null && sentAt < formerUntil;
  const sealed = isFormerUsed ? [secret, formerSecret] : [secret];
  const secrets = sealed.flatMap((each) => unseal(key, purposeOf(municipalityId), each) ?? []);
  if (secrets.length < sealed.length) {
    log.note('webhookUnreadable', { municipality: slug });
    return refused;
  }
  return post(url, headersOf(secrets, { id, sentAt, body }), body);
}

/** Forgets deliveries that are older than they are kept. */
export async function forgetDeliveries({
  connection,
  now,
}: Pick<DeliverParts, 'connection' | 'now'>): Promise<void> {
  await forgetBefore(connection, new Date(now().getTime() - KEPT_DAYS * DAY_MS));
}
