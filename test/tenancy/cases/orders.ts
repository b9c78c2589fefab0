// What can be asked of orders of signs.
import { expect } from 'vitest';
import { codeOf, inDays, refusedAsNotFound, type Cases } from '../case.ts';
import type { WalkedCity } from '../city.ts';

const deliveryOf = ({ slug }: WalkedCity) => ({ municipality: slug, version: 1, damaged: [] });
const ORDER = {
  format: 'a5',
  design: 'CLASSIC',
  press: 'UNIVERSAL',
  wantsTestSheet: true,
  shopLanguage: 'EN',
  deliveryAddress: 'Somewhere 1',
  shopEmail: 'shop@example.bg',
};
const orderFor = ({ slug }: WalkedCity, other: WalkedCity) => ({
  municipality: slug,
  note: slug,
  dueOn: inDays(365),
  parts: [{ quantity: 1, codes: [codeOf(other)] }],
});

const POSTERS = {
  size: 'A4',
  shopLanguage: 'EN',
  deliveryAddress: 'Somewhere 1',
  shopEmail: 'shop@example.bg',
};
const postersFor = ({ slug }: WalkedCity, { places }: WalkedCity) => ({
  municipality: slug,
  note: slug,
  dueOn: inDays(365),
  posters: [{ kind: 'MONTH', month: '2025-01', location: String(places[0]?.id), quantity: 1 }],
});

export const ORDERS: Cases = {
  'Query.printOrders': {
    query: `query ($slug: String!) { printOrders(municipality: $slug) { totalCount nodes { id note } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.printOrder': {
    query: `query ($slug: String!, $id: ID!) { printOrder(municipality: $slug, id: $id) { note link { holder }
      signs { nodes { code name } } } }`,
    of: ({ slug, order }) => ({ slug, id: order }),
    mixed: ({ slug }, other) => ({ slug, id: other.order }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.createPrintOrder': {
    query: `mutation ($input: CreatePrintOrderInput!) { createPrintOrder(input: $input) { ... on PrintOrderCreated { order { note } }
      ... on Invalid { faults { field fault part } } } }`,
    of: (city) => ({ input: { ...ORDER, ...orderFor(city, city) } }),
    mixed: (city, other) => ({ input: { ...ORDER, ...orderFor(city, other) } }),
    mixedAnswer: ({ data }) =>
      expect(data.createPrintOrder.faults).toMatchObject([{ field: 'parts.0.codes', fault: 'UNKNOWN' }]),
  },
  'Mutation.createPosterOrder': {
    query: `mutation ($input: CreatePosterOrderInput!) { createPosterOrder(input: $input) { ... on PrintOrderCreated { order { note } }
      ... on Invalid { faults { field fault part } } } }`,
    of: (city) => ({ input: { ...POSTERS, ...postersFor(city, city) } }),
    mixed: (city, other) => ({ input: { ...POSTERS, ...postersFor(city, other) } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.orderableSigns': {
    query: `query ($slug: String!, $settlement: ID, $codes: [String!]) { orderableSigns(municipality: $slug, settlement: $settlement,
      codes: $codes) { totalCount signs { code name } } }`,
    of: ({ slug }) => ({ slug }),
    mixed: (city, other) => ({
      slug: city.slug,
      settlement: String(other.settlementId),
      codes: [codeOf(other)],
    }),
    mixedAnswer: ({ data }) => expect(data.orderableSigns).toEqual({ totalCount: 0, signs: [] }),
    isNameless: true,
  },
  'Query.signPicture': {
    query: `query ($slug: String!, $code: String!) { signPicture(municipality: $slug, code: $code, format: "a5", design: CLASSIC,
      press: UNIVERSAL) { ... on SignPicture { name address } ... on Invalid { faults { field fault part } } } }`,
    of: (city) => ({ slug: city.slug, code: codeOf(city) }),
    mixed: (city, other) => ({ slug: city.slug, code: codeOf(other) }),
    mixedAnswer: ({ data }) =>
      expect(data.signPicture.faults).toMatchObject([{ field: 'parts.0.codes', fault: 'UNKNOWN' }]),
  },
  'Mutation.decideTestSheet': {
    query: `mutation ($input: DecideTestSheetInput!) { decideTestSheet(input: $input) { ... on PrintOrderChanged { order { note } } } }`,
    of: ({ slug, order }) => ({
      input: { municipality: slug, order, version: 1, isApproved: true },
    }),
    mixed: ({ slug }, other) => ({
      input: { municipality: slug, order: other.order, version: 1, isApproved: true },
    }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.answerPrintOrder': {
    query: `mutation ($input: AnswerPrintOrderInput!) { answerPrintOrder(input: $input) { ... on PrintOrderChanged { order { note } }
      ... on Invalid { faults { field } } } }`,
    of: ({ slug, order }) => ({ input: { municipality: slug, order, version: 1, answer: 'Yes.' } }),
    mixed: ({ slug }, other) => ({
      input: { municipality: slug, order: other.order, version: 1, answer: 'Yes.' },
    }),
    mixedAnswer: refusedAsNotFound,
    isNameless: true,
  },
  'Mutation.deliverPrintOrder': {
    query: `mutation ($input: DeliverPrintOrderInput!) { deliverPrintOrder(input: $input) { ... on PrintOrderChanged { order { note } } } }`,
    of: (city) => ({ input: { ...deliveryOf(city), order: city.delivered } }),
    mixed: (city, other) => ({ input: { ...deliveryOf(city), order: other.delivered } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.cancelPrintOrder': {
    query: `mutation ($input: CancelPrintOrderInput!) { cancelPrintOrder(input: $input) { ... on PrintOrderChanged { order { note } } } }`,
    of: ({ slug, cancelled }) => ({ input: { municipality: slug, order: cancelled, version: 1 } }),
    mixed: ({ slug }, other) => ({
      input: { municipality: slug, order: other.cancelled, version: 1 },
    }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.undoPrintOrder': {
    query: `mutation ($input: UndoPrintOrderInput!) { undoPrintOrder(input: $input) { ... on PrintOrderChanged { order { note } } } }`,
    of: ({ slug, undone }) => ({ input: { municipality: slug, order: undone, version: 1 } }),
    mixed: ({ slug }, other) => ({
      input: { municipality: slug, order: other.undone, version: 1 },
    }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.issueOrderLink': {
    query: `mutation ($input: OrderLinkInput!) { issueOrderLink(input: $input) { ... on OrderLinkIssued { order { note } } } }`,
    of: ({ slug, order }) => ({ input: { municipality: slug, order } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, order: other.order } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.revokeOrderLink': {
    query: `mutation ($input: OrderLinkInput!) { revokeOrderLink(input: $input) { note } }`,
    of: ({ slug, order }) => ({ input: { municipality: slug, order } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, order: other.order } }),
    mixedAnswer: refusedAsNotFound,
  },
};
