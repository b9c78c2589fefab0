// A random key under which networks are counted for a week. Once it is destroyed nobody can tell whose a count was.
import { hash } from 'node:crypto';
import type { SlipKind } from '../../foundation/ballot.ts';
import type { RandomBytes } from '../../foundation/randomness.ts';
import type { Address } from '../../foundation/networks.ts';

const KEY_BYTES = 32;
/** Purpose, place, hour. */
const HEAD_BYTES = 13;
/** So many bytes of the HMAC are the name: for half a million names, two alike are one chance in a thousand. */
const NAME_BYTES = 6;
const PURPOSES = { flood: 0, score: 1, answer: 2, comment: 3 } as const;
/** Of the networks that are named, in bytes; 0: nobody's. */
const LENGTHS = [0, 4, 6, 7, 8] as const;
/** RFC 2104: the block of SHA-256, and what the key is mixed with. */
const BLOCK_BYTES = 64;
const [INNER, OUTER] = [0x36, 0x5c];

/** A block of the key, with room for `more` bytes behind it. */
function keyed(key: Buffer, pad: number, more: number): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES + more);
  for (let at = 0; at < BLOCK_BYTES; at += 1) block[at] = (key[at] ?? 0) ^ pad;
  return block;
}

/** Slips that are counted together. */
export interface CountedFor {
  readonly purpose: SlipKind | 'flood';
  /** 0n: at whatever place. */
  readonly locationId: bigint;
  /** The hour from which on they are counted, since 1970; 0: from the beginning. */
  readonly sinceHour: number;
}

/** Names networks, for each sort of slips otherwise. */
export class NetworkKey {
  /** One for each length that a network has, so that no two kinds of network give the same bytes. */
  readonly #messages: readonly Buffer[];
  readonly #outer: Buffer;
  readonly #key: Buffer;
  #isDestroyed = false;

  constructor(random: RandomBytes) {
    this.#key = random(KEY_BYTES);
    this.#messages = LENGTHS.map((length) => keyed(this.#key, INNER, HEAD_BYTES + length));
    this.#outer = keyed(this.#key, OUTER, KEY_BYTES);
  }

  /** HMAC-SHA-256(key, purpose, place, hour, network), cut to 48 bits. */
  name({ purpose, locationId, sinceHour }: CountedFor, network: Address): number {
    if (this.#isDestroyed) throw new Error('The key of networks was destroyed.');
    const message = this.#messages[LENGTHS.findIndex((length) => length === network.length)];
    if (!message) throw new RangeError(`No network has ${network.length} bytes.`);
    message[BLOCK_BYTES] = PURPOSES[purpose];
    message.writeBigInt64BE(locationId, BLOCK_BYTES + 1);
    message.writeUInt32BE(sinceHour, BLOCK_BYTES + 9);
    message.set(network, BLOCK_BYTES + HEAD_BYTES);
    // Two hashes take half the time of createHmac, and leave nothing to collect. As text, which is the cheapest way out of OpenSSL.
    this.#outer.write(hash('sha256', message, 'binary'), BLOCK_BYTES, 'binary');
    const digest = hash('sha256', this.#outer, 'binary');
    message.fill(0, BLOCK_BYTES);
    this.#outer.fill(0, BLOCK_BYTES);
    let name = 0;
    for (let place = 0; place < NAME_BYTES; place += 1) name = name * 256 + digest.charCodeAt(place);
    return name;
  }

  /** Overwrites the key with zeros. */
  destroy(): void {
    for (const block of [this.#key, ...this.#messages, this.#outer]) block.fill(0);
    this.#isDestroyed = true;
  }
}
