// What would betray a visitor, drawn anew for each: addresses and words that stand nowhere else in the world.
import { randomBytes } from 'node:crypto';

export type Kind = 'IPv4' | 'IPv6' | 'agent' | 'referer' | 'language' | 'cookie' | 'path' | 'query';

/** One of them: the word itself, the whole text in which it is sent, and an address's bytes. */
export interface Canary {
  readonly kind: Kind;
  readonly word: string;
  readonly text: string;
  readonly packed: Buffer | null;
}

/** All that one visitor carries. */
export type Visitor = Readonly<Record<Kind, Canary>>;

const FIRST_UNICAST = 0x20;
const LOOPBACK = 127;
const WORD_BYTES = 12;

/** A visitor whom nobody has seen before: 96 bits and more of chance in each word, 32 in the IPv4 address. */
export function drawVisitor(): Visitor {
  const agent = drawWord();
  const referer = drawWord();
  const language = drawWord();
  return {
    IPv4: drawIpv4(),
    IPv6: drawIpv6(),
    agent: {
      ...agent,
      kind: 'agent',
      text: `Mozilla/5.0 (Linux; Android 15; ${agent.word}) Mobile Safari/537.36`,
    },
    referer: {
      ...referer,
      kind: 'referer',
      text: `https://${referer.word}.example/read?from=${referer.word}`,
    },
    language: { ...language, kind: 'language', text: `bg-x-${language.word},bg;q=0.8` },
    cookie: { ...drawWord(), kind: 'cookie' },
    path: { ...drawWord(), kind: 'path' },
    query: { ...drawWord(), kind: 'query' },
  };
}

/** Small letters and digits that are not all of hexadecimal: such a text is nothing's hash or id. */
function drawWord(): Omit<Canary, 'kind'> {
  const word = `z${BigInt(`0x${randomBytes(WORD_BYTES).toString('hex')}`).toString(36)}`;
  return { word, text: word, packed: null };
}

function drawIpv4(): Canary {
  const packed = randomBytes(4);
  // Whoever is behind this machine's proxy does not come from this machine.
  if (packed[0] === LOOPBACK) return drawIpv4();
  const text = packed.join('.');
  return { kind: 'IPv4', word: text, text, packed };
}

function drawIpv6(): Canary {
  const packed = randomBytes(16);
  packed[0] = FIRST_UNICAST | ((packed[0] ?? 0) & 0x1f);
  const text = groupsOf(packed)
    .map((group) => group.toString(16))
    .join(':');
  return { kind: 'IPv6', word: text, text, packed };
}

/** The eight groups of an IPv6 address. */
export function groupsOf(packed: Buffer): number[] {
  return Array.from({ length: 8 }, (_, index) => packed.readUInt16BE(2 * index));
}
