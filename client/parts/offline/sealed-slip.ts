// A slip as it leaves the phone: sealed to the ballot key of its city, so that only the counter reads it.
import { prepareSeal, type BallotKey, type Seal } from './seal.ts';
import { idOf, type Slip } from './slip.ts';

/** By the code of a sign: a page knows its own; any other is learnt from the server. */
const keys = new Map<string, BallotKey>();
/** By the key's id, a seal that waits for its one text: made while somebody reads, so that "send" waits for nothing. */
const ready = new Map<string, Promise<Seal>>();

const OPTIONS = 20;
const TEXT_BYTES = 900;
/** Before what is sealed stands in which form. */
const VERSION = 1;

function prepare(key: BallotKey): Promise<Seal> {
  return prepareSeal(key, `kazva ballot 2 ${key.id}`);
}

/** A seal to the key, and nobody else's: two texts under one would be as good as open. */
function takeSeal(key: BallotKey): Promise<Seal> {
  const seal = ready.get(key.id) ?? prepare(key);
  ready.delete(key.id);
  return seal;
}

/** From now on what is cast at the sign is sealed to this key. */
export function useKey(code: string, key: BallotKey): void {
  keys.set(code, key);
  const seal = prepare(key);
  // Asked for later, it fails there.
  seal.catch(() => undefined);
  ready.set(key.id, seal);
}

/** The code and the kind of a slip, by where it goes. */
export function placeOf({ path }: Slip): { readonly code: string; readonly kind: string } {
  const [, code = '', action = ''] = /^\/s\/([^/?]+)\/(\w+)/.exec(path) ?? [];
  return { code, kind: action === 'vote' ? 'score' : action };
}

/**
 * The slip with its words sealed, or as it is where the browser cannot: the server seals it then. Without a key it says nothing at all:
 * the answer brings the key.
 */
export async function sealSlip(slip: Slip): Promise<Slip> {
  const { code, kind } = placeOf(slip);
  const open = slip.fields.filter(([name]) => name === 'ballotId' || name === 'castOn');
  const withSeal = (id: string, sealed: string): Slip => ({
    ...slip,
    fields: [...open, ['key', id], ['sealed', sealed]],
  });
  // Not on plain http.
  if (!crypto.subtle) return slip;
  const key = keys.get(code);
  if (!key) return withSeal('', '');
  try {
    const seal = await takeSeal(key);
    const bytes = await seal(`${code} ${kind} ${idOf(slip)}`, wordsOf(kind, slip));
    return withSeal(key.id, btoa(String.fromCharCode(...bytes)));
  } catch {
    return slip;
  }
}

/** What was said, in bytes of one length a kind. */
function wordsOf(kind: string, { fields }: Slip): Uint8Array<ArrayBuffer> {
  const valuesOf = (wanted: string) => fields.filter(([name]) => name === wanted).map(([, value]) => value);
  if (kind === 'score') return Uint8Array.of(VERSION, Number(valuesOf('score')[0]));
  if (kind === 'comment') return commentOf(valuesOf('comment')[0] ?? '');
  const options = valuesOf('option');
  const bytes = new Uint8Array(2 + 8 * (1 + OPTIONS));
  bytes.set([VERSION, options.length]);
  const view = new DataView(bytes.buffer);
  [...valuesOf('question'), ...options].forEach((id, at) => view.setBigInt64(2 + 8 * at, BigInt(id)));
  return bytes;
}

function commentOf(text: string): Uint8Array<ArrayBuffer> {
  const written = new TextEncoder().encode(text);
  const bytes = new Uint8Array(3 + TEXT_BYTES);
  bytes.set([VERSION, written.length >> 8, written.length & 255]);
  bytes.set(written, 3);
  return bytes;
}
