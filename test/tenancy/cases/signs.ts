// What can be asked of signs.
import { expect } from 'vitest';
import { codeOf, placeOf, refusedAsNotFound, type Cases } from '../case.ts';
import type { WalkedCity } from '../city.ts';

/** A sign that changed, with whose it is. */
const signOf = (type: string) => `__typename ... on ${type} { sign { location { municipality { slug } } } }`;

const spareOf = ({ slug }: WalkedCity, { spares }: WalkedCity, at: number) => ({
  municipality: slug,
  code: spares[at],
  version: 1,
  because: 'A walk.',
});

function recordOf({ slug }: WalkedCity, other: WalkedCity) {
  return { municipality: slug, codes: [codeOf(other)], state: 'DAMAGED' };
}

export const SIGNS: Cases = {
  'Query.sign': {
    query: `query ($code: String!) { sign(code: $code) { __typename ... on Sign { municipality { slug } location { id } } } }`,
    of: (city) => ({ code: codeOf(city) }),
    mixed: null,
  },
  'Query.signs': {
    query: `query ($slug: String!, $locations: [ID!]) { signs(municipality: $slug, locations: $locations) {
      totalCount nodes { code state municipality { slug } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, locations: [placeOf(other)] }),
    mixedAnswer: ({ data }) => expect(data.signs).toEqual({ totalCount: 0, nodes: [] }),
  },
  'Mutation.recordSigns': {
    query: `mutation ($input: RecordSignsInput!) { recordSigns(input: $input) { unknown changed unchanged municipality { slug } } }`,
    of: (city) => ({ input: recordOf(city, city) }),
    mixed: (city, other) => ({ input: recordOf(city, other) }),
    mixedAnswer: ({ data }, other) =>
      expect(data.recordSigns).toMatchObject({ changed: 0, unchanged: 0, unknown: [codeOf(other)] }),
  },
  'Query.managedSigns': {
    query: `query ($slug: String!, $location: ID) { managedSigns(municipality: $slug, location: $location) {
      totalCount silentCount nodes { code version voice { state } location { municipality { slug } } } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: ({ slug }, other) => ({ slug, location: placeOf(other) }),
    mixedAnswer: ({ data }) =>
      expect(data.managedSigns).toEqual({ totalCount: 0, silentCount: 0, nodes: [] }),
  },
  'Query.managedSign': {
    query: `query ($slug: String!, $code: String!) { managedSign(municipality: $slug, code: $code) {
      location { municipality { slug } } history { moves { because } orders { id } mountings { round } replaces } } }`,
    of: (city) => ({ slug: city.slug, code: codeOf(city) }),
    mixed: ({ slug }, other) => ({ slug, code: codeOf(other) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.addSign': {
    query: `mutation ($input: AddSignInput!) { addSign(input: $input) { ${signOf('SignAdded')} } }`,
    of: (city) => ({ input: { municipality: city.slug, location: placeOf(city) } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, location: placeOf(other) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.repointSign': {
    query: `mutation ($input: RepointSignInput!) { repointSign(input: $input) { ${signOf('SignRepointed')} } }`,
    of: (city) => ({ input: { ...spareOf(city, city, 0), location: placeOf(city, 1) } }),
    mixed: (city, other) => ({ input: { ...spareOf(city, city, 0), version: 2, location: placeOf(other) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.retireSign': {
    query: `mutation ($input: RetireSignInput!) { retireSign(input: $input) { ${signOf('SignRetirement')} } }`,
    of: (city) => ({ input: { ...spareOf(city, city, 1), replacedBy: codeOf(city) } }),
    mixed: (city, other) => ({ input: spareOf(city, other, 1) }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.reportSignsDamaged': {
    query: `mutation ($input: SignDamageInput!) { reportSignsDamaged(input: $input) { unknown changed municipality { slug } } }`,
    of: (city) => ({ input: { municipality: city.slug, codes: [codeOf(city)] } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, codes: [codeOf(other)] } }),
    mixedAnswer: ({ data }, other) =>
      expect(data.reportSignsDamaged).toMatchObject({ changed: 0, unknown: [codeOf(other)] }),
  },
  'Mutation.takeBackDamage': {
    query: `mutation ($input: SignDamageInput!) { takeBackDamage(input: $input) { unknown changed municipality { slug } } }`,
    of: (city) => ({ input: { municipality: city.slug, codes: [codeOf(city)] } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, codes: [codeOf(other)] } }),
    mixedAnswer: ({ data }, other) =>
      expect(data.takeBackDamage).toMatchObject({ changed: 0, unknown: [codeOf(other)] }),
  },
};
