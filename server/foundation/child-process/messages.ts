// How the server and a child process speak: piece by piece, so that neither is held up by a long message.
import type { Trace } from '../error-trace.ts';

/** One end of it: what it says and what it hears. */
export interface Talk<Said, Heard> {
  /** Resolves when it is on its way. */
  readonly say: (piece: Said) => Promise<void>;
  /** The next piece of the other end, in their order. */
  readonly hear: () => Promise<Heard>;
}

/** What a file of work exports. It is done when it returns; what it is to answer, it says. */
export interface Job<Said, Heard> {
  readonly work: (talk: Talk<Said, Heard>) => Promise<void>;
}

/** What the process sends: a piece, or that it failed. */
export type Sent = { readonly piece: unknown } | { readonly failed: Trace };

/** How the process ends itself where its time is over, or its memory as a whole. */
export const OUT_OF_TIME = 'SIGALRM';

interface Wanted<Piece> {
  readonly resolve: (piece: Piece) => void;
  readonly reject: (error: Error) => void;
}

/** Pieces in the order in which they come, to be taken one by one. */
export class Pieces<Piece> {
  readonly #come: Piece[] = [];
  readonly #wanted: Wanted<Piece>[] = [];
  #end: Error | null = null;

  put(piece: Piece): void {
    const first = this.#wanted.shift();
    if (first) first.resolve(piece);
    else this.#come.push(piece);
  }

  /** No more come: whoever waits, or asks after those that came, hears why. */
  end(error: Error): void {
    this.#end ??= error;
    for (const wanted of this.#wanted.splice(0)) wanted.reject(this.#end);
  }

  take(): Promise<Piece> {
    const [first] = this.#come.splice(0, 1);
    if (first !== undefined) return Promise.resolve(first);
    if (this.#end !== null) return Promise.reject(this.#end);
    return new Promise((resolve, reject) => this.#wanted.push({ resolve, reject }));
  }
}
