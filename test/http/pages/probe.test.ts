// What somebody learns who asks for pages of signs and counts how much work each makes: neither which code leads somewhere, nor which place
// somebody else has just opened. Work is counted, not timed: statements of the database, and pages rendered.
import { describe, expect, it } from 'vitest';
import { addPlace, drawCode } from '../../support/city.ts';
import { probes } from './probed.ts';

const {
  server,
  city,
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
  led,
  lastOf,
  retired,
  tablet,
} = probes();

describe('a code that leads nowhere makes the statements that a sign makes, cold and warm:', () => {
  it.each([
    ['GET of its page', (code: string) => page(code), () => codeOf(0), 0],
    ['HEAD of its page', (code: string) => page(code, 'HEAD'), () => codeOf(0), 0],
    ['GET in another language', (code: string) => page(code, 'GET', '/s', 'en'), () => codeOf(0), 0],
    ['a form without a score', (code: string) => post(code, 'vote'), () => codeOf(0), 0],
    ['GraphQL’s sign', sign, () => codeOf(0), 0],
    ['GraphQL’s sign and nothing of it', typeOf, () => codeOf(0), 0],
    ['the page of one that is retired', retired, () => led().named, 0],
    ['the page of one that is retired, with another at its place', retired, () => led().besides, 0],
    ['the page of one whose place is out of use', retired, () => led().gone, 0],
    ['GraphQL’s retired sign', typeBesides, () => led().named, 0],
    ['the page of a tablet', tablet, () => led().tablet, 0],
    ['GraphQL’s tablet', typeBesides, () => led().tablet, 0],
    // What is stored is one statement of its own, by which every vote is alike.
    ['a vote, but for the one that stores it', (code: string) => rate(code), () => codeOf(0), 1],
    [
      'a vote that waited, but for the one that stores it',
      (code: string) => rate(code, today()),
      () => codeOf(0),
      1,
    ],
  ] as const)('%s', async (_, ask, codeOfKnown, stored) => {
    const [known, unknown] = [codeOfKnown(), drawCode()];
    // By what rules a city's votes are judged is read by the first, and kept for longer.
    await rate(codeOf(1));
    forget();
    const coldKnown = await workOf(() => ask(known));
    const warmKnown = await workOf(() => ask(known));
    forget();
    const coldUnknown = await workOf(() => ask(unknown));
    const warmUnknown = await workOf(() => ask(unknown));
    expect(coldUnknown.statements).toBe(coldKnown.statements - stored);
    expect(warmUnknown.statements).toBe(warmKnown.statements - stored);
    expect(await ask(known)).not.toBe(await ask(unknown));
  });
});

it('a retired sign leads on to the one that was named, or to another of its place; a tablet to its desk', async () => {
  const leads = async (code: string) => (await besides(code)).replacement;
  const at = (place: number) => ({ id: String(city().places[place]?.id), name: 'Детска градина „Люляк“' });
  const { slug } = city();
  expect(await leads(led().named)).toEqual({
    code: lastOf().named,
    url: expect.stringContaining(`/S/${lastOf().named}`),
    municipality: { slug },
    location: at(11),
  });
  expect(await leads(led().besides)).toMatchObject({ code: lastOf().besides, location: at(12) });
  expect(await leads(led().gone)).toBeNull();
  expect(await besides(led().tablet)).toEqual({ __typename: 'Sign', location: { desk: at(13) } });
});

describe('whether somebody has just opened the page of a place shows in no work of a probe:', () => {
  it.each(['bg', 'en'])('in %s', async (language) => {
    const visit = (at: number) => page(codeOf(at), 'GET', '/s', language);
    // Once, of whichever place of the kind.
    await visit(1);
    forget();
    expect(await workOf(() => visit(2))).toEqual({ statements: expect.any(Number), rendered: 0 });
    const ofVisited = await workOf(() => visit(2));
    const ofOther = await workOf(() => visit(3));
    expect(ofOther).toEqual(ofVisited);
    expect(ofOther).toEqual({ statements: 0, rendered: 0 });
    // The other way round, when all is cold.
    forget();
    const ofFirst = await workOf(() => visit(4));
    forget();
    await visit(5);
    forget();
    expect(await workOf(() => visit(5))).toEqual(ofFirst);
  });

  it('nor a vote, or a look by the API', async () => {
    forget();
    await page(codeOf(5));
    await rate(codeOf(6));
    await sign(codeOf(7));
    for (const ask of [sign, page, (code: string) => page(code, 'HEAD')])
      for (const at of [6, 7, 8])
        expect(await workOf(() => ask(codeOf(at)))).toEqual({ statements: 0, rendered: 0 });
  });

  it('a page is the place’s own all the same, renamed within 5 s', async () => {
    const owner = server().database.owner.pool;
    const place = await addPlace(owner, city(), 'Детска градина „Здравец“');
    forget();
    const textOf = async (code: string) => (await fetch(`${server().url}/s/${code}`)).text();
    const named = (text: string) => /<h1[^>]*>([^<]*)/.exec(text)?.[1];
    expect(named(await textOf(place.code))).toBe('Детска градина „Здравец“');
    expect(named(await textOf(codeOf(9)))).toBe('Детска градина „Люляк“');
    await owner.query(`UPDATE locations SET name = jsonb_build_object('bg', '„Роза“ <i>.') WHERE id = $1`, [
      place.id,
    ]);
    wait(5_000);
    expect(named(await textOf(place.code))).toBe('„Роза“ &lt;i&gt;.');
    expect(await textOf(place.code)).toContain(`/s/${place.code}/vote`);
    expect(await textOf(place.code)).toContain(`/results/${city().slug}/${place.id}`);
  });
});
