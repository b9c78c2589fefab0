// The floor: node:http and the product's batched statement, no GraphQL, no check, no seal. Told where it is by PG* and PORT.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import pg from 'pg';

const { PORT, POOL_SIZE, MUNICIPALITY, KEY } = process.env;
const pool = new pg.Pool({ max: Number(POOL_SIZE) });
// As server/voting/ballots/store.ts asks it.
const text = `SELECT municipality_id::text || ' ' || id AS name, outcome
  FROM cast_ballots($1, $2, $3, $4, $5, $6, $7) WHERE outcome <> 'receivedBefore'`;
const MOST_IN_BATCH = 200;
/** As long as a sealed score; its place would lie under the seal. */
const SLIP = Buffer.alloc(112, 0x5a);
const HEADERS = { 'content-type': 'application/json; charset=utf-8' };

async function write(batch) {
  const all = (value) => batch.map(() => value);
  const ids = batch.map(({ id }) => id);
  const rowIds = batch.map(() => randomUUID());
  const values = [all(MUNICIPALITY), ids, rowIds, all(null), all('score'), all(KEY), all(SLIP)];
  const { rows } = await pool.query({ name: 'cast_ballots', text, values });
  const fresh = new Set(rows.flatMap(({ name, outcome }) => (outcome === 'new' ? [name] : [])));
  for (const { id, response } of batch) {
    const outcome = fresh.has(`${MUNICIPALITY} ${id}`) ? 'RatingReceived' : 'AlreadyReceived';
    const body = `{"data":{"rate":{"__typename":"${outcome}"}}}`;
    response.writeHead(200, { ...HEADERS, 'content-length': body.length }).end(body);
  }
}

const queued = [];
let freeLanes = 2;

async function run() {
  freeLanes -= 1;
  for (await setImmediate(); queued.length > 0; await setImmediate())
    await write(queued.splice(0, MOST_IN_BATCH));
  freeLanes += 1;
}

const server = createServer((request, response) => {
  let sent = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => (sent += chunk));
  request.on('end', () => {
    queued.push({ ...JSON.parse(sent), response });
    if (freeLanes > 0) void run();
  });
});
server.listen(Number(PORT), () => process.send('ready'));
process.on('disconnect', () => process.exit());
