// An owner that may make no roles: an administrator runs a script that holds no password, and Kazva starts on what it made.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Login } from '../../../server/foundation/database/connection-address.ts';
import { startTemporary, type EmbeddedDatabase } from '../../../server/foundation/database/embedded.ts';
import { USUAL_CONNECTIONS } from '../../../server/foundation/database/limits.ts';
import { ensurePasswords, newPasswords, roles } from '../../../server/foundation/database/login-roles.ts';
import { openDatabase } from '../../../server/foundation/database/open.ts';
import { roleScript } from '../../../server/foundation/database/role-script.ts';
import { ask } from '../../support/database.ts';
import { rightsOf } from '../../support/rights-of.ts';
import { newFolder } from '../../support/temp-folder.ts';

let postgres: EmbeddedDatabase;
beforeAll(async () => {
  postgres = await startTemporary(console.error);
});
afterAll(() => postgres.stop());

/** As an administrator would, statement by statement. */
async function administer(script: string): Promise<void> {
  for (const statement of script
    .replaceAll(/^--.*$/gm, '')
    .split(/;\n/)
    .filter((each) => each.trim() !== ''))
    await ask({ ...postgres.connection, database: 'postgres' }, statement);
}

const ownerOf = (database: string): Login => ({
  ...postgres.connection,
  database,
  user: `${database} owner`,
  password: `it's "theirs"`,
});

function open(owner: Login, dataDir: string) {
  const url = new URL(`postgresql://localhost/${owner.database}`);
  url.username = owner.user;
  url.password = owner.password;
  url.searchParams.set('host', owner.host);
  const settings = { databaseUrl: url.href, dataDir, databaseConnections: USUAL_CONNECTIONS };
  return openDatabase(settings, () => undefined);
}

test('what it makes is enough for an owner without any right of its own, and leaves it none', async () => {
  const [owner, dataDir] = [ownerOf('small-town'), newFolder('var')];
  const passwords = ensurePasswords(join(dataDir, 'roles.json'), owner.database);
  const script = roleScript(owner, passwords);
  for (const secret of [owner.password, ...roles.map((role) => passwords[role])])
    expect(script).not.toContain(secret);
  await administer(script);
  const opened = await open(owner, dataDir);
  for (const role of roles)
    expect((await opened.connections[role].pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await opened.close();
  // A second start finds everything as it should be.
  await (await open(owner, dataDir)).close();
  expect(
    await ask(
      postgres.connection,
      `SELECT rolcreaterole, rolcreatedb, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = '${owner.user}'`,
    ),
  ).toEqual([{ rolcreaterole: false, rolcreatedb: false, rolsuper: false, rolbypassrls: false }]);

  const usual = { ...ownerOf('usual'), user: 'usual_owner' };
  await ask(postgres.connection, `CREATE ROLE usual_owner LOGIN CREATEROLE PASSWORD 'it''s "theirs"'`);
  await ask(postgres.connection, 'CREATE DATABASE usual OWNER usual_owner');
  await (await open(usual, newFolder('var'))).close();
  expect(await rightsOf(owner)).toEqual(await rightsOf(usual));
});

test('without it the start says what to print; so it does where the passwords are others', async () => {
  const [owner, dataDir] = [ownerOf('village'), newFolder('var')];
  await ask(postgres.connection, `CREATE ROLE "village owner" LOGIN PASSWORD 'it''s "theirs"'`);
  await ask(postgres.connection, 'CREATE DATABASE village OWNER "village owner"');
  await expect(open(owner, dataDir)).rejects.toThrow(
    /permission denied to create role.*npm run operator -- roles/,
  );
  const script = roleScript(owner, newPasswords());
  await administer(script.replace(/CREATE DATABASE.*\n/, ''));
  await expect(open(owner, dataDir)).rejects.toThrow(
    /village_citizen has another password than roles\.json.*npm run operator -- roles/,
  );
  await administer(
    roleScript(owner, ensurePasswords(join(dataDir, 'roles.json'), 'village')).replace(
      /CREATE DATABASE.*\n/,
      '',
    ),
  );
  await (await open(owner, dataDir)).close();
});
