// The migration to kinds of networks: those that are there become carriers where they are too large for the Wi-Fi of a place.
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, emptyDatabase } from '../../support/database.ts';
import { migrateTo } from '../../support/migrated.ts';
import { newFolder } from '../../support/temp-folder.ts';

const MIGRATIONS = join(import.meta.dirname, '../../../prisma/migrations');
const KINDS = '20261208000000_network_kinds';

const WIFI = ['10.0.0.0/24', '192.0.2.7/32', '2001:db8:1::/48', '2001:db8:2:1::/64'];
const CARRIER = ['172.16.0.0/23', '100.64.0.0/10', '2001:db8:4::/47', '2a00::/19'];

test('networks that are listed get a kind by their size', async () => {
  const { login, drop } = await emptyDatabase();
  try {
    const folder = newFolder('migrations');
    for (const name of readdirSync(MIGRATIONS))
      if (name < KINDS) cpSync(join(MIGRATIONS, name), join(folder, name), { recursive: true });
    await migrateTo(login, folder);
    const values = [...WIFI, ...CARRIER].map((network) => `('${network}')`).join(', ');
    await ask(
      login,
      `INSERT INTO municipalities (slug, name) VALUES ('berovo', '{"bg": "Берово"}');
       INSERT INTO shared_networks (municipality_id, network, name)
         SELECT municipality_id, network, 'One' FROM municipalities, (VALUES ${values}) AS n (network)`,
    );
    await migrateTo(login);
    const rows = await ask(login, 'SELECT network, kind FROM shared_networks ORDER BY network');
    const expected = [
      ...WIFI.map((network) => ({ network, kind: 'WIFI' })),
      ...CARRIER.map((network) => ({ network, kind: 'CARRIER' })),
    ];
    expect(rows).toHaveLength(expected.length);
    expect(rows).toEqual(expect.arrayContaining(expected));
  } finally {
    await drop();
  }
});
