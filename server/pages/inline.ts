// A style or script that stands inside many pages: its hash for their policy, and compressed, both made once.
import { createHash } from 'node:crypto';
import { constants, deflateRawSync } from 'node:zlib';

export interface Inline {
  readonly text: string;
  readonly plain: Buffer;
  /** The source expression of a content security policy that lets it run. */
  readonly source: string;
  /** Deflate blocks that end on a byte and refer to nothing before them. */
  readonly compressed: Buffer;
}

/** There are as many as municipalities have colours. */
const known = new Map<string, Inline>();

/** What is known of the text; computed where it is new. */
export function inlineOf(text: string): Inline {
  const found = known.get(text);
  if (found) return found;
  const made: Inline = {
    text,
    plain: Buffer.from(text),
    source: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    compressed: deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH }),
  };
  known.set(text, made);
  return made;
}
