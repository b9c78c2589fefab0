// What can be asked of mystery-client visits.
import { expect } from 'vitest';
import { inDays, refusedAsNotFound, type Cases } from '../case.ts';
import type { WalkedCity } from '../city.ts';

const programmeOf = ({ slug }: WalkedCity, other: WalkedCity) => ({
  municipality: slug,
  name: slug,
  beginsOn: inDays(0),
  endsOn: inDays(10),
  locations: [String(other.places[0]?.id)],
  channels: ['DESK'],
  each: 1,
  criteria: [{ section: 'OUTCOME', kind: 'YES_NO', channels: ['DESK'], text: { bg: slug } }],
});
const changed = (slug: string) => ({
  municipality: slug,
  version: 0,
  name: slug,
  beginsOn: inDays(0),
  endsOn: inDays(10),
});

export const MYSTERY_VISITS: Cases = {
  'Query.mysteryProgrammes': {
    query: `query ($slug: String!) { mysteryProgrammes(municipality: $slug) { totalCount nodes { id name } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.mysteryProgramme': {
    query: `query ($slug: String!, $id: ID!) { mysteryProgramme(municipality: $slug, id: $id) { name links { holder } criteria { text }
      visits { note answers { number } location { municipality { slug } } } results { mean places { location { name } } } } }`,
    of: ({ slug, programme }) => ({ slug, id: programme }),
    mixed: ({ slug }, other) => ({ slug, id: other.programme }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.mysteryChecklist': {
    query: `query ($slug: String!) { mysteryChecklist(municipality: $slug) { text } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.createMysteryProgramme': {
    query: `mutation ($input: CreateMysteryProgrammeInput!) { createMysteryProgramme(input: $input) {
      ... on MysteryProgrammeCreated { programme { name } } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: programmeOf(city, city) }),
    mixed: (city, other) => ({ input: programmeOf(city, other) }),
    mixedAnswer: ({ data }) =>
      expect(data.createMysteryProgramme.faults).toEqual([{ field: 'locations', fault: 'UNKNOWN' }]),
  },
  'Mutation.changeMysteryProgramme': {
    query: `mutation ($input: ChangeMysteryProgrammeInput!) { changeMysteryProgramme(input: $input) { __typename
      ... on MysteryProgrammeSaved { programme { name } } } }`,
    of: ({ slug, programme }) => ({ input: { ...changed(slug), programme } }),
    mixed: ({ slug }, other) => ({ input: { ...changed(slug), programme: other.programme } }),
    mixedAnswer: refusedAsNotFound,
    isNameless: true,
  },
  'Mutation.issueMysteryLink': {
    query: `mutation ($input: IssueMysteryLinkInput!) { issueMysteryLink(input: $input) {
      ... on MysteryLinkIssued { programme { name } } } }`,
    of: ({ slug, programme }) => ({ input: { municipality: slug, programme, holder: slug } }),
    mixed: ({ slug }, other) => ({
      input: { municipality: slug, programme: other.programme, holder: slug },
    }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.revokeMysteryLink': {
    query: `mutation ($input: RevokeMysteryLinkInput!) { revokeMysteryLink(input: $input) { name } }`,
    of: ({ slug, programme }) => ({ input: { municipality: slug, programme } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, programme: other.programme } }),
    mixedAnswer: refusedAsNotFound,
  },
};
