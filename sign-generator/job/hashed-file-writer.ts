// A file that is written piece by piece, and hashed on the way.
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

export interface Target {
  readonly write: (piece: Uint8Array) => void;
  readonly close: () => void;
  /** The SHA-256 of what was written, hexadecimal. */
  readonly hash: () => string;
}

/** Opens a new file. Drawing keeps one core busy and never waits, so nothing is gained by writing beside it. */
export function openTarget(path: string): Target {
  const file = openSync(path, 'w');
  const hash = createHash('sha256');
  return {
    write: (piece) => {
      hash.update(piece);
      // A disk that is nearly full may take a part only; the next call then says why.
      for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
    },
    close: () => closeSync(file),
    hash: () => hash.digest('hex'),
  };
}
