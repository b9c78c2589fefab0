// What tests of rounds have in common: the operations, a round of a city, and its fitter's pass.
import { randomUUID } from 'node:crypto';
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import type { TestServer } from '../../support/server.ts';

export const CREATE = `mutation ($input: CreateMountingRoundInput!) { createMountingRound(input: $input) { __typename
  ... on RoundSaved { round { id name roundOn note version signCount toldCount signs { code } } }
  ... on Invalid { faults { field fault part } } } }`;
export const CHANGE = `mutation ($input: ChangeMountingRoundInput!) { changeMountingRound(input: $input) { __typename
  ... on RoundSaved { round { id name roundOn version signs { code } } }
  ... on Invalid { faults { field fault part } } ... on Outdated { version } } }`;
export const ISSUE = `mutation ($input: IssueRoundLinkInput!) { issueRoundLink(input: $input) { __typename
  ... on RoundLinkIssued { address isSent link { id holder state issuedOn expiresOn } }
  ... on Invalid { faults { field fault } } } }`;
export const REVOKE = `mutation ($input: RevokeRoundLinkInput!) { revokeRoundLink(input: $input) { id links { state } } }`;
export const PLANNED = `query ($slug: String!, $id: ID!) { plannedRound(municipality: $slug, id: $id) { id name signCount toldCount
  signs { code state location { name } mountings { id outcome note toldOn position { latitude longitude } accuracyM hasPhoto } }
  links { state lastUsedOn } } }`;
export const MINE = `{ mountingRound { id name roundOn lastDay note keptDays municipality { slug }
  signs { code isRetired outcome location { name address settlement { name } } } } }`;
export const RECORD = `mutation ($input: RecordMountingsInput!) { recordMountings(input: $input) { round { id } results { __typename
  ... on MountingRecorded { id code isRepeated } ... on SignNotOfRound { code location { name } } ... on SignNotKnown { code } } } }`;

export interface PlannedRound {
  readonly id: string;
  readonly address: string;
  readonly token: string;
  /** The authorization of its fitter. */
  readonly pass: string;
}

/** A round of the city with all of its signs, for today, and a link for it. */
export async function plan(
  { ask }: TestServer,
  city: City,
  member: SignedIn,
  input: object = {},
): Promise<PlannedRound> {
  const codes = city.places.map(({ code }) => code);
  const wanted = { municipality: city.slug, name: 'Иван Монтьоров', roundOn: '2026-11-26', codes, ...input };
  const created = await ask(CREATE, { input: wanted }, member);
  const { id } = created.data.createMountingRound.round;
  const issued = await ask(ISSUE, { input: { municipality: city.slug, round: id } }, member);
  const { address } = issued.data.issueRoundLink;
  const token = address.slice(address.lastIndexOf('/') + 1);
  return { id, address, token, pass: `Bearer ${token}` };
}

/** Something that a phone tells of a sign. */
export const told = (code: string | undefined, more: object = {}) => ({
  id: randomUUID(),
  code,
  outcome: 'MOUNTED',
  ...more,
});
