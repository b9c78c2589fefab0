// What tests of operating share: a change of a municipality, and what its admin allows.
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import type { TestServer } from '../../support/server.ts';

const OPERATE = `mutation ($input: OperateMunicipalityInput!) { operateMunicipality(input: $input) { __typename
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

const GIVE = `mutation ($input: GiveAllowanceInput!) { giveAllowance(input: $input) { __typename
  ... on AllowanceGiven { allowance { id } } } }`;

/** Has the admin allow operators the action today. */
export async function allow(
  server: TestServer,
  admin: SignedIn,
  { slug }: Pick<City, 'slug'>,
  action: string,
): Promise<void> {
  const until = new Date(Date.now() + 24 * 60 * 60_000).toISOString().slice(0, 10);
  const input = { municipality: slug, action, until, why: 'Помощ.' };
  const { data, codes } = await server.ask(GIVE, { input }, admin);
  if (data?.giveAllowance?.__typename !== 'AllowanceGiven') throw new Error(codes.join());
}
