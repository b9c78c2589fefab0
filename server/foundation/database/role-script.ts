// The SQL with which an administrator makes the roles and the database for an owner that may make none.
import pg from 'pg';
import type { Login } from './connection-address.ts';
import { roleName, roles, silentRoles, verifierOf, type Passwords } from './login-roles.ts';

const { escapeIdentifier, escapeLiteral } = pg;

/**
 * The script, for a superuser. It may be run again, after passwords were made anew too. Only
 * salted verifiers are in it (RFC 5803), so whoever reads it learns no password.
 */
export function roleScript({ user, password, database }: Login, passwords: Passwords): string {
  const made = [
    ...roles.map((role) => ({
      name: roleName(database, role),
      rights: `LOGIN NOINHERIT PASSWORD ${escapeLiteral(verifierOf(passwords[role]))}`,
    })),
    ...silentRoles.map((role) => ({ name: `${database}_${role}`, rights: 'NOLOGIN NOINHERIT' })),
  ];
  const owner = { name: user, rights: ownerRights(password) };
  const silent = silentRoles.map((role) => escapeIdentifier(`${database}_${role}`)).join(', ');
  return `-- Roles and database for Kazva, to be run once by an administrator, and again where it is printed anew: roles that are there
-- get the passwords, and the last statement then says that the database is there.
${[owner, ...made].map(statementsOf).join('\n')}

-- Functions are given to these three: the owner is a member of them for that moment, and must be able to become one.
GRANT ${silent} TO ${escapeIdentifier(user)} WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;

CREATE DATABASE ${escapeIdentifier(database)} OWNER ${escapeIdentifier(user)} TEMPLATE template0 ENCODING 'UTF8';
`;
}

function ownerRights(password: string): string {
  if (password === '') return 'LOGIN';
  return `LOGIN PASSWORD ${escapeLiteral(verifierOf(password))}`;
}

function statementsOf({ name, rights }: { readonly name: string; readonly rights: string }): string {
  const role = escapeIdentifier(name);
  const make = escapeLiteral(`CREATE ROLE ${role}`);
  return `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${escapeLiteral(name)}) THEN EXECUTE ${make}; END IF; END $$;
ALTER ROLE ${role} ${rights};`;
}
