// What the explorer shows can be read back from its address.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../client/explore/address.ts';
import { kinds, mostCompared, toggled } from '../../../client/parts/results/compared.ts';
import { daysOf } from '../../../client/explore/period.ts';

it('an address that was written is read back as it was', () => {
  const value = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: undefined });
  const month = (year: number) =>
    fc.option(
      fc.integer({ min: 1, max: 12 }).map((at) => `${year}-${String(at).padStart(2, '0')}`),
      { nil: undefined },
    );
  const item = fc.record({ kind: fc.constantFrom(...kinds), id: fc.nat().map(String) });
  const compare = fc.option(
    fc.uniqueArray(item, { minLength: 1, maxLength: mostCompared, selector: (one) => one.kind + one.id }),
    { nil: undefined },
  );
  const address = fc.record({
    municipality: value,
    search: value,
    category: value,
    settlement: value,
    location: value,
    standing: fc.constantFrom('all', undefined),
    view: fc.constantFrom('comparison', undefined),
    compare,
    from: month(2024),
    to: month(2025),
    language: fc.constantFrom('bg', 'en', undefined),
  });
  fc.assert(
    fc.property(address, (written) => {
      expect(readAddress(writeAddress(written))).toEqual(written);
    }),
  );
});

it('leaves out what is empty or unknown', () => {
  expect(readAddress('?municipality=&language=xx&standing=some&view=map&other=1')).toEqual({});
  expect(readAddress('?from=2026-13&to=next')).toEqual({});
  expect(readAddress('?compare=city-1,location-x,,location-')).toEqual({});
  expect(writeAddress({ municipality: 'proba', search: '' })).toBe('?municipality=proba');
});

it('turns a period round that ends before it begins, and reaches to its last day', () => {
  expect(readAddress('?from=2026-03&to=2026-02')).toEqual({ from: '2026-02', to: '2026-03' });
  expect(daysOf({ from: '2026-02', to: '2026-02' })).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(daysOf({ to: '2027-12' })).toEqual({ to: '2027-12-31' });
});

it('compares each thing once, and five at most', () => {
  const ids = (text: string) => readAddress(`?compare=${text}`).compare?.map(({ id }) => id);
  expect(ids('location-1,location-1,category-1')).toEqual(['1', '1']);
  expect(ids('location-1,location-2,location-3,location-4,location-5,location-6')).toHaveLength(5);
  const one = { kind: 'category', id: '3' } as const;
  expect(toggled(toggled([], one), one)).toEqual([]);
});
