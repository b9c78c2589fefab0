// What somebody says at a sign, and the same as a slip that waits on the device.
import { wordsOf } from '../parts/offline/sealed-slip.ts';

/** A score of 1 to 10; an answer to a question of the place, by ids; or a comment. */
export type Said =
  | { readonly kind: 'SCORE'; readonly score: number }
  | { readonly kind: 'ANSWER'; readonly question: string; readonly options: readonly string[] }
  | { readonly kind: 'COMMENT'; readonly text: string };

/** A slip: its random number, where it is cast, and the day of that, counted from 1970. */
export interface Slip {
  readonly ballotId: string;
  readonly code: string;
  readonly day: number;
  readonly said: Said;
}

const CODE = /^\d{9}$/;
const ID = /^[1-9]\d{0,17}$/;
/** As many as the server takes: characters of a comment, and options of an answer. */
const MOST = { text: 300, options: 20 } as const;

/** Why it cannot be cast, as a sentence; null where it can. */
export function faultOf({ code, said }: Pick<Slip, 'code' | 'said'>): string | null {
  if (code.length !== 9 || !CODE.test(code)) return 'A code is nine digits.';
  if (said.kind === 'SCORE')
    return Number.isInteger(said.score) && said.score >= 1 && said.score <= 10 ? null : 'A score is 1 to 10.';
  if (said.kind === 'COMMENT')
    return said.text.trim() !== '' && said.text.length <= MOST.text
      ? null
      : `A comment has 1 to ${MOST.text} characters.`;
  const { options, question } = said;
  const isWhole = options.length >= 1 && options.length <= MOST.options;
  return isWhole && [question, ...options].every((id) => id.length <= 18 && ID.test(id))
    ? null
    : `An answer has a question and 1 to ${MOST.options} options, by their ids.`;
}

/** What is sealed: in as many bytes as every slip of the kind. */
export function bytesOf(said: Said): Uint8Array<ArrayBuffer> {
  if (said.kind === 'SCORE') return wordsOf('score', [String(said.score)]);
  if (said.kind === 'COMMENT') return wordsOf('comment', [said.text]);
  return wordsOf('answer', [said.question, ...said.options]);
}

/** The slip as a text to be kept. */
export const written = (slip: Slip): string => JSON.stringify(slip);

/** The slip that was kept; null where the text is none of ours. */
export function readSlip(text: string): Slip | null {
  try {
    const slip = JSON.parse(text) as Slip;
    return typeof slip.ballotId === 'string' && Number.isInteger(slip.day) && faultOf(slip) === null
      ? slip
      : null;
  } catch {
    // Whatever it is, nobody can send it.
    return null;
  }
}
