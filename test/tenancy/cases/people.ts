// What can be asked of a municipality’s people: members, invitations, allowances, and of oneself.
import { expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { SignedIn } from '../../support/members.ts';
import { inDays, refusedAsNotFound, type Cases } from '../case.ts';
import type { WalkedCity } from '../city.ts';

function memberIn({ slug }: WalkedCity, { memberId }: SignedIn) {
  return { municipality: slug, member: String(memberId), version: 1 };
}

function allowanceOf({ slug }: WalkedCity, other: WalkedCity) {
  return { municipality: slug, allowance: other.allowance };
}

export const PEOPLE: Cases = {
  'Query.me': {
    query: `{ me { name memberships { role isBound municipality { slug } } } }`,
    of: () => ({}),
    mixed: null,
    isNameless: true,
  },
  'Query.allowances': {
    query: `query ($slug: String!) { allowances(municipality: $slug) { why givenBy holds } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Mutation.giveAllowance': {
    query: `mutation ($input: GiveAllowanceInput!) { giveAllowance(input: $input) { __typename
      ... on AllowanceGiven { allowance { why } } } }`,
    of: ({ slug }) => ({
      input: { municipality: slug, action: 'COMMENTS_READ', until: inDays(1), why: slug },
    }),
    mixed: null,
    // Until then operators read comments.
    after: ({ id }, owner) =>
      owner.query(
        Prisma.sql`DELETE FROM allowances WHERE municipality_id = ${id} AND until >= ${inDays(0)}::date`,
      ),
  },
  'Mutation.revokeAllowance': {
    query: `mutation ($input: RevokeAllowanceInput!) { revokeAllowance(input: $input) { allowance { why } } }`,
    of: (city) => ({ input: allowanceOf(city, city) }),
    mixed: (city, other) => ({ input: allowanceOf(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.members': {
    query: `query ($slug: String!) { members(municipality: $slug) { name email role scope { settlement { name } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.invitations': {
    query: `query ($slug: String!) { invitations(municipality: $slug) { email role } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.invitation': {
    query: `query ($token: String!) { invitation(token: $token) { email municipality { slug } } }`,
    of: ({ slug }) => ({ token: slug }),
    mixed: null,
  },
  'Mutation.inviteMember': {
    query: `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename
      ... on MemberInvited { invitation { email municipality { slug } } } ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, email: 'somebody@example.bg', role: 'ANALYST' } }),
    mixed: ({ slug }, { settlementId }) => ({
      input: {
        municipality: slug,
        email: 'somebody@example.bg',
        role: 'LOCAL',
        scope: { settlement: String(settlementId) },
      },
    }),
    mixedAnswer: ({ data }) =>
      expect(data.inviteMember).toEqual({
        __typename: 'Invalid',
        faults: [{ field: 'scope', fault: 'UNKNOWN' }],
      }),
  },
  'Mutation.resendInvitation': {
    query: `mutation ($input: InvitationInput!) { resendInvitation(input: $input) { __typename
      ... on MemberInvited { invitation { email municipality { slug } } } } }`,
    of: ({ slug, letter }) => ({ input: { municipality: slug, invitation: letter } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, invitation: other.letter } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.inviteMembers': {
    query: `mutation ($input: InviteMembersInput!) { inviteMembers(input: $input) { email faults { field } delivery } }`,
    of: ({ slug }) => ({
      input: { municipality: slug, isDryRun: true, rows: [{ email: `${slug}@proba.bg`, role: 'AUDITOR' }] },
    }),
    mixed: null,
  },
  'Mutation.testMail': {
    query: `mutation ($input: TestMailInput!) { testMail(input: $input) { email delivery } }`,
    of: ({ slug }) => ({ input: { municipality: slug } }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.withdrawInvitation': {
    query: `mutation ($input: InvitationInput!) { withdrawInvitation(input: $input) { email } }`,
    of: ({ slug, invitation }) => ({ input: { municipality: slug, invitation } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, invitation: other.invitation } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.changeMember': {
    query: `mutation ($input: ChangeMemberInput!) { changeMember(input: $input) { __typename
      ... on MemberChanged { member { name role } } } }`,
    of: (city) => ({ input: { ...memberIn(city, city.changing), role: 'AUDITOR' } }),
    mixed: (city, other) => ({ input: { ...memberIn(city, other.changing), role: 'AUDITOR' } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.removeMember': {
    query: `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { __typename
      ... on MemberRemoved { member { name } } } }`,
    of: (city) => ({ input: memberIn(city, city.leaving) }),
    mixed: (city, other) => ({ input: memberIn(city, other.leaving) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.acceptInvitation': {
    query: `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }`,
    of: () => ({ input: { token: 'no such link' } }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.changeMyName': {
    query: `mutation ($input: ChangeMyNameInput!) { changeMyName(input: $input) { __typename ... on NameChanged { me { name } } } }`,
    of: ({ slug }) => ({ input: { name: slug } }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.chooseMyLanguage': {
    query: `mutation { chooseMyLanguage(language: "en") { name } }`,
    of: () => ({}),
    mixed: null,
    isNameless: true,
  },
};
