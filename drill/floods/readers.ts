// Strangers who read as much as they can, each from a network of its own, so that no budget stops them; as a process of their own, or here.
import { Agent, request } from 'node:http';
import { randomInt } from 'node:crypto';
import { text } from 'node:stream/consumers';

/** What readers heard: how often each status; 0 stands for no answer. */
export type Heard = Record<number, number>;

export interface Readers {
  /** Resolves with all that was heard when the last answer is there. */
  readonly stop: () => Promise<Heard>;
}

const TABLES = (slug: string) =>
  `{ municipality(slug: "${slug}") { locations(first: 100) { nodes { id name address summary { count average distribution } } } }
    summary(filter: { municipality: "${slug}" }) { count average distribution } }`;

/** What nobody asked for before: a search, a period of a place, or a query. */
function nextFor(slug: string): { readonly path: string; readonly body: string | null } {
  const word = randomInt(2 ** 40).toString(36);
  const kind = randomInt(3);
  if (kind === 0) return { path: `/results/${slug}?search=${word}`, body: null };
  const period = `20${String(randomInt(100)).padStart(2, '0')}-${String(1 + randomInt(12)).padStart(2, '0')}`;
  if (kind === 1) return { path: `/results/${slug}?period=${period}&search=${word}`, body: null };
  return { path: '/graphql', body: JSON.stringify({ query: `query Q${word} ${TABLES(slug)}` }) };
}

const anyAddress = () => `203.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;

function ask(url: string, agent: Agent, slug: string): Promise<number> {
  const { path, body } = nextFor(slug);
  return new Promise((resolve) => {
    const headers = {
      'x-forwarded-for': anyAddress(),
      'accept-encoding': 'gzip',
      ...(body !== null && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    const sent = request(
      url + path,
      { agent, method: body === null ? 'GET' : 'POST', headers },
      (response) => {
        text(response).then(
          () => resolve(response.statusCode ?? 0),
          () => resolve(0),
        );
      },
    );
    sent.on('error', () => resolve(0));
    sent.end(body ?? undefined);
  });
}

/** Lets so many read, each over a connection of its own, one thing after the other without a pause. */
export function startReaders(url: string, slug: string, connections: number): Readers {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const heard: Heard = {};
  let isOver = false;
  const all = Array.from({ length: connections }, async () => {
    while (!isOver) {
      const status = await ask(url, agent, slug);
      heard[status] = (heard[status] ?? 0) + 1;
    }
  });
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(all);
      agent.destroy();
      return heard;
    },
  };
}

// As a program: until its input ends.
if (process.argv[1] === import.meta.filename) {
  const [url = '', slug = '', connections = ''] = process.argv.slice(2);
  const readers = startReaders(url, slug, Number(connections));
  for await (const _ of process.stdin);
  console.log(JSON.stringify(await readers.stop()));
}
