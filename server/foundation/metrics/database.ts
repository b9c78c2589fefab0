// Measures the ways to the database: who waits for a connection, and how many are at work.
import type { Connections } from '../database/connect.ts';
import { roles, type Role } from '../database/login-roles.ts';
import type { Metrics } from './metrics.ts';

// A connection of a citizen that is at work, at night, is a person: how many there are is nobody's business.
const KNOWN = roles.filter((role) => role !== 'citizen');

/** From now on measures the pools. */
export function measurePools(metrics: Metrics, connections: Connections): void {
  const each = (names: readonly Role[], numberOf: (role: Role) => number) =>
    Object.fromEntries(names.map((role) => [role, numberOf(role)]));
  metrics.watchEach('kazva_pool_waiting', () => each(roles, (role) => connections[role].pool.waitingCount));
  metrics.watchEach('kazva_pool_busy', () =>
    each(KNOWN, (role) => connections[role].pool.totalCount - connections[role].pool.idleCount),
  );
}
