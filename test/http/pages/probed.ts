// Who asks for pages of signs in many ways, and counts how much work each makes; and the signs that were led elsewhere.
import { afterAll, beforeAll } from 'vitest';
import { addPlace, createCity, drawCode, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

interface Work {
  readonly statements: number;
  readonly rendered: number;
}

interface Led {
  readonly named: string;
  readonly besides: string;
  readonly gone: string;
  readonly tablet: string;
}

/** A server on which nothing else is at work, by a clock that stands. */
export function probes() {
  const NOW = new Date();
  let server: TestServer;
  let city: City;
  let time = 1_000_000;
  let statements = 0;

  beforeAll(async () => {
    // The clock stands, and nobody looks every ten seconds whose votes are to be forgotten: each would be statements of no probe.
    server = await startTestServer({ remembering: { now: () => time, freshMs: 5_000 }, now: () => NOW });
    server.standing.stop();
    city = await createCity(server.database.owner.pool, { places: 20, isDemo: false });
    // In a city there are others.
    await createCity(server.database.owner.pool, { places: 5 });
    server.database.citizen.pool.on('acquire', () => {
      statements += 1;
    });
  });
  afterAll(() => server.close());

  async function workOf(ask: () => Promise<unknown>): Promise<Work> {
    const [statementsBefore, renderedBefore] = [statements, server.kinds.rendered()];
    await ask();
    return {
      statements: statements - statementsBefore,
      rendered: server.kinds.rendered() - renderedBefore,
    };
  }

  /** Everything that was read is too old, even for an outage. */
  const forget = () => {
    time += 600_000;
  };

  /** Lets time pass. */
  const wait = (ms: number) => {
    time += ms;
  };

  const page = async (code: string, method = 'GET', path = '/s', language = 'bg') => {
    const response = await fetch(`${server.url}${path}/${code}`, {
      method,
      headers: { 'accept-language': language },
    });
    await response.text();
    return response.status;
  };
  const sign = async (code: string) => {
    const fields = 'location { name settlement { name } category { name questions { id options { id } } } }';
    const { data } = await server.ask(
      `query ($code: String!) { sign(code: $code) { __typename ... on Sign { ${fields} } } }`,
      { code },
    );
    return data.sign.__typename;
  };
  const rate = async (code: string, castOn: string | null = null) => {
    const { data } = await server.ask(
      'mutation ($input: RateInput!) { rate(input: $input) { __typename ... on RatingReceived { question { id } } } }',
      { input: { code, castOn, ballotId: crypto.randomUUID(), score: 7 } },
    );
    return data.rate.__typename;
  };
  const post = async (code: string, path: 'vote' | 'answer' | 'comment') => {
    const body = new URLSearchParams({ ballotId: crypto.randomUUID() });
    const response = await fetch(`${server.url}/s/${code}/${path}`, {
      method: 'POST',
      body,
      redirect: 'manual',
    });
    await response.text();
    return response.status;
  };

  const today = () => NOW.toISOString().slice(0, 10);
  const codeOf = (at: number) => city.places[at]?.code ?? '';

  /** Asks for nothing but whether there is a sign. */
  const typeOf = async (code: string) => {
    const { data } = await server.ask('query ($code: String!) { sign(code: $code) { __typename } }', {
      code,
    });
    return data.sign.__typename;
  };
  /** What a retired sign, and a tablet, have that others have not. */
  const besides = async (code: string) => {
    const { data } = await server.ask(
      `query ($code: String!) { sign(code: $code) { __typename ... on Sign { location { desk { id name } } }
      ... on SignRetired { replacement { code url municipality { slug } location { id name } } } } }`,
      { code },
    );
    return data.sign;
  };
  const typeBesides = async (code: string) => (await besides(code)).__typename;

  let led: Led;
  beforeAll(async () => {
    const owner = server.database.owner.pool;
    const newSign = async (placeId: bigint | undefined) => {
      const code = drawCode();
      await owner.query('INSERT INTO sign_codes VALUES ($1, $2, $3)', [city.id, code, placeId]);
      await owner.query('INSERT INTO signs (municipality_id, code) VALUES ($1, $2)', [city.id, code]);
      return code;
    };
    const retire = (code: string, replacedBy: string | null) =>
      owner.query('UPDATE signs SET retired_on = current_date, replaced_by = $2 WHERE code = $1', [
        code,
        replacedBy,
      ]);
    const [named, next, last] = [
      await newSign(city.places[10]?.id),
      await newSign(city.places[10]?.id),
      await newSign(city.places[11]?.id),
    ];
    // The one that was named is retired by now as well.
    await retire(named, next);
    await retire(next, last);
    const other = await newSign(city.places[12]?.id);
    await retire(other, null);
    const closed = await addPlace(owner, city);
    await owner.query(
      'UPDATE locations SET retired_on = current_date WHERE id = $1 AND municipality_id = $2',
      [closed.id, city.id],
    );
    const tablet = await addPlace(owner, city, 'Таблет');
    await owner.query(
      `UPDATE locations SET kind = 'tablet', desk_id = $1 WHERE id = $2 AND municipality_id = $3`,
      [city.places[13]?.id, tablet.id, city.id],
    );
    led = { named, besides: other, gone: closed.code, tablet: tablet.code };
    lastOf = { named: last, besides: codeOf(12) };
    forget();
  });
  let lastOf: Pick<Led, 'named' | 'besides'>;

  const retired = (code: string) => page(code);
  const tablet = (code: string) => page(code, 'GET', '/tablet');
  return {
    server: () => server,
    city: () => city,
    workOf,
    forget,
    wait,
    page,
    sign,
    rate,
    post,
    today,
    codeOf,
    typeOf,
    besides,
    typeBesides,
    led: () => led,
    lastOf: () => lastOf,
    retired,
    tablet,
  };
}
