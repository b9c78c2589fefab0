// What tests of exports share: asking for one, waiting until it is done, and for the link to it.
import { expect } from 'vitest';
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import type { TestServer } from '../../support/server.ts';

const MAKE = `mutation ($input: MakeCityExportInput!) { makeCityExport(input: $input) { __typename
  ... on CityExportBegun { toldCount } ... on Invalid { faults { field fault } } } }`;
const TAKE = `mutation ($input: TakeCityExportInput!) { takeCityExport(input: $input) { __typename
  ... on CityExportTaken { path } } }`;
const FIND = `query ($slug: String!) { operatedMunicipality(slug: $slug) { export { state startedAt by bytesSoFar failure
  made { madeAt keptUntil bytes rows people manifestHash } } } }`;

export const WHY = 'Общината се мести.';

type Of = Pick<City, 'slug'>;

/** What an operator asks of exports at the server. */
export function exportsAt(server: TestServer) {
  const make = (who: SignedIn, { slug }: Of, why = WHY) =>
    server.ask(MAKE, { input: { municipality: slug, why } }, who);
  const take = (who: SignedIn, { slug }: Of) => server.ask(TAKE, { input: { municipality: slug } }, who);
  const find = async (who: SignedIn, { slug }: Of) =>
    (await server.ask(FIND, { slug }, who)).data.operatedMunicipality.export;
  /** The export once nobody is at it any more. */
  const done = async (who: SignedIn, city: Of) => {
    await expect.poll(async () => (await find(who, city)).state, { interval: 200 }).not.toBe('MAKING');
    return find(who, city);
  };
  /** What stands at the address. */
  const download = (path: string, who?: SignedIn) =>
    fetch(server.url + path, { headers: who?.headers ?? {} });
  return { make, take, find, done, download };
}
