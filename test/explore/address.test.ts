// What the explorer shows can be read back from its address.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../client/explore/address.ts';

it('an address that was written is read back as it was', () => {
  const value = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: undefined });
  const address = fc.record({
    municipality: value,
    search: value,
    category: value,
    settlement: value,
    location: value,
    language: fc.constantFrom('bg', 'en', undefined),
  });
  fc.assert(
    fc.property(address, (written) => {
      expect(readAddress(writeAddress(written))).toEqual(written);
    }),
  );
});

it('leaves out what is empty or unknown', () => {
  expect(readAddress('?municipality=&language=xx&other=1')).toEqual({});
  expect(writeAddress({ municipality: 'proba', search: '' })).toBe('?municipality=proba');
});
