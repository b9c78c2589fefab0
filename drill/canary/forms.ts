// Every form in which a file could keep a canary: as text, packed, in hex or base64, or as a hash that needs no secret.
import { createHash } from 'node:crypto';
import { groupsOf, type Canary } from './canaries.ts';

/** A form: its name, its bytes, and whether it is so short that chance alone writes it somewhere. */
export interface Form {
  readonly name: string;
  readonly bytes: Buffer;
  readonly isByChance: boolean;
}

const HASHES = ['md5', 'sha1', 'sha256'];
// Shorter than this, in bytes of chance, it stands in some file of this size anyway.
const CERTAIN_BYTES = 5;

/** All forms of a canary, each once. Compressed or encrypted ones cannot be searched for. */
export function formsOf(canary: Canary): Form[] {
  const forms = [
    ...textsOf(canary).flatMap(({ name, text }) => inText(name, text)),
    ...packedOf(canary).flatMap(({ name, bytes }) => inBytes(name, bytes)),
    ...hashedOf(canary),
  ];
  return [...new Map(forms.map((form) => [form.bytes.toString('latin1'), form])).values()];
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

interface NamedBytes {
  readonly name: string;
  readonly bytes: Buffer;
}

function textsOf({ kind, word, packed }: Canary): NamedText[] {
  if (kind !== 'IPv6' || !packed) return [{ name: 'text', text: word }];
  const full = groupsOf(packed).map((group) => group.toString(16).padStart(4, '0'));
  const short = groupsOf(packed).map((group) => group.toString(16));
  return [
    { name: 'text', text: word },
    { name: 'text', text: full.join(':') },
    // Its network alone says nearly as much.
    { name: 'text of its /64', text: `${short.slice(0, 4).join(':')}:` },
    { name: 'text of its /64', text: `${full.slice(0, 4).join(':')}:` },
  ];
}

function packedOf({ kind, packed }: Canary): NamedBytes[] {
  if (!packed) return [];
  const whole = [{ name: 'packed', bytes: packed }];
  const both = kind === 'IPv6' ? [...whole, { name: 'packed /64', bytes: packed.subarray(0, 8) }] : whole;
  return both.flatMap(({ name, bytes }) => [
    { name, bytes },
    { name: `${name}, backwards`, bytes: Buffer.from(bytes.toReversed()) },
  ]);
}

function inText(name: string, text: string): Form[] {
  const certain = (what: string, bytes: Buffer): Form => ({ name: what, bytes, isByChance: false });
  return [
    certain(name, Buffer.from(text)),
    certain(`${name}, capital`, Buffer.from(text.toUpperCase())),
    certain(`${name}, UTF-16`, Buffer.from(text, 'utf16le')),
    certain(`${name}, hex`, Buffer.from(Buffer.from(text).toString('hex'))),
    ...inBase64(Buffer.from(text)).map((bytes) => certain(`${name}, base64`, bytes)),
  ];
}

/** In base64 a text looks different after none, one or two bytes before it; only whole groups of three are its own. */
function inBase64(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((skipped) => {
    const own = bytes.subarray(skipped, skipped + 3 * Math.floor((bytes.length - skipped) / 3));
    return [Buffer.from(own.toString('base64')), Buffer.from(own.toString('base64url'))].filter(
      ({ length }) => length >= 8,
    );
  });
}

function inBytes(name: string, bytes: Buffer): Form[] {
  const isByChance = bytes.length < CERTAIN_BYTES;
  const hex = bytes.toString('hex');
  return [
    { name, bytes, isByChance },
    { name: `${name}, hex`, bytes: Buffer.from(hex), isByChance },
    { name: `${name}, hex`, bytes: Buffer.from(hex.toUpperCase()), isByChance },
    // With its padding, which of four bytes is half of it.
    { name: `${name}, base64`, bytes: Buffer.from(bytes.toString('base64')), isByChance },
  ];
}

function hashedOf({ kind, word, text, packed }: Canary): Form[] {
  const inputs = new Map<string, Buffer>([
    ['text', Buffer.from(text)],
    ['word', Buffer.from(word)],
  ]);
  if (packed) inputs.set('packed', packed);
  if (packed && kind === 'IPv6') {
    inputs.set('packed /64', packed.subarray(0, 8));
    inputs.set('its /64', Buffer.concat([packed.subarray(0, 8), Buffer.alloc(8)]));
  }
  if (text === word) inputs.delete('word');
  return [...inputs].flatMap(([input, bytes]) =>
    HASHES.flatMap((algorithm) => {
      const digest = createHash(algorithm).update(bytes).digest();
      const name = `${algorithm} of ${input}`;
      const hex = digest.toString('hex');
      const texts = [hex, hex.toUpperCase(), digest.toString('base64')];
      return [digest, ...texts.map((each) => Buffer.from(each))].map((each) => ({
        name,
        bytes: each,
        isByChance: false,
      }));
    }),
  );
}
