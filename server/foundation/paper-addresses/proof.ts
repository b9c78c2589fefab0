// Proves that a host leads to this installation: a question that only it can have made, and the answer that only it can know.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Where the question is asked. */
export const PROOF_PATH = '/.well-known/kazva';

/** So long a question may be under way. */
const VALID_MS = 60_000;
const RANDOM_BYTES = 16;

export interface Proving {
  /** Of tokens, in DATA_DIR: every process of an installation has the same. */
  readonly key: Buffer;
  readonly now: () => Date;
}

const sign = (key: Buffer, purpose: string, host: string, text: string): string =>
  createHmac('sha256', key).update(`paper.${purpose}:${host}:${text}`).digest('base64url');

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A question for the host. */
export function makeQuestion({ key, now }: Proving, host: string, random: (bytes: number) => Buffer): string {
  const text = `${now().getTime() + VALID_MS}.${random(RANDOM_BYTES).toString('base64url')}`;
  return `${text}.${sign(key, 'asked', host, text)}`;
}

/** The answer to a question that the host was asked; null where it was not made here, for this host, or is too old. */
export function answerTo({ key, now }: Proving, host: string, question: string): string | null {
  const [, text = '', until, given = ''] = /^((\d{1,15})\.[\w-]{1,64})\.([\w-]{1,64})$/.exec(question) ?? [];
  if (until === undefined || !isSame(given, sign(key, 'asked', host, text))) return null;
  return Number(until) < now().getTime() ? null : sign(key, 'answered', host, question);
}

/** Whether it is the answer to the question that the host was asked. */
export function isAnswer(
  { key }: Pick<Proving, 'key'>,
  host: string,
  question: string,
  given: string,
): boolean {
  return isSame(given, sign(key, 'answered', host, question));
}
