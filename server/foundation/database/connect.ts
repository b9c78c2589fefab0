// Opens the database as each role: one pool a role, used by tagged SQL and Prisma alike.
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient, type Prisma } from '../../../prisma/generated/client.ts';
import { refuseCancelledWaits } from './cancelled-wait.ts';
import { askOneAtATime } from './one-at-a-time.ts';
import type { Address, Login } from './connection-address.ts';
import { divideConnections, LIMITS, startOptions, USUAL_CONNECTIONS, type Limits } from './limits.ts';
import { roleName, type Passwords, type Role } from './login-roles.ts';

/** One role's way to the database; Prisma takes its connections from the pool, and is made when it is first asked. */
export interface Connection {
  /** What a process of its own opens it with. */
  readonly login: Login;
  readonly pool: pg.Pool;
  readonly prisma: PrismaClient;
  /** How many statements and transactions it answered so far. */
  readonly answers: () => number;
}

/** A connection for each role, opened when first used. */
export interface Connections extends Readonly<Record<Role, Connection>> {
  /** Waits for what is under way and closes every connection. */
  close(): Promise<void>;
}

/** What PostgreSQL calls the two ways to commit that lose nothing. */
export type SynchronousCommit = 'on' | 'remote_apply';

export interface ConnectOptions extends Address {
  /** The database that the roles were made for: a copy of a template keeps the template's. */
  readonly rolePrefix: string;
  readonly passwords: Passwords;
  /** When a commit is done: with `remote_apply` a standby shows it too (default: as soon as it is safe). */
  readonly synchronousCommit?: SynchronousCommit;
  /** How many connections all roles together may hold (default: see limits.ts). */
  readonly total?: number;
  /** Milliseconds after which a statement without an answer is given up, whatever the role (default: see limits.ts). */
  readonly patience?: number;
}

/** The roles' connections to one database. Nothing is opened yet, so nothing fails yet. */
export function connect({
  rolePrefix,
  passwords,
  patience,
  synchronousCommit = 'on',
  total = USUAL_CONNECTIONS,
  ...address
}: ConnectOptions): Connections {
  const opened = new Map<Role, Opened>();
  const parts = divideConnections(total);
  const open = (role: Role): Opened => {
    const found = opened.get(role);
    if (found) return found;
    const login: Login = { ...address, user: roleName(rolePrefix, role), password: passwords[role] };
    const limits = { ...LIMITS[role], connections: parts[role], ...(patience !== undefined && { patience }) };
    const connection = openConnection(login, limits, synchronousCommit);
    opened.set(role, connection);
    return connection;
  };
  return {
    get citizen() {
      return open('citizen');
    },
    get member() {
      return open('member');
    },
    get gate() {
      return open('gate');
    },
    get counter() {
      return open('counter');
    },
    get operator() {
      return open('operator');
    },
    get jobs() {
      return open('jobs');
    },
    get mover() {
      return open('mover');
    },
    async close() {
      await Promise.all([...opened.values()].map((each) => each.close()));
    },
  };
}

/** One that can be closed. */
type Opened = Connection & { close(): Promise<void> };

const OWNER: Limits = { connections: 4, patience: 600_000, lockPatience: null };

/** The mover's connection in a process of its own. */
export function connectMover(login: Login): Opened {
  return openConnection(login, LIMITS.mover, 'on');
}

/** The owner's connection, past row-level security where the owner is a superuser: for preparing data, never for requests. */
export function connectOwner(owner: Login): Opened {
  return openConnection(owner, OWNER, 'on');
}

function openConnection(login: Login, limits: Limits, synchronousCommit: SynchronousCommit): Opened {
  const pool = new pg.Pool({
    host: login.host,
    port: login.port,
    database: login.database,
    ssl: login.ssl,
    user: login.user,
    password: login.password,
    max: limits.connections,
    // Waiting longer for a free connection than this is worse than saying "try again".
    connectionTimeoutMillis: 4000,
    keepAlive: true,
    // The system's own first question comes after two hours.
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'kazva',
    options: startOptions(limits, synchronousCommit),
    query_timeout: limits.patience,
  });
  // A connection that breaks is dropped by the pool, and its query rejects; unheard, the event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('connect', askOneAtATime);
  pool.on('connect', refuseCancelledWaits);
  let answers = 0;
  // Given back in the middle of a transaction, as Prisma does after a statement without an answer: nobody can use it any more.
  pool.on('release', (error: unknown, client) => {
    if (!error) answers += 1;
    if (client.getTransactionStatus() !== 'I') void client.end();
  });
  // To make one takes longer than to connect, and half of the roles ask the pool alone.
  let prisma: PrismaClient | undefined;
  return {
    login,
    pool,
    answers: () => answers,
    get prisma() {
      prisma ??= new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: nameStatement }) });
      return prisma;
    },
    async close() {
      await prisma?.$disconnect();
      await pool.end();
    },
  };
}

// A named statement is parsed and planned once a connection. The name must differ where the text does: PostgreSQL keeps
// 63 bytes of it, a hash fits.
const names = new Map<string, string>();

/** The name under which a connection keeps the statement's plan; empty where there are too many. */
function nameStatement({ sql }: { readonly sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  // Lists of any length make endless texts; past a bound a new text stays unnamed, so that no connection gathers them.
  if (names.size >= 500) return '';
  const name = createHash('sha256').update(sql).digest('hex').slice(0, 40);
  names.set(sql, name);
  return name;
}

/** The statement with its name, by which its plan is found again: planning it anew would take a quarter of the time. */
export function planned({ text, values }: Prisma.Sql): { name: string; text: string; values: unknown[] } {
  return { name: nameStatement({ sql: text }), text, values };
}
