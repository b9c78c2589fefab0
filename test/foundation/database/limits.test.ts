// How a process's connections are divided among its roles.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  divideConnections,
  LEAST_CONNECTIONS,
  LIMITS,
  USUAL_CONNECTIONS,
} from '../../../server/foundation/database/limits.ts';
import { roles } from '../../../server/foundation/database/login-roles.ts';

test('as usual each has what the table says; with the fewest, two', () => {
  for (const role of roles) {
    expect([role, divideConnections(USUAL_CONNECTIONS)[role]]).toEqual([role, LIMITS[role].connections]);
    expect([role, divideConnections(LEAST_CONNECTIONS)[role]]).toEqual([role, 2]);
  }
});

test('however many there are, all are used, each has two, and citizens have the most', () => {
  fc.assert(
    fc.property(fc.integer({ min: LEAST_CONNECTIONS, max: 1_000 }), (total) => {
      const parts = divideConnections(total);
      expect(roles.reduce((sum, role) => sum + parts[role], 0)).toBe(total);
      for (const role of roles) {
        expect(parts[role]).toBeGreaterThanOrEqual(2);
        expect(parts[role]).toBeLessThanOrEqual(parts.citizen);
      }
    }),
  );
});
