// A slip as it leaves the phone: sealed to the ballot key of its city, so that only the counter reads it.
import { seal, type BallotKey } from './seal.ts';
import { idOf, type Slip } from './slip.ts';

/** By the code of a sign: a page knows its own; any other is learnt from the server. */
const keys = new Map<string, BallotKey>();

const OPTIONS = 20;
const TEXT_BYTES = 900;
/** Before what is sealed stands in which form. */
const VERSION = 1;

/** From now on what is cast at the sign is sealed to this key. */
export function useKey(code: string, key: BallotKey): void {
  keys.set(code, key);
}

/** The code and the kind of a slip, by where it goes. */
export function placeOf({ path }: Slip): { readonly code: string; readonly kind: string } {
  const [, code = '', action = ''] = /^\/s\/([^/?]+)\/(\w+)/.exec(path) ?? [];
  return { code, kind: action === 'vote' ? 'score' : action };
}

const isOpen = ([name]: Slip['fields'][number]) => name === 'ballotId' || name === 'castOn';

/** Whether its words are sealed: then nobody here can seal them anew. */
export const isSealed = ({ fields }: Slip): boolean =>
  fields.some(([name, value]) => name === 'sealed' && value !== '');

/**
 * The slip with its words sealed, or as it is where they are, or the browser cannot: the server seals it then. Without a key it says
 * nothing at all: the answer brings the key.
 */
export async function sealSlip(slip: Slip): Promise<Slip> {
  // Not on plain http.
  if (!crypto.subtle || isSealed(slip)) return slip;
  const { code, kind } = placeOf(slip);
  const key = keys.get(code);
  const said = slip.fields.filter((field) => !isOpen(field)).map(([, value]) => value);
  try {
    const sealed = key
      ? await seal(key, `kazva ballot 2 ${key.id}`, `${code} ${kind} ${idOf(slip)}`, wordsOf(kind, said))
      : [];
    const fields: Slip['fields'] = [
      ...slip.fields.filter(isOpen),
      ['key', key?.id ?? ''],
      ['sealed', btoa(String.fromCharCode(...sealed))],
    ];
    return { ...slip, fields };
  } catch {
    return slip;
  }
}

/** What was said, in bytes of one length a kind: a score; a comment; a question and its options. */
export function wordsOf(kind: string, said: readonly string[]): Uint8Array<ArrayBuffer> {
  const [first = ''] = said;
  if (kind === 'score') return Uint8Array.of(VERSION, Number(first));
  if (kind === 'comment') {
    const written = new TextEncoder().encode(first);
    const bytes = new Uint8Array(3 + TEXT_BYTES);
    bytes.set([VERSION, written.length >> 8, written.length, ...written]);
    return bytes;
  }
  const bytes = new Uint8Array(2 + 8 * (1 + OPTIONS));
  bytes.set([VERSION, said.length - 1]);
  const view = new DataView(bytes.buffer);
  said.forEach((id, at) => view.setBigInt64(2 + 8 * at, BigInt(id)));
  return bytes;
}
