// What can be asked of where a city takes what is broken: its channels, its own server, and a report.
import { expect } from 'vitest';
import { placeOf, refusedAsNotFound, type Cases } from '../case.ts';
import type { WalkedCity } from '../city.ts';

function reportOf({ slug }: WalkedCity, other: WalkedCity) {
  return { municipality: slug, location: placeOf(other), description: 'A lamp.' };
}

function channelOf({ slug }: WalkedCity, { categoryId }: WalkedCity) {
  return { municipality: slug, category: String(categoryId), phone: '042 600 600' };
}

export const REQUESTS: Cases = {
  'Query.requestChannels': {
    query: `query ($slug: String!) { requestChannels(municipality: $slug) { category { name } address phone } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.requestServer': {
    query: `query ($slug: String!) { requestServer(municipality: $slug) { server { endpoint } hosts } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
    isNameless: true,
  },
  'Query.requestServices': {
    query: `query ($slug: String!) { requestServices(municipality: $slug) { failure } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.saveRequestServer': {
    query: `mutation ($input: SaveRequestServerInput!) { saveRequestServer(input: $input) { __typename } }`,
    of: ({ slug }) => ({ input: { municipality: slug, format: 'JSON' } }),
    mixed: null,
    isNameless: true,
  },
  'Mutation.tryRequestServer': {
    query: `mutation ($input: TryRequestServerInput!) { tryRequestServer(input: $input) { isTaken failure } }`,
    of: ({ slug, categoryId }) => ({ input: { municipality: slug, category: String(categoryId) } }),
    mixed: ({ slug }, { categoryId }) => ({ input: { municipality: slug, category: String(categoryId) } }),
    mixedAnswer: ({ data }) => expect(data.tryRequestServer).toEqual({ isTaken: false, failure: null }),
    isNameless: true,
  },
  'Mutation.sendServiceRequest': {
    query: `mutation ($input: SendServiceRequestInput!) { sendServiceRequest(input: $input) { __typename } }`,
    of: (city) => ({ input: reportOf(city, city) }),
    mixed: (city, other) => ({ input: reportOf(city, other) }),
    mixedAnswer: refusedAsNotFound,
    isNameless: true,
  },
  'Query.serviceRequest': {
    query: `query ($slug: String!) { serviceRequest(municipality: $slug, number: "293944") { number failure } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
    isNameless: true,
  },
  'Query.requestChannelPreview': {
    query: `query ($slug: String!, $category: ID) { requestChannelPreview(municipality: $slug, category: $category,
      address: "https://city.example/?at={place}") { place channel { address } } }`,
    of: ({ slug, categoryId }) => ({ slug, category: String(categoryId) }),
    mixed: ({ slug }, { categoryId }) => ({ slug, category: String(categoryId) }),
    mixedAnswer: ({ data }) => expect(data.requestChannelPreview).toEqual({ place: null, channel: null }),
    isNameless: true,
  },
  'Mutation.saveRequestChannel': {
    query: `mutation ($input: SaveRequestChannelInput!) { saveRequestChannel(input: $input) { __typename
      ... on RequestChannelSaved { isSet } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: channelOf(city, city) }),
    mixed: (city, other) => ({ input: channelOf(city, other) }),
    mixedAnswer: ({ data }) =>
      expect(data.saveRequestChannel.faults).toEqual([{ field: 'category', fault: 'UNKNOWN' }]),
    isNameless: true,
  },
};
