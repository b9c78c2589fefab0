// Another system, as a test has one: a real https server on an Internet of its own, a city that may lead webhooks there, and its admin.
import { Prisma } from '../../../prisma/generated/client.ts';
import { createPost } from '../../../server/action/webhooks/posting.ts';
import { createCity, type City, type CityOptions } from '../../support/city.ts';
import { openInternet, SOMEWHERE, type TestInternet } from '../../support/internet.ts';
import type { SignedIn } from '../../support/members.ts';
import { testQueue, type TestQueue } from '../../support/queue.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

export const HOST = 'system.burgas.bg';
export const URL_THERE = `https://${HOST}/kazva`;

/** What came: its headers, and its body as it was sent. */
export interface Came {
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface Receiving {
  readonly server: TestServer;
  readonly internet: TestInternet;
  readonly city: City;
  readonly admin: SignedIn;
  /** The latest last. */
  readonly came: Came[];
  readonly queue: TestQueue;
  /** What the next ones are answered with; it is taken where nothing else is said. */
  readonly answerWith: (status: number, text?: string, headers?: Record<string, string>) => void;
  /** The clock stands at the instant. */
  readonly at: (instant: string) => void;
  /** Sends what is due at the instant. */
  readonly deliver: (instant: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const allow = ({ server }: Pick<Receiving, 'server'>, { id }: Pick<City, 'id'>, host = HOST) =>
  server.database.owner.pool.query(Prisma.sql`INSERT INTO webhook_hosts VALUES (${id}, ${host})`);

/** Opens it all. `patienceMs`: for how long a try waits. */
export async function openReceiver(wanted: CityOptions = {}, patienceMs = 5_000): Promise<Receiving> {
  let now = new Date('2026-11-20T10:00:00Z');
  const server = await startTestServer({ now: () => now, publicUrl: 'https://kazva.bg' });
  const internet = await openInternet([HOST]);
  internet.names.set(HOST, [SOMEWHERE]);
  const city = await createCity(server.database.owner.pool, { isDemo: false, ...wanted });
  await allow({ server }, city);
  // A session is as old as the machine's clock says.
  now = new Date();
  const admin = await server.signIn(city);
  now = new Date('2026-11-20T10:00:00Z');
  const came: Came[] = [];
  const answerWith: Receiving['answerWith'] = (status, text = '', headers = {}) =>
    internet.answerWith((request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (more: string) => {
        body += more;
      });
      request.on('end', () => {
        came.push({ headers: request.headers as Record<string, string>, body });
        response.writeHead(status, headers).end(text);
      });
    });
  answerWith(204);
  const queue = await testQueue(server.database, {
    key: server.installation.key,
    post: createPost(internet, patienceMs),
  });
  return {
    server,
    internet,
    city,
    admin,
    came,
    queue,
    answerWith,
    at: (instant) => {
      now = new Date(instant);
    },
    deliver: async (instant) => {
      now = new Date(instant);
      await queue.run('webhooks.deliver', instant);
    },
    close: async () => {
      await server.close();
      await internet.close();
    },
  };
}

const SAVE = `mutation ($input: SaveWebhookInput!) { saveWebhook(input: $input) { __typename
  ... on WebhookSaved { secret webhook { id label url events isOn version formerUntil pendingCount givenUpCount } }
  ... on Invalid { faults { field fault part } } ... on Outdated { version } } }`;

/** Saves a webhook of the city, new where nothing else is said; answers the outcome. */
export async function save(
  { server, city, admin }: Pick<Receiving, 'server' | 'city' | 'admin'>,
  input = {},
) {
  const wanted = {
    municipality: city.slug,
    label: 'Деловодство',
    url: URL_THERE,
    events: ['TASK_GIVEN', 'TASK_DONE'],
    isOn: true,
  };
  const { data, codes } = await server.ask(SAVE, { input: { ...wanted, ...input } }, admin);
  return data?.saveWebhook ?? codes;
}

const TRY = `mutation ($input: TryWebhookInput!) { tryWebhook(input: $input) { __typename
  ... on WebhookSent { delivery { id state nextAt } } ... on Invalid { faults { field fault } } } }`;

/** Sends a trial; answers the outcome. */
export async function tryOut({ server, city, admin }: Receiving, webhook: string) {
  const { data } = await server.ask(TRY, { input: { municipality: city.slug, webhook } }, admin);
  return data.tryWebhook;
}

const LIST = `query ($slug: String!, $webhook: ID!, $first: Int, $after: String) {
  webhookDeliveries(municipality: $slug, webhook: $webhook, first: $first, after: $after) {
    nodes { id type state tries nextAt triedAt problem status answer milliseconds body }
    pageInfo { hasNextPage endCursor } } }`;

/** A page of the webhook's deliveries, the latest first. */
export async function listed({ server, city, admin }: Receiving, webhook: string) {
  const { data } = await server.ask(LIST, { slug: city.slug, webhook }, admin);
  return data.webhookDeliveries;
}
