// Bodies that are sent and answered: their types, how they are packed, and whose pages may send them.
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ask } from './process/raw.ts';
import { newVote } from './process/votes.ts';
import { OWN_HOST, PLATFORM, serverWithHosts } from './hosted.ts';

const { server, city, code } = serverWithHosts();

describe('a body', () => {
  const query = JSON.stringify({ query: '{__typename}' });
  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/graphql', 415],
    ['application/json-seq', 415],
    ['application/json; charset=utf-7', 415],
    ['application/json; charset=latin1', 415],
    ['application/json; charset=utf-8; charset=utf-16', 415],
    [`application/json;${' '.repeat(10_000)}charset=utf-16`, 415],
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['Application/JSON;charset="UTF-8"', 200],
  ])('of /graphql sent as %s is answered %i', async (type, status) => {
    const answer = await ask(server().url, 'POST', '/graphql', { 'content-type': type }, query);
    expect(answer.status).toBe(status);
  });

  it.each(['gzip', 'br', 'deflate', 'x'])(
    'that says it is in %s is refused wherever one is read',
    async (coding) => {
      const paths = [
        ['/graphql', 'application/json'],
        [`/s/${code()}/vote`, 'application/x-www-form-urlencoded'],
        ['/code', 'application/x-www-form-urlencoded'],
      ];
      for (const [path = '', type = ''] of paths) {
        const headers = { 'content-type': type, 'content-encoding': coding };
        expect([path, (await ask(server().url, 'POST', path, headers, query)).status]).toEqual([path, 415]);
      }
    },
  );

  it('of a form is a form’s', async () => {
    for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x'])
      expect((await ask(server().url, 'POST', '/code', { 'content-type': type }, 'code=1')).status).toBe(415);
  });

  it('of a page whose name somebody led here is refused, one of a known host or an address is not', async () => {
    const vote = { query: 'mutation { __typename }' };
    const answers = [
      ['http://evil.example', 'evil.example', 403],
      // By https it has a certificate that is shown here: it is a name of the operator's that Kazva was not told.
      ['https://other.example', 'other.example', 200],
      [`https://${OWN_HOST}`, OWN_HOST, 200],
      [PLATFORM, 'kazva.example.bg', 200],
      [PLATFORM, '127.0.0.1:4000', 200],
      ['http://192.0.2.7:4000', '192.0.2.7:4000', 200],
      ['http://[2001:db8::7]:4000', '[2001:db8::7]:4000', 200],
      ['http://localhost:4000', 'localhost:4000', 200],
    ] as const;
    for (const [origin, host, status] of answers) {
      const headers = { origin, host, 'content-type': 'application/json' };
      const answer = await ask(server().url, 'POST', '/graphql', headers, JSON.stringify(vote));
      expect([origin, host, answer.status]).toEqual([origin, host, status]);
      const form = { origin, host, 'content-type': 'application/x-www-form-urlencoded' };
      const page = await ask(server().url, 'POST', '/code', form, 'code=123456789');
      expect([origin, host, page.status]).toEqual([origin, host, status === 200 ? 303 : 403]);
    }
  });
});

describe('answers of /graphql', () => {
  const long = '{__schema{types{name description fields{name description}}}}';
  const byGet = `/graphql?query=${encodeURIComponent(long)}`;
  const gzip = { 'accept-encoding': 'gzip, br' };
  const json = { 'content-type': 'application/json' };

  it('are compressed where they are long, by GET and POST, and have one revision in both forms', async () => {
    const plain = await ask(server().url, 'GET', byGet);
    const packed = await ask(server().url, 'GET', byGet, gzip);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept, accept-encoding' });
    expect(packed.body.length * 3).toBeLessThan(plain.body.length);
    expect(gunzipSync(packed.body).toString()).toBe(plain.text);
    expect(packed.headers['etag']).toBe(plain.headers['etag']);
    const known = { ...gzip, 'if-none-match': String(plain.headers['etag']) };
    expect((await ask(server().url, 'GET', byGet, known)).status).toBe(304);
    const posted = await ask(
      server().url,
      'POST',
      '/graphql',
      { ...json, ...gzip },
      JSON.stringify({ query: long }),
    );
    expect(posted.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(posted.body).toString()).data).toEqual(JSON.parse(plain.text).data);
  });

  it('to a mutation are as they are, however long, and those to votes of any score are equally long', async () => {
    const selection = '__typename ... on RatingReceived { location { name municipality { slug name } } }';
    const cast = (score: number) =>
      ask(
        server().url,
        'POST',
        '/graphql',
        { ...json, ...gzip },
        JSON.stringify({
          query: `mutation($i: RateInput!) { rate(input: $i) { ${selection} } }`,
          variables: { i: newVote(code(), score) },
        }),
      );
    const answers = [];
    for (const score of [1, 5, 10]) answers.push(await cast(score));
    for (const { status, headers } of answers)
      expect([status, headers['content-encoding'], headers['vary']]).toEqual([200, undefined, undefined]);
    expect(new Set(answers.map(({ body }) => body.length)).size).toBe(1);
    const everything = `mutation { ${Array.from({ length: 120 }, (_, at) => `a${'x'.repeat(20)}${at}: __typename`).join(' ')} }`;
    const longest = await ask(
      server().url,
      'POST',
      '/graphql',
      { ...json, ...gzip },
      JSON.stringify({ query: everything }),
    );
    expect([longest.body.length > 2_000, longest.headers['content-encoding']]).toEqual([true, undefined]);
  });

  it('are read by HEAD, and by pages elsewhere with the headers that clients add', async () => {
    const head = await ask(server().url, 'HEAD', byGet);
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(10_000);
    const asked =
      'authorization, apollo-require-preflight, apollographql-client-name, traceparent, tracestate, baggage';
    for (const path of ['/graphql', `/results/${city().slug}/data/latest/ratings.csv`]) {
      const { status, headers } = await ask(server().url, 'OPTIONS', path, {
        origin: 'https://elsewhere.example',
        'access-control-request-headers': asked,
      });
      expect([path, status, headers['access-control-allow-origin']]).toEqual([path, 204, '*']);
      const allowed = String(headers['access-control-allow-headers']).split(', ');
      expect(allowed).toEqual(expect.arrayContaining(asked.split(', ')));
    }
  });
});
