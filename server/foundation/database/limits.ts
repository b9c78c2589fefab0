// How many connections each role may hold, and how long each waits for the database before it gives a connection up.
import { roles, type Role } from './login-roles.ts';

/** What a role's connections may do. */
export interface Limits {
  /** How many it may hold at once, where the process may hold as many as usual. */
  readonly connections: number;
  /**
   * Milliseconds after which a statement without an answer is given up, by dropping its connection: a network that swallows
   * everything never says so, and a proxy keeps such a connection for ever. Nothing is cancelled, since PostgreSQL answers
   * a cancelled wait for a standby as if the commit were safe.
   */
  readonly patience: number;
  /** Milliseconds after which the server gives up waiting for a lock; null: it waits for as long as the statement may take. */
  readonly lockPatience: number | null;
}

const SECOND = 1_000;
const usual = { lockPatience: null };

/** A citizen's is more than a slip waits to be stored (4 s). The operator's and the mover's statements are of whole cities. */
export const LIMITS: Readonly<Record<Role, Limits>> = {
  citizen: { ...usual, connections: 10, patience: 8 * SECOND },
  member: { ...usual, connections: 5, patience: 60 * SECOND },
  gate: { ...usual, connections: 3, patience: 15 * SECOND },
  // Who holds the box for longer than that is gone, or works on it in one transaction, which nobody does.
  counter: { connections: 2, patience: 60 * SECOND, lockPatience: 30 * SECOND },
  operator: { ...usual, connections: 2, patience: 600 * SECOND },
  jobs: { ...usual, connections: 4, patience: 60 * SECOND },
  mover: { ...usual, connections: 2, patience: 600 * SECOND },
};

/** What every role needs: one in a transaction, and one for whoever asks meanwhile. */
const LEAST = 2;

/** How many connections a process may hold at most, as usual, and where it has the fewest with which it works. */
export const USUAL_CONNECTIONS = roles.reduce((sum, role) => sum + LIMITS[role].connections, 0);
export const LEAST_CONNECTIONS = roles.length * LEAST;

/** How many of `total` each role may hold: two, and of the rest as much as of the usual rest; what is left over is the citizens'. */
export function divideConnections(total: number): Readonly<Record<Role, number>> {
  const share = (total - LEAST_CONNECTIONS) / (USUAL_CONNECTIONS - LEAST_CONNECTIONS);
  const partOf = (role: Role): number => LEAST + Math.floor((LIMITS[role].connections - LEAST) * share);
  const parts = {
    member: partOf('member'),
    gate: partOf('gate'),
    counter: partOf('counter'),
    operator: partOf('operator'),
    jobs: partOf('jobs'),
    mover: partOf('mover'),
  };
  const others = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return { ...parts, citizen: total - others };
}

/** A transaction that is not gone on with for so long belongs to a process that is gone: its locks are wanted. */
const SHORTEST_REST = 60 * SECOND;

/** What a connection asks of the server, which beats the settings of a server, a database or a role. */
export function startOptions({ patience, lockPatience }: Limits, synchronousCommit: string): string {
  const settings: Record<string, string | number> = {
    // Prisma's adapter reads and writes wrong instants in any other zone.
    TimeZone: 'UTC',
    // A vote is acknowledged after its commit, which must not be undone.
    synchronous_commit: synchronousCommit,
    // That a wait for a standby was cancelled is told by a warning alone (cancelled-wait.ts).
    client_min_messages: 'warning',
    idle_in_transaction_session_timeout: Math.max(patience, SHORTEST_REST),
    // A machine that vanished is noticed within 25 s, and not after two hours.
    tcp_keepalives_idle: 10,
    tcp_keepalives_interval: 5,
    tcp_keepalives_count: 3,
    ...(lockPatience === null ? {} : { lock_timeout: lockPatience }),
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}
