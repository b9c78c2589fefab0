// On a machine of the drill: votes of many networks through the proxy, what is published, and a city's night at the hour that suits.
//   node people.mjs sign | vote CODE FIRST HOW-MANY | count CODE | hold-back | night
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const HOST = 'kazva.example.bg';
const TRIES = 30;

/** What the API says to somebody of the network, by TLS. */
function ask(query, variables, localAddress) {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        servername: HOST,
        localAddress,
        path: '/graphql',
        method: 'POST',
        headers: { host: HOST, 'content-type': 'application/json' },
        ca: readFileSync('/var/lib/caddy/.local/share/caddy/pki/authorities/local/root.crt'),
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => (text += part));
        response.on('end', () => resolve(text));
      },
    );
    asked.on('error', reject).end(JSON.stringify({ query, variables }));
  });
}

/** Answers how many were acknowledged; each is sent again under its id, as a phone does. */
async function vote(code, first, many) {
  const rate = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';
  let acknowledged = 0;
  for (let number = 0; number < many; number++) {
    const input = { code, ballotId: randomUUID(), score: 1 + (number % 10) };
    for (let tries = 0; tries < TRIES; tries++) {
      const said = await ask(rate, { input }, `127.${first + number}.0.1`).catch(() => '');
      if (/RatingReceived|AlreadyReceived/.test(said)) {
        acknowledged++;
        break;
      }
      await sleep(1_000);
    }
  }
  return acknowledged;
}

async function count(code) {
  const query =
    'query ($code: String!) { sign(code: $code) { ... on Sign { location { summary { count } } } } }';
  const said = await ask(query, { code }, '127.0.0.1');
  return JSON.parse(said).data?.sign?.location.summary.count ?? said;
}

/** Answers the first row, of the embedded database, as its owner. */
async function query(sql) {
  const { Client } = createRequire('/opt/kazva/package.json')('pg');
  const own = readdirSync('/tmp').find((name) => /^systemd-private-.*-kazva\.service-/.test(name));
  const folder = join('/tmp', own ?? '', 'tmp');
  const host = join(folder, readdirSync(folder).find((name) => name.startsWith('kazva-')) ?? '');
  const password = readFileSync('/var/lib/kazva/postgres/owner-password', 'utf8').trim();
  const client = new Client({ host, user: 'kazva_owner', database: 'kazva', password });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

async function holdNight() {
  const nights = async () => Number((await query('SELECT sum(nights) AS nights FROM municipalities')).nights);
  const before = await nights();
  await query('UPDATE municipalities SET opened_on = NULL, opening_hour = 0');
  while ((await nights()) === before) await sleep(1_000);
  return 'held';
}

const [what, code, first, many] = process.argv.slice(2);
const does = {
  sign: async () => (await query('SELECT code FROM sign_codes ORDER BY code LIMIT 1')).code,
  vote: () => vote(code, Number(first), Number(many)),
  count: () => count(code),
  'hold-back': async () => {
    await query('UPDATE municipalities SET opened_on = current_date + 1');
    return 'held back';
  },
  night: holdNight,
};
console.log(await does[what]());
