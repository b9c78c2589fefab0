// Gathers the lines of a file into large pieces.

/** Bytes of a piece: a line by itself costs more to pass on than to make. */
const PIECE = 1 << 18;

export interface Pieces {
  /** Adds bytes, or a text of Latin-1; returns how many bytes it is. */
  readonly add: (data: Uint8Array | string) => number;
  /** Passes on what was gathered. */
  readonly flush: () => void;
}

/** Returns what gathers, and passes on whatever fills a piece. */
export function openPieces(write: (piece: Buffer) => void): Pieces {
  let piece = Buffer.allocUnsafe(PIECE);
  let filled = 0;
  const flush = (): void => {
    write(piece.subarray(0, filled));
    filled = 0;
  };
  return {
    add(data) {
      if (filled + data.length > PIECE) {
        flush();
        // Whoever got the last one may keep it.
        piece = Buffer.allocUnsafe(Math.max(PIECE, data.length));
      }
      if (typeof data === 'string') piece.write(data, filled, 'latin1');
      else piece.set(data, filled);
      filled += data.length;
      return data.length;
    },
    flush,
  };
}
