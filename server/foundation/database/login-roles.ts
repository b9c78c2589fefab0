// The seven roles that log in, and their passwords: made once, kept in a file of the owner, set in the database at start.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { replaceFile } from '../data-file.ts';
import type { Login } from './connection-address.ts';

/** What a connection may do. */
export const roles = ['citizen', 'member', 'gate', 'counter', 'operator', 'jobs', 'mover'] as const;
export type Role = (typeof roles)[number];

/** What owns functions, of the box, of the journal and of the comparison of cities, and never logs in. */
export const silentRoles = ['box', 'archive', 'benchmark'] as const;

/** What to do where PostgreSQL lets the owner make no roles. */
export const ADVICE_ON_ROLES =
  'have an administrator run what "npm run operator -- roles" prints (docs/postgresql.md)';

/** A password for each role. */
export type Passwords = Readonly<Record<Role, string>>;

/** The name of a role in the cluster, where names are common to all databases; `prefix` is the database it was made for. */
export function roleName(prefix: string, role: Role): string {
  return `${prefix}_${role}`;
}

/**
 * The passwords for a database from the file, which is made (readable by its owner only) or added to where they are missing:
 * a role may be younger than the file.
 */
export function ensurePasswords(file: string, database: string): Passwords {
  const all = existsSync(file) ? readFile(file) : {};
  const kept = all[database];
  if (kept && roles.every((role) => role in kept)) return kept as Passwords;
  const made = { ...newPasswords(), ...kept };
  replaceFile(file, `${JSON.stringify({ ...all, [database]: made }, null, 2)}\n`);
  return made;
}

/** Random passwords, 192 bits each. */
export function newPasswords(): Passwords {
  const password = (): string => randomBytes(24).toString('base64url');
  return {
    citizen: password(),
    member: password(),
    gate: password(),
    counter: password(),
    operator: password(),
    jobs: password(),
    mover: password(),
  };
}

/**
 * Sets the passwords of the roles that cannot log in with theirs: with another one, or with none as yet. Only salted verifiers are
 * sent (RFC 5803), so that no log of the server can hold a password. Throws where the migrations, which make the roles,
 * were not applied.
 */
export async function setPasswords(client: pg.Client, owner: Login, passwords: Passwords): Promise<void> {
  const names = roles.map((role) => ({ role, name: roleName(owner.database, role) }));
  const known = await Promise.all(
    names.map(({ role, name }) => canLogIn({ ...owner, user: name, password: passwords[role] })),
  );
  for (const { role, name } of names.filter((_, place) => known[place] === false)) {
    const password = client.escapeLiteral(verifierOf(passwords[role]));
    await client
      .query(`ALTER ROLE ${client.escapeIdentifier(name)} PASSWORD ${password}`)
      .catch(adviseOn(name));
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

function adviseOn(name: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof pg.DatabaseError && error.code === INSUFFICIENT_PRIVILEGE)) throw error;
    throw new Error(
      `${name} has another password than roles.json, and may not be given it: ${ADVICE_ON_ROLES}`,
      {
        cause: error,
      },
    );
  };
}

/** Of a wrong password, or an unknown name; the last one is what PgBouncer says. */
const REFUSED = /^(28.*|08P01)$/;

async function canLogIn(login: Login): Promise<boolean> {
  const client = new pg.Client({
    ...login,
    application_name: 'kazva roles',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined); // The attempt rejects as well.
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && REFUSED.test(error.code ?? '')) return false;
    throw error;
  }
}

/** What PostgreSQL keeps of a password (RFC 5803): whoever reads it does not know the password. */
export function verifierOf(password: string): string {
  const [salt, iterations] = [randomBytes(16), 4096];
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const key = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${key('Server Key').toString('base64')}`;
}

function readFile(file: string): Record<string, Partial<Passwords>> {
  const isEach = (value: unknown): value is Partial<Passwords> =>
    isRecord(value) &&
    Object.values(value).every((password) => typeof password === 'string' && password !== '');
  const all: Record<string, Partial<Passwords>> = {};
  for (const [database, passwords] of Object.entries(parse(file))) {
    if (!isEach(passwords)) throw new Error(`${file} does not hold the passwords of ${database}`);
    all[database] = passwords;
  }
  return all;
}

function parse(file: string): Record<string, unknown> {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isRecord(content)) return content;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Error(`${file} is damaged: put it back, or remove it to have new passwords made`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
