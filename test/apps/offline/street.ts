// A street for all tests of a file, and the one place of a city on it.
import { afterAll, beforeAll } from 'vitest';
import type { City } from '../../support/city.ts';
import { openStreet, type Street } from './phone.ts';

export const placeOf = ({ places: [place] }: City) => place ?? { code: '' };

/** Opens it before the tests, and closes it after them. */
export function aStreet() {
  let street: Street;
  beforeAll(async () => {
    street = await openStreet();
  });
  afterAll(() => street.close());
  return { street: () => street };
}
