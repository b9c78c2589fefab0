// What can be asked of rounds, on which signs are put up.
import { expect } from 'vitest';
import { codeOf, inDays, refusedAsNotFound, type Cases } from '../case.ts';
import type { WalkedCity } from '../city.ts';

const roundOf = ({ slug }: WalkedCity, other: WalkedCity) => ({
  municipality: slug,
  name: slug,
  roundOn: inDays(0),
  codes: [codeOf(other)],
});
const changedRound = (slug: string) => ({ municipality: slug, version: 0, name: slug, roundOn: inDays(0) });

export const ROUNDS: Cases = {
  'Query.mountingRounds': {
    query: `query ($slug: String!) { mountingRounds(municipality: $slug) { totalCount nodes { id name } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.plannedRound': {
    query: `query ($slug: String!, $id: ID!) { plannedRound(municipality: $slug, id: $id) { name links { holder }
      signs { code location { municipality { slug } } mountings { note } } } }`,
    of: ({ slug, round }) => ({ slug, id: round }),
    mixed: ({ slug }, other) => ({ slug, id: other.round }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.signsToMount': {
    query: `query ($slug: String!, $codes: [String!], $order: ID) { signsToMount(municipality: $slug, codes: $codes, order: $order) {
      code location { municipality { slug } } } }`,
    of: (city) => ({ slug: city.slug, codes: [codeOf(city)] }),
    mixed: ({ slug }, other) => ({ slug, codes: [codeOf(other)] }),
    mixedAnswer: ({ data }) => expect(data.signsToMount).toEqual([]),
  },
  'Mutation.createMountingRound': {
    query: `mutation ($input: CreateMountingRoundInput!) { createMountingRound(input: $input) { ... on RoundSaved { round { name } }
      ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: roundOf(city, city) }),
    mixed: (city, other) => ({ input: roundOf(city, other) }),
    mixedAnswer: ({ data }) =>
      expect(data.createMountingRound.faults).toEqual([{ field: 'codes', fault: 'UNKNOWN' }]),
  },
  'Mutation.changeMountingRound': {
    query: `mutation ($input: ChangeMountingRoundInput!) { changeMountingRound(input: $input) { __typename
      ... on RoundSaved { round { name } } } }`,
    of: ({ slug, round }) => ({ input: { ...changedRound(slug), round } }),
    mixed: ({ slug }, other) => ({ input: { ...changedRound(slug), round: other.round } }),
    mixedAnswer: refusedAsNotFound,
    isNameless: true,
  },
  'Mutation.addSignsToRound': {
    query: `mutation ($input: AddSignsToRoundInput!) { addSignsToRound(input: $input) { __typename
      ... on SignsAdded { round { name } } } }`,
    of: (city) => ({
      input: { municipality: city.slug, round: city.round, offered: [], codes: [codeOf(city)] },
    }),
    mixed: (city, other) => ({
      input: { municipality: city.slug, round: other.round, offered: [], codes: [codeOf(other)] },
    }),
    mixedAnswer: refusedAsNotFound,
    isNameless: true,
  },
  'Mutation.issueRoundLink': {
    query: `mutation ($input: IssueRoundLinkInput!) { issueRoundLink(input: $input) { ... on RoundLinkIssued { round { name } } } }`,
    of: ({ slug, round }) => ({ input: { municipality: slug, round } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, round: other.round } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.revokeRoundLink': {
    query: `mutation ($input: RevokeRoundLinkInput!) { revokeRoundLink(input: $input) { name } }`,
    of: ({ slug, round }) => ({ input: { municipality: slug, round } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, round: other.round } }),
    mixedAnswer: refusedAsNotFound,
  },
};
