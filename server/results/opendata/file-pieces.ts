// A file in the making: cut into deflated pieces, of which many versions can be made up, and summed over the whole.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

/** What a file says, deflated (RFC 1951), and the hash that names it. */
export interface Piece {
  readonly hash: string;
  readonly content: Buffer;
}

/** A file whose pieces are kept. */
export interface MadeFile {
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  /** In hexadecimal, as sha256sum writes it. */
  readonly sha256: string;
  readonly crc32: number;
  /** The hashes of its pieces, in their order. */
  readonly pieces: readonly string[];
}

export interface FileMaker {
  /** Adds a text that stands for so many rows. */
  readonly add: (text: string, rows: number) => Promise<void>;
  readonly finish: () => MadeFile;
}

const HASH_LENGTH = 22;
const deflate = promisify<Buffer, object, Buffer>(deflateRaw);

/** Makes a file of the name; `keep` gets each piece, which may be known already. */
export function createFile(name: string, keep: (piece: Piece) => Promise<void>): FileMaker {
  const sum = createHash('sha256');
  const pieces: string[] = [];
  let [bytes, rows, check] = [0, 0, 0];
  return {
    add: async (text, more) => {
      const raw = Buffer.from(text);
      if (raw.length === 0) return;
      sum.update(raw);
      check = crc32(raw, check);
      bytes += raw.length;
      rows += more;
      const hash = createHash('sha256').update(raw).digest('base64url').slice(0, HASH_LENGTH);
      pieces.push(hash);
      // Ended at a byte, and not at the end of the file: others follow (see download.ts).
      await keep({ hash, content: await deflate(raw, { finishFlush: constants.Z_SYNC_FLUSH }) });
    },
    finish: () => ({ name, rows, bytes, sha256: sum.digest('hex'), crc32: check, pieces }),
  };
}
