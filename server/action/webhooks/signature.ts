// How a delivery is signed, so that whoever gets it knows that we sent it: Standard Webhooks, symmetric signatures
// (github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md).
import { createHash, createHmac } from 'node:crypto';

/** Of every secret, so that people and scanners know one when they see it. */
const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A new secret, as receivers are given it. */
export function drawSecret(random: (bytes: number) => Buffer): string {
  return `${PREFIX}${random(SECRET_BYTES).toString('base64')}`;
}

/** What is signed: the id of the delivery, when it is sent, and its body. */
export interface Signed {
  readonly id: string;
  readonly sentAt: Date;
  readonly body: string;
}

/** The headers of a delivery. It is signed with each of the secrets (HMAC-SHA256, RFC 2104): a receiver has one of them. */
export function headersOf(secrets: readonly string[], { id, sentAt, body }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

/** An address as the journal tells it: what stands behind the ? may be a password, so only whether it changed. */
export function toldAddress(url: string): string {
  const { origin, pathname, search } = new URL(url);
  const print = createHash('sha256').update(search).digest('hex').slice(0, 8);
  return search === '' ? `${origin}${pathname}` : `${origin}${pathname}?…${print}`;
}
