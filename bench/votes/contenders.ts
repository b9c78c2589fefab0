// Makes the contenders that are wanted, each with a database of its own.
import type { Generator } from '../load/generator.ts';
import type { OwnDatabase } from '../own-database.ts';
import type { Name } from './args.ts';
import type { Contender } from './contender.ts';
import { openPeerDatabase, type VotesDatabase } from './peer-database.ts';
import { apolloExpress, createPeer, floor, postgraphile, type Peer } from './peers.ts';
import { createPgbench, findPgbench } from './pgbench.ts';
import { openFloorDatabase, openPgbenchDatabase } from './product-tables.ts';
import { createProduct } from './product.ts';

const PLACES = 600;
/** As peers/role.sql calls it. */
const ROLE = 'visitor';

export interface Contenders {
  readonly contenders: readonly Contender[];
  /** Closes what was opened to look at their databases. */
  readonly close: () => Promise<void>;
}

/** Makes them in the order of their names; says so where one cannot be had here. */
export async function createContenders(
  only: readonly Name[],
  database: OwnDatabase,
  dataDir: string,
  generator: Generator,
): Promise<Contenders> {
  const opened: VotesDatabase[] = [];
  const keep = <Opened extends VotesDatabase>(each: Opened): Opened => {
    opened.push(each);
    return each;
  };
  const peer = async (each: Peer, more: readonly string[] = []): Promise<Contender> =>
    createPeer(each, keep(await openPeerDatabase(database, each.name, PLACES, more)), generator, PLACES);

  const makers: Readonly<Record<Name, () => Promise<Contender | null>>> = {
    product: () => createProduct(database, dataDir, generator, PLACES),
    pgbench: async () => {
      const program = findPgbench();
      if (program !== null) return createPgbench(program, keep(await openPgbenchDatabase(database, PLACES)));
      console.log(
        'pgbench is not installed (Debian: apt-get install postgresql): V1 and V2 are not measured.',
      );
      return null;
    },
    'apollo-express': () => peer(apolloExpress()),
    postgraphile: () => peer(postgraphile(null)),
    floor: async () => {
      const { variables, ...tables } = keep(await openFloorDatabase(database, PLACES));
      return createPeer(floor(variables), tables, generator, PLACES, Number(variables.first));
    },
    'postgraphile-role': () => peer(postgraphile(ROLE), ['role.sql']),
  };
  const contenders: Contender[] = [];
  for (const name of only) {
    const contender = await makers[name]();
    if (contender !== null) contenders.push(contender);
  }
  return { contenders, close: async () => void (await Promise.all(opened.map(({ close }) => close()))) };
}
