// A random key under which networks are counted for a day. Once it is destroyed nobody can tell whose a count was.
import { createHmac } from 'node:crypto';
import type { SlipKind } from '../ballots/rules.ts';
import type { RandomBytes } from '../ballots/seal.ts';
import type { Address } from './networks.ts';

const KEY_BYTES = 32;
const HEAD_BYTES = 9;
/** So many bytes of the HMAC are the name: for half a million names, two alike are one chance in a thousand. */
const NAME_BYTES = 6;
const PURPOSES = { flood: 0, score: 1, answer: 2, comment: 3 } as const;
/** One for each length that a network has, so that no two kinds of network give the same bytes. */
const MESSAGES = [0, 4, 6, 8].map((length) => Buffer.alloc(HEAD_BYTES + length));

/** Names networks; each kind of slip at a place, `flood` everywhere. */
export class DayKey {
  readonly #key: Buffer;
  #isDestroyed = false;

  constructor(random: RandomBytes) {
    this.#key = random(KEY_BYTES);
  }

  /** HMAC-SHA-256(key, purpose, place, network), cut to 48 bits. */
  name(purpose: SlipKind | 'flood', locationId: bigint, network: Address): number {
    if (this.#isDestroyed) throw new Error('The day key was destroyed.');
    const message = MESSAGES.find(({ length }) => length === HEAD_BYTES + network.length);
    if (!message) throw new RangeError(`No network has ${network.length} bytes.`);
    message[0] = PURPOSES[purpose];
    message.writeBigInt64BE(locationId, 1);
    message.set(network, HEAD_BYTES);
    // As text, which is the cheapest way out of OpenSSL.
    const digest = createHmac('sha256', this.#key).update(message).digest('binary');
    message.fill(0);
    let name = 0;
    for (let place = 0; place < NAME_BYTES; place += 1) name = name * 256 + digest.charCodeAt(place);
    return name;
  }

  /** Overwrites the key with zeros. */
  destroy(): void {
    this.#key.fill(0);
    this.#isDestroyed = true;
  }
}
