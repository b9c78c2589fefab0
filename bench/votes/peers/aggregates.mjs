// A peer: PostGraphile with its aggregates, over ratings. Told where the database is by PG*, and its port by PORT.
import { createServer } from 'node:http';
import { PgAggregatesPreset } from '@graphile/pg-aggregates';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const pool = new pg.Pool({ max: Number(process.env.POOL_SIZE) });
const serv = postgraphile({
  extends: [PostGraphileAmberPreset, PgAggregatesPreset],
  // It would group by nothing that no index begins with.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ pool, schemas: ['public'], pubsub: false })],
  grafserv: { graphiql: false, websockets: false, watch: false },
  grafast: { explain: false },
}).createServ(grafserv);
const server = createServer();
await serv.addTo(server);
server.listen(Number(process.env.PORT), () => process.send?.('ready'));
process.on('disconnect', () => process.exit());
