// What tests of operating share: the question for a municipality as operators see it, and a change of it.
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import type { TestServer } from '../../support/server.ts';

export const OPERATE = `mutation ($input: OperateMunicipalityInput!) { operateMunicipality(input: $input) { __typename
  ... on MunicipalityOperated { isChanged operated { state version municipality { slug host } } }
  ... on Invalid { faults { field fault } } ... on Outdated { version } } }`;

const VERSION = `query ($slug: String!) { operatedMunicipality(slug: $slug) { version } }`;

/** Changes the municipality as the operator, in the version that it has or the one that is given. */
export async function operate(
  server: TestServer,
  operator: SignedIn,
  { slug }: Pick<City, 'slug'>,
  wanted: object,
  version?: number,
) {
  const present = async () =>
    (await server.ask(VERSION, { slug }, operator)).data.operatedMunicipality.version as number;
  const input = {
    municipality: slug,
    why: 'По молба на общината.',
    version: version ?? (await present()),
    ...wanted,
  };
  const { data, codes } = await server.ask(OPERATE, { input }, operator);
  return codes.length > 0 ? { codes } : data.operateMunicipality;
}
