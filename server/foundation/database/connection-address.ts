// Where a database is and who comes: the two shapes every connection is made from.
import type { ConnectionOptions } from 'node:tls';
import pg from 'pg';
import { contains, LOOPBACK, parseAddress } from '../networks.ts';

/** A database on a server; `host` is a name, an address or the folder of a unix socket. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly ssl: boolean | ConnectionOptions;
}

/** A database together with the role that logs in. */
export interface Login extends Address {
  readonly user: string;
  readonly password: string;
}

/**
 * The owner that DATABASE_URL names. Throws where the text is no such address or names no database; the message never
 * repeats the text, which holds a password.
 */
export function ownerFromUrl(url: string): Login {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new Error('DATABASE_URL must start with postgresql://');
  const { host, port, database, user, password, ssl } = readUrl(url);
  if (!database || !user)
    throw new Error('DATABASE_URL must name a user and a database: postgresql://user:password@host/database');
  return { host, port, database, user, password: password ?? '', ssl };
}

/** Where the database's clock is: the machine's own, of another program on this machine, of another machine. */
export type DatabaseClock = 'EMBEDDED' | 'HERE' | 'ELSEWHERE';

/** Whether the database runs on another machine, as far as its address says. */
export function isElsewhere({ host }: Pick<Address, 'host'>): boolean {
  if (host.startsWith('/') || host === 'localhost') return false;
  // A name may begin with 127 too.
  const address = parseAddress(host);
  return address === null || !LOOPBACK.some((network) => contains(network, address));
}

/** Whether somebody on the way to the database could read along, or answer in its place: another machine, and no TLS that is checked. */
export function isExposed(owner: Pick<Address, 'host' | 'ssl'>): boolean {
  const isChecked = typeof owner.ssl === 'object' ? owner.ssl.rejectUnauthorized !== false : owner.ssl;
  return isElsewhere(owner) && !isChecked;
}

function readUrl(url: string): pg.Client {
  try {
    return new pg.Client({ connectionString: url });
  } catch (error) {
    const wrong =
      error instanceof Error && 'path' in error
        ? `names a file that cannot be read: ${String(error.path)}`
        : 'is not an address that PostgreSQL understands';
    throw new Error(`DATABASE_URL ${wrong}`, { cause: error });
  }
}
