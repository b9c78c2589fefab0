// Gathers the lines of a file into large pieces.

/** Bytes of a piece: a line by itself costs more to pass on than to make. */
const PIECE = 1 << 18;

export interface Pieces {
  /** Adds bytes, or a text of Latin-1; returns how many bytes it is. */
  readonly add: (data: Uint8Array | string) => number;
  /** Passes on what was gathered. */
  readonly flush: () => void;
}

/** Returns what gathers; `write` gets every piece in the same memory, which it must not keep. */
export function openPieces(write: (piece: Uint8Array) => void): Pieces {
  const piece = Buffer.allocUnsafe(PIECE);
  let filled = 0;
  const flush = (): void => {
    write(piece.subarray(0, filled));
    filled = 0;
  };
  return {
    add(data) {
      const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
      if (filled + bytes.length > PIECE) flush();
      if (bytes.length > PIECE) write(bytes);
      else {
        piece.set(bytes, filled);
        filled += bytes.length;
      }
      return bytes.length;
    },
    flush,
  };
}
