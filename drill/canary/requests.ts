// What a visitor does: looks at a sign's page, votes, asks for what is not there, and gets things wrong.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Visitor } from './canaries.ts';

/** A request of a visitor. */
interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly type?: string;
  readonly body?: string;
}

/** Sends requests to one server, with everything that the visitor carries. */
export interface Sender {
  /** Votes at the sign; answers whether the server said that it has the vote. */
  readonly vote: (visitor: Visitor, code: string, number: number) => Promise<boolean>;
  /** Asks for other things, some of them wrong; resolves when all were answered, whatever was said. */
  readonly wander: (visitor: Visitor, code: string) => Promise<void>;
  readonly close: () => void;
}

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const RATE = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';

/** A sender. */
export function createSender(url: string): Sender {
  const agent = new Agent({ keepAlive: true });
  const ask = (
    visitor: Visitor,
    { method, path, type, body }: Ask,
  ): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const headers = { ...headersOf(visitor), ...(type && { 'content-type': type, origin: url }) };
      const sending = request(`${url}${path}`, { method, agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.once('error', reject);
      });
      sending.once('error', reject);
      sending.end(body);
    });
  return {
    vote: async (visitor, code, number) => {
      const [ballotId, score] = [randomUUID(), 1 + (number % 10)];
      if (number % 2 === 0) {
        const body = new URLSearchParams({ ballotId, score: String(score) }).toString();
        const path = `/s/${code}?from=${visitor.query.word}`;
        return (await ask(visitor, { method: 'POST', path, type: FORM, body })).status === 303;
      }
      const body = JSON.stringify({ query: RATE, variables: { input: { code, ballotId, score } } });
      const path = `/graphql?from=${visitor.query.word}`;
      return (await ask(visitor, { method: 'POST', path, type: JSON_TYPE, body })).text.includes(
        'RatingReceived',
      );
    },
    wander: async (visitor, code) => {
      for (const each of wanderings(visitor, code)) await ask(visitor, each);
    },
    close: () => agent.destroy(),
  };
}

/** The address stands where the trusted proxy would put it, and the other one before it, where a client may. */
function headersOf(visitor: Visitor): Record<string, string> {
  const { IPv4, IPv6, agent, referer, language, cookie } = visitor;
  // Of every other visitor the last is the one, of the others the other.
  const isNew = (IPv4.packed?.[3] ?? 0) % 2 === 0;
  return {
    'x-forwarded-for': isNew ? `${IPv4.text}, ${IPv6.text}` : `${IPv6.text}, ${IPv4.text}`,
    'x-real-ip': IPv4.text,
    forwarded: `for="[${IPv6.text}]"`,
    'user-agent': agent.text,
    referer: referer.text,
    'accept-language': language.text,
    cookie: `session=${cookie.text}`,
  };
}

function wanderings({ path, query }: Visitor, code: string): Ask[] {
  const graphql = (text: string): Ask => ({ method: 'POST', path: '/graphql', type: JSON_TYPE, body: text });
  const sign = (value: string): Ask =>
    graphql(
      JSON.stringify({
        query: 'query ($code: String!) { sign(code: $code) { __typename } }',
        variables: { code: value },
      }),
    );
  return [
    { method: 'GET', path: `/s/${code}?from=${query.word}` },
    { method: 'GET', path: `/s/${path.word}` },
    { method: 'GET', path: `/${path.word}/${path.word}?${query.word}` },
    {
      method: 'POST',
      path: `/s/${path.word}`,
      type: FORM,
      body: `ballotId=${path.word}&score=${query.word}`,
    },
    sign(path.word),
    // PostgreSQL refuses this character, and may say what it refused.
    sign(`${path.word}\0${query.word}`),
    graphql(`{"query": "{ ${path.word} }"`),
    graphql(JSON.stringify({ query: `{ ${path.word}(code: "${query.word}") }` })),
    graphql(
      JSON.stringify({ query: RATE, variables: { input: { code, ballotId: path.word, score: query.word } } }),
    ),
  ];
}
