// The name of a network is the head of its HMAC, as Node's own makes it; and none of a key is left when it is destroyed.
import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { NetworkKey } from '../../../server/voting/standing/network-key.ts';

const PURPOSES = ['flood', 'score', 'answer', 'comment'] as const;
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const id = fc.bigInt(0n, 2n ** 63n - 1n);
const SCORES = { purpose: 'score', locationId: 1n, sinceHour: 0 } as const;
const network = fc
  .constantFrom(0, 4, 6, 7, 8)
  .chain((length) => fc.array(fc.integer({ min: 0, max: 255 }), { minLength: length, maxLength: length }));

it('is HMAC-SHA-256 of purpose, place, hour and network, one after the other', () => {
  fc.assert(
    fc.property(
      key,
      fc.array(fc.tuple(fc.constantFrom(...PURPOSES), id, fc.nat(2 ** 32 - 1), network)),
      (secret, asked) => {
        const named = new NetworkKey(() => Buffer.from(secret));
        for (const [purpose, locationId, sinceHour, bytes] of asked) {
          const head = Buffer.alloc(13);
          head[0] = PURPOSES.indexOf(purpose);
          head.writeBigInt64BE(locationId, 1);
          head.writeUInt32BE(sinceHour, 9);
          const mac = createHmac('sha256', secret).update(head).update(Buffer.from(bytes)).digest();
          expect(named.name({ purpose, locationId, sinceHour }, bytes)).toBe(mac.readUIntBE(0, 6));
        }
      },
    ),
  );
});

it('refuses a network of another length', () => {
  expect(() => new NetworkKey(() => Buffer.alloc(32)).name(SCORES, [1, 2, 3])).toThrow(RangeError);
});

it('that is destroyed leaves nothing of its key in memory, and names nobody', () => {
  const secret = Buffer.alloc(32, 7);
  const made = vi.spyOn(Buffer, 'alloc');
  const named = new NetworkKey(() => secret);
  named.name(SCORES, [192, 0, 2, 1]);
  const buffers = [secret, ...made.mock.results.map(({ value }) => value as Buffer)];
  made.mockRestore();
  expect(buffers.some((buffer) => buffer.includes(7 ^ 0x36))).toBe(true);
  named.destroy();
  expect(buffers.length).toBeGreaterThan(2);
  for (const buffer of buffers) expect(buffer).toEqual(Buffer.alloc(buffer.length));
  expect(() => named.name(SCORES, [192, 0, 2, 1])).toThrow('destroyed');
});
