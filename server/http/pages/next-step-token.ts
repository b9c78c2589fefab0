// The step after a vote, as an opaque token in the address: which question follows would tell the band of the score.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** What the next page shows. */
export interface Step {
  /** Null: none is asked after this score, and thanks follow. */
  readonly question: bigint | null;
  /** The score had been received before. */
  readonly already: boolean;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

// It dies with the process: then a follow-up is lost, and the page says thanks. The score is in the box already.
const key = randomBytes(32);

/** No question has this id. */
const NONE = 0n;

const TOKEN_LENGTH = 50;

/** As long as each token, and always the same. */
export const BLANK_TOKEN: string = '-'.repeat(TOKEN_LENGTH);

/** The step as a token of fixed length (base64url of AES-256-GCM). */
export function toToken({ question, already }: Step): string {
  const content = Buffer.alloc(9);
  content.writeBigInt64BE(question ?? NONE);
  content.writeUInt8(already ? 1 : 0, 8);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
}

/** The step of a token, or null where it was not made here, or before a restart. */
export function fromToken(token: string): Step | null {
  const bytes = Buffer.from(token, 'base64url');
  // Of other characters some would be passed over.
  if (token.length !== TOKEN_LENGTH || bytes.length !== NONCE_BYTES + 9 + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const content = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    decipher.final();
  } catch {
    // Node says a forged or foreign token by throwing; nothing else can fail here.
    return null;
  }
  const question = content.readBigInt64BE();
  return { question: question === NONE ? null : question, already: content.readUInt8(8) === 1 };
}
