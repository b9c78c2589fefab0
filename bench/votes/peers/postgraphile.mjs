// A peer: PostGraphile, and a function of the database for a vote. Told where the database is by PG*, and its port by PORT.
// VISITOR_ROLE: every request is done in that role, as its documentation on security advises; unset: as whom it logs in.
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const pool = new pg.Pool({ max: Number(process.env.POOL_SIZE) });
const role = process.env.VISITOR_ROLE;
const serv = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool, schemas: ['public'], pubsub: false })],
  grafserv: { graphiql: false, websockets: false, watch: false },
  grafast: { explain: false, ...(role && { context: { pgSettings: { role } } }) },
}).createServ(grafserv);
const server = createServer();
await serv.addTo(server);
server.listen(Number(process.env.PORT), () => process.send('ready'));
process.on('disconnect', () => process.exit());
