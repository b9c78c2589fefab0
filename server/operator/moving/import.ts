// Brings a municipality in from its export: all of it, or nothing.
import type { Grant } from '../../access/grants/grant.ts';
import type { Connections } from '../../foundation/database/connect.ts';
import { Failure } from '../../foundation/failure.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import {
  bytesOf,
  bytesPath,
  isKnotted,
  isMoved,
  ownKeyOf,
  PEOPLE_PATH,
  rowsPath,
  type TenantTable,
} from './rules.ts';
import {
  advanceCounters,
  drawMunicipalityId,
  findOrAddAccount,
  insertRows,
  type Accounts,
  type Person,
} from './store-import.ts';
import { listTenantTables } from './store-tables.ts';
import { asMover, see, type Mover } from './store-city.ts';
import type { Unpacked } from './unpack.ts';
import { countPlacesAnew } from '../../foundation/database/statistics.ts';
import { say as fill } from '../../../client/text/say.ts';
import { movingWords } from './text/words.ts';

type Granted = Grant<'municipalities.import'>;

export interface Importing {
  readonly mover: Connections['mover'];
  readonly now: () => Date;
}

const AT_A_TIME = 500;

/** Takes everything back at the end of a dry run. */
class Enough extends Error {
  override readonly name = 'Enough';
}

/**
 * Writes the municipality of the export. In a dry run everything is done too, and taken back: what would be refused is
 * refused. Throws a Failure that says why it cannot be; then nothing has happened.
 */
export async function importMunicipality(
  importing: Importing,
  granted: Granted,
  unpacked: Unpacked,
  { isDry }: { readonly isDry: boolean },
): Promise<void> {
  try {
    await asMover(importing.mover.pool, 'change', async (client) => {
      const tables = (await listTenantTables(client)).filter(isMoved);
      compareTables(tables, unpacked);
      const municipalityId = await drawMunicipalityId(client, granted);
      await see(client, municipalityId);
      const accounts = await bringPeople(client, granted, unpacked, importing.now());
      for (const table of tables)
        await bringTable(client, granted, municipalityId, table, { unpacked, accounts });
      if (isDry) throw new Enough();
      for (const table of tables) await advanceCounters(client, granted, municipalityId, table);
    });
    await countPlacesAnew(importing.mover);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
}

/** Throws a Failure where the export has other tables or columns than this installation. */
function compareTables(tables: readonly TenantTable[], { manifest }: Unpacked): void {
  const shapes = new Map(
    Object.entries(manifest.tables).map(([name, { columns }]) => [name, columns.toSorted().join()]),
  );
  const others = tables
    .filter(
      ({ name, columns }) =>
        shapes.get(name) !==
        columns
          .map((each) => `${each.name} ${each.type}`)
          .toSorted()
          .join(),
    )
    .map(({ name }) => name);
  const unknown = [...shapes.keys()].filter((name) => !tables.some((table) => table.name === name));
  const [first] = [...others, ...unknown];
  if (first === undefined) return;
  throw new Failure(
    `The export was made by another version: ${first} differs. Bring both installations to the same version first.`,
  );
}

async function bringPeople(
  client: Mover,
  granted: Granted,
  { lines, manifest }: Unpacked,
  now: Date,
): Promise<Accounts> {
  const accounts = new Map<string, string>();
  for await (const line of lines(PEOPLE_PATH)) {
    const person = JSON.parse(line) as Person;
    accounts.set(person.id, await findOrAddAccount(client, granted, person, now));
  }
  if (accounts.size !== manifest.people) throw new Failure(movingWords().people);
  return accounts;
}

async function bringTable(
  client: Mover,
  granted: Granted,
  municipalityId: MunicipalityId,
  table: TenantTable,
  { unpacked, accounts }: { readonly unpacked: Unpacked; readonly accounts: Accounts },
): Promise<void> {
  const files = bytesOf(table);
  const most = isKnotted(table) ? Infinity : files.length > 0 ? 1 : AT_A_TIME;
  let rows: string[] = [];
  let count = 0;
  const put = async () => {
    if (rows.length === 0) return;
    const bytes = await Promise.all(rows.map((row) => bytesFor(table, files, row, unpacked)));
    await insertRows(client, granted, municipalityId, table, rows, { accounts, bytes });
    count += rows.length;
    rows = [];
  };
  for await (const line of unpacked.lines(rowsPath(table.name))) {
    rows.push(line);
    if (rows.length >= most) await put();
  }
  await put();
  if (count !== unpacked.manifest.tables[table.name]?.rows)
    throw new Failure(fill(movingWords().rows, { name: table.name }));
}

function bytesFor(
  table: TenantTable,
  files: readonly string[],
  row: string,
  { bytes }: Unpacked,
): Promise<readonly Buffer[]> {
  if (files.length === 0) return Promise.resolve([]);
  const value = String((JSON.parse(row) as Readonly<Record<string, unknown>>)[ownKeyOf(table)]);
  return Promise.all(files.map((column) => bytes(bytesPath(table.name, value, column))));
}
