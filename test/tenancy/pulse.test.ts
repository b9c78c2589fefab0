// What the people of a municipality said is heard by its head of administration alone: numbers that stand nowhere else are looked for in
// every answer of the API and of every address, whoever asks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASS_ACTIONS, type Action } from '../../server/access/grants/actions.ts';
import { ROLES } from '../../server/access/grants/member-roles.ts';
import { LOOPBACK } from '../../server/foundation/networks.ts';
import { ADDRESSES } from '../../server/http/addresses.ts';
import { fromElsewhere } from '../support/elsewhere.ts';
import { filled } from '../support/addresses.ts';
import { everyPath, queryFields } from '../support/every-path.ts';
import { createFullCity, literalsOf, type FullCity } from '../support/full-city.ts';
import type { SignedIn } from '../support/members.ts';
import { addOpenedPulse } from '../support/pulses.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let city: FullCity;
let head: SignedIn;
/** Everybody else who is somebody, and nobody. */
const others: (readonly [who: string, signedIn: SignedIn | undefined])[] = [['a stranger', undefined]];

/** How many said 7, how many said anything, and the first digits of the average. */
const SAID = /739113|739130|7\.00006/;

beforeAll(async () => {
  server = await startTestServer({ trustedProxies: LOOPBACK });
  city = await createFullCity(server);
  // Without the head's word nothing of it is anybody else's.
  await addOpenedPulse(server.database.owner.pool, city, { counts: [0, 0, 0, 0, 0, 0, 739_113, 0, 0, 17] });
  head = await server.signIn(city, { role: 'head' });
  for (const role of ROLES.filter((each) => each !== 'head')) {
    const scope = role === 'local' ? { locationIds: city.places.map(({ id }) => id) } : {};
    others.push([role, await server.signIn(city, { role, ...scope })]);
  }
  others.push(['an operator', await server.signInOperator()]);
});
afterAll(() => server.close());

const fields = queryFields().filter(
  ({ extensions }) => !(PASS_ACTIONS as readonly Action[]).includes(extensions.access as Action),
);

describe('the answers of a pulse', () => {
  it('are heard by the head', async () => {
    const { data } = await server.ask(
      `query ($slug: String!) { pulseResults(municipality: $slug) { whole { count average people distribution } } }`,
      { slug: city.slug },
      head,
    );
    const told = JSON.stringify(data);
    for (const part of ['739113', '739130', '7.00006']) expect(told).toContain(part);
  });

  it.each(fields)('stand in no answer of $name to anybody else', async (field) => {
    for (const query of everyPath(field, literalsOf(field.name, city), 3))
      for (const [who, signedIn] of others) {
        const answer = await server.ask(query, {}, signedIn, fromElsewhere());
        expect([who, query, JSON.stringify(answer)]).toEqual([who, query, expect.not.stringMatching(SAID)]);
      }
  });

  const paths = [
    ...new Set(ADDRESSES.filter(({ methods }) => methods.includes('GET')).map(({ path }) => path)),
  ];

  it.each(paths)('stand on no page and in no file for anybody else: %s', async (path) => {
    const parts = {
      code: city.places[0]?.code ?? '',
      id: String(city.places[0]?.id),
      slug: city.slug,
      year: '2026',
    };
    const rest = {
      token: 'x',
      file: 'x',
      hash: 'x',
      step: 'x',
      version: 'latest',
      name: 'x.csv',
      paper: 'x',
      team: 'x',
    };
    const asked = `${server.url}${filled({ path }, { ...parts, ...rest })}?location=${parts.id}&name=RECORD&year=2026`;
    for (const [who, signedIn] of others) {
      const answer = await fetch(asked, {
        headers: { ...signedIn?.headers, ...fromElsewhere() },
        redirect: 'manual',
      });
      expect([who, await answer.text()]).toEqual([who, expect.not.stringMatching(SAID)]);
    }
  });
});
