// What tests of a sign's life ask: the mutations by which members change signs, and what stands in the tables.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import type { TestServer } from '../../support/server.ts';

const OUTCOME = (
  type: string,
) => `__typename ... on ${type} { sign { code state isRetired retiredOn replacedBy version location { id } } }
  ... on Invalid { faults { field fault } }`;
const MUTATIONS = {
  addSign: `mutation ($input: AddSignInput!) { addSign(input: $input) { ${OUTCOME('SignAdded')} } }`,
  repointSign: `mutation ($input: RepointSignInput!) { repointSign(input: $input) { ${OUTCOME('SignRepointed')} ... on Outdated { version } } }`,
  retireSign: `mutation ($input: RetireSignInput!) { retireSign(input: $input) { ${OUTCOME('SignRetirement')} ... on Outdated { version } } }`,
  reportSignsDamaged: `mutation ($input: SignDamageInput!) { reportSignsDamaged(input: $input) { changed unchanged unknown } }`,
  takeBackDamage: `mutation ($input: SignDamageInput!) { takeBackDamage(input: $input) { changed unchanged unknown } }`,
} as const;

/** Changes signs of the city; answers what became of it, and the codes of refusals. */
export async function changed(
  server: TestServer,
  { slug }: City,
  name: keyof typeof MUTATIONS,
  input: object,
  who: SignedIn | string,
) {
  const { data, codes } = await server.ask(MUTATIONS[name], { input: { municipality: slug, ...input } }, who);
  return { ...data?.[name], codes };
}

/** What stands in the table of a sign, and where its code leads. */
export async function storedSign(owner: Pool, code: string) {
  const { rows } = await owner.query<{ place: string; retired: string | null; moves: number }>(
    Prisma.sql`SELECT location_id AS place, retired_on::text AS retired,
        (SELECT count(*)::int FROM sign_moves m WHERE m.code = s.code) AS moves
      FROM signs s JOIN sign_codes USING (municipality_id, code) WHERE code = ${code}`,
  );
  return rows[0];
}
