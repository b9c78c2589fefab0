// What can be asked of a municipality’s places, which members manage.
import { expect } from 'vitest';
import { placeOf, refusedAsNotFound, type Cases } from '../case.ts';
import { KEPT, MERGED, RETIRED, RETIRING, type WalkedCity } from '../city.ts';

function placeIn({ settlementId, categoryId }: WalkedCity) {
  return { name: { bg: 'Парк' }, settlement: String(settlementId), category: String(categoryId) };
}

function versionOf({ slug }: WalkedCity, other: WalkedCity, at = 0) {
  return { municipality: slug, location: placeOf(other, at), version: 1 };
}

/** A line that stops at the place that the walk numbered by the name of its city. */
const linesOf = (slug: string, place: string) => ({
  municipality: slug,
  lines: [{ externalId: slug, shortName: '7', mode: 'TRAM', places: [place] }],
});

export const LOCATIONS: Cases = {
  'Query.locationGroups': {
    query: `query ($slug: String!) { locationGroups(municipality: $slug) { name locations { municipality { slug } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Mutation.saveLines': {
    query: `mutation ($input: SaveLinesInput!) { saveLines(input: $input) { __typename
      ... on LinesSaved { changed } ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({ input: linesOf(slug, slug) }),
    mixed: ({ slug }, other) => ({ input: linesOf(slug, other.slug) }),
    mixedAnswer: ({ data }) =>
      expect(data.saveLines.faults).toEqual([{ field: 'lines.0.places', fault: 'UNKNOWN' }]),
    isNameless: true,
  },
  'Mutation.saveLocationGroup': {
    query: `mutation ($input: SaveLocationGroupInput!) { saveLocationGroup(input: $input) { __typename
      ... on LocationGroupSaved { group { name } } ... on Outdated { version } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({
      input: {
        municipality: city.slug,
        group: city.group,
        version: 1,
        name: city.slug,
        locations: [placeOf(city)],
      },
    }),
    mixed: ({ slug }, other) => ({
      input: { municipality: slug, group: other.group, version: 1, name: slug, locations: [placeOf(other)] },
    }),
    mixedAnswer: refusedAsNotFound,
    isNameless: true,
  },
  'Mutation.removeLocationGroup': {
    query: `mutation ($input: RemoveLocationGroupInput!) { removeLocationGroup(input: $input) { __typename } }`,
    of: ({ slug, group }) => ({ input: { municipality: slug, group, version: 99 } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, group: other.group, version: 1 } }),
    mixedAnswer: refusedAsNotFound,
    isNameless: true,
  },
  'Query.managedLocations': {
    query: `query ($slug: String!, $settlement: ID) { managedLocations(municipality: $slug, settlement: $settlement) {
      totalCount nodes { name codes location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, { settlementId }) => ({ slug, settlement: String(settlementId) }),
    mixedAnswer: ({ data }) => expect(data.managedLocations).toEqual({ totalCount: 0, nodes: [] }),
  },
  'Query.managedLocation': {
    query: `query ($slug: String!, $id: ID!) { managedLocation(municipality: $slug, id: $id) { name location { municipality { slug } } } }`,
    of: (city) => ({ slug: city.slug, id: placeOf(city) }),
    mixed: ({ slug }, other) => ({ slug, id: placeOf(other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.embed': {
    query: `query ($slug: String!, $id: ID!) { embed(municipality: $slug, location: $id, language: "bg") { name page } }`,
    of: (city) => ({ slug: city.slug, id: placeOf(city) }),
    mixed: ({ slug }, other) => ({ slug, id: placeOf(other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.createLocation': {
    query: `mutation ($input: CreateLocationInput!) { createLocation(input: $input) { __typename
      ... on LocationCreated { location { location { municipality { slug } } } } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: { municipality: city.slug, wanted: placeIn(city) } }),
    mixed: (city, other) => ({ input: { municipality: city.slug, wanted: placeIn(other) } }),
    mixedAnswer: ({ data }) =>
      expect(data.createLocation.faults).toEqual([
        { field: 'settlement', fault: 'UNKNOWN' },
        { field: 'category', fault: 'UNKNOWN' },
      ]),
  },
  'Mutation.editLocation': {
    query: `mutation ($input: EditLocationInput!) { editLocation(input: $input) { __typename
      ... on LocationChanged { location { location { municipality { slug } } } } } }`,
    of: (city) => ({ input: { ...versionOf(city, city), wanted: placeIn(city) } }),
    mixed: (city, other) => ({ input: { ...versionOf(city, other), wanted: placeIn(city) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.retireLocation': {
    query: `mutation ($input: RetireLocationInput!) { retireLocation(input: $input) { __typename
      ... on LocationRetired { location { location { municipality { slug } } } } } }`,
    of: (city) => ({ input: { ...versionOf(city, city, RETIRING), because: 'A walk.' } }),
    mixed: (city, other) => ({ input: { ...versionOf(city, other), because: 'A walk.' } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.reviveLocation': {
    query: `mutation ($input: ReviveLocationInput!) { reviveLocation(input: $input) { __typename
      ... on LocationRevived { location { location { municipality { slug } } } } } }`,
    of: (city) => ({ input: versionOf(city, city, RETIRED) }),
    mixed: (city, other) => ({ input: versionOf(city, other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.mergeLocations': {
    query: `mutation ($input: MergeLocationsInput!) { mergeLocations(input: $input) { __typename
      ... on LocationMerged { location { location { municipality { slug } } } } } }`,
    of: (city) => ({ input: { ...versionOf(city, city, MERGED), into: placeOf(city, KEPT) } }),
    mixed: (city, other) => ({ input: { ...versionOf(city, city, MERGED), into: placeOf(other) } }),
    mixedAnswer: refusedAsNotFound,
  },
};
