// What tests ask of members and invitations, and what they find in letters.
import { expect } from 'vitest';
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import type { GraphqlAnswer } from '../../support/graphql.ts';
import type { TestServer } from '../../support/server.ts';

const INVITED = `__typename ... on MemberInvited { isSent delivery link invitation { id email role expiresAt } }
  ... on Invalid { faults { field fault } }`;
const REFUSED = '... on LastAdmin { member { id } } ... on Outdated { version changedBy }';

export const QUERIES = {
  invite: `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { ${INVITED} } }`,
  resend: `mutation ($input: InvitationInput!) { resendInvitation(input: $input) { ${INVITED} } }`,
  withdraw: `mutation ($input: InvitationInput!) { withdrawInvitation(input: $input) { id email } }`,
  accept: `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename
    ... on MemberJoined { municipality { slug } } ... on SignInFirst { email } ... on Invalid { faults { field fault } } } }`,
  change: `mutation ($input: ChangeMemberInput!) { changeMember(input: $input) { __typename ${REFUSED}
    ... on MemberChanged { member { id role version
      scope { settlement { name } category { name } locations { id } } } } ... on Invalid { faults { field fault } } } }`,
  remove: `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { __typename ${REFUSED}
    ... on MemberRemoved { member { id } } } }`,
} as const;

/** Asks one of the changes with the fields of its input. */
export function createAsking(server: TestServer) {
  return async (what: keyof typeof QUERIES, input: object, who?: SignedIn): Promise<GraphqlAnswer> => {
    return server.ask(QUERIES[what], { input }, who);
  };
}

/** The admins, members and invitations of the city as its admin sees them. */
export async function listPeople(server: TestServer, { slug }: Pick<City, 'slug'>, who: SignedIn) {
  const query = `query ($slug: String!) {
    members(municipality: $slug) { id name email role hasFactor lastSignedInOn version }
    invitations(municipality: $slug) { id email role } }`;
  const { data, codes } = await server.ask(query, { slug }, who);
  expect(codes).toEqual([]);
  return data as {
    members: { id: string; email: string; role: string; lastSignedInOn: string | null; version: number }[];
    invitations: { id: string; email: string; role: string }[];
  };
}

/** What the link of the latest letter to the address ends with. */
export function tokenIn({ letters }: TestServer, email: string): string {
  const letter = letters.findLast(({ to }) => to === email);
  return /\/members\/invitation#([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '';
}

/** The journal of the city, the latest first. */
export async function readJournal({ database }: TestServer, { id }: Pick<City, 'id'>) {
  const { rows } = await database.owner.pool.query<{
    actor: string;
    action: string;
    subject: string;
    subject_name: string | null;
    before: object | null;
    after: object | null;
  }>(
    `SELECT actor, action, subject, subject_name, before, after FROM audit_entries
     WHERE municipality_id = $1 ORDER BY id DESC`,
    [id],
  );
  return rows;
}
