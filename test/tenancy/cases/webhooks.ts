// What can be asked of webhooks and of what they told.
import { expect } from 'vitest';
import { refusedAsNotFound, type Cases } from '../case.ts';
import type { WalkedCity } from '../city.ts';

const draftOf = ({ slug }: WalkedCity, host: string) => ({
  municipality: slug,
  label: slug,
  url: `https://${host}.bg/kazva`,
  events: ['TASK_GIVEN'],
  isOn: true,
});

export const WEBHOOKS: Cases = {
  'Query.webhooks': {
    query: `query ($slug: String!) { webhooks(municipality: $slug) { label url pendingCount } }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.webhook': {
    query: `query ($slug: String!, $id: ID!) { webhook(municipality: $slug, id: $id) { label url } }`,
    of: ({ slug, webhook }) => ({ slug, id: webhook }),
    mixed: ({ slug }, other) => ({ slug, id: other.webhook }),
    mixedAnswer: refusedAsNotFound,
  },
  'Query.webhookHosts': {
    query: `query ($slug: String!) { webhookHosts(municipality: $slug) }`,
    of: ({ slug }) => ({ slug }),
    mixed: null,
  },
  'Query.webhookDeliveries': {
    query: `query ($slug: String!, $id: ID!) { webhookDeliveries(municipality: $slug, webhook: $id) { nodes { body } } }`,
    of: ({ slug, webhook }) => ({ slug, id: webhook }),
    mixed: ({ slug }, other) => ({ slug, id: other.webhook }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.saveWebhook': {
    query: `mutation ($input: SaveWebhookInput!) { saveWebhook(input: $input) { __typename
      ... on WebhookSaved { webhook { label url } } ... on Invalid { faults { field fault } } } }`,
    of: (city) => ({ input: draftOf(city, city.slug) }),
    // To where only the other city may lead.
    mixed: (city, other) => ({ input: draftOf(city, other.slug) }),
    mixedAnswer: ({ data }) => expect(data.saveWebhook.faults).toEqual([{ field: 'url', fault: 'UNKNOWN' }]),
  },
  'Mutation.removeWebhook': {
    query: `mutation ($input: RemoveWebhookInput!) { removeWebhook(input: $input) { __typename
      ... on WebhookRemoved { label } } }`,
    of: ({ slug, removedWebhook }) => ({
      input: { municipality: slug, webhook: removedWebhook, version: 1 },
    }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, webhook: other.webhook, version: 1 } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.drawWebhookSecret': {
    query: `mutation ($input: DrawWebhookSecretInput!) { drawWebhookSecret(input: $input) { webhook { label } } }`,
    of: ({ slug, webhook }) => ({ input: { municipality: slug, webhook } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, webhook: other.webhook } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.tryWebhook': {
    query: `mutation ($input: TryWebhookInput!) { tryWebhook(input: $input) { __typename
      ... on WebhookSent { delivery { body } } } }`,
    of: ({ slug, webhook }) => ({ input: { municipality: slug, webhook } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, webhook: other.webhook } }),
    mixedAnswer: refusedAsNotFound,
  },
  'Mutation.repeatWebhookDelivery': {
    query: `mutation ($input: RepeatWebhookDeliveryInput!) { repeatWebhookDelivery(input: $input) { body } }`,
    of: ({ slug, webhookDelivery }) => ({ input: { municipality: slug, delivery: webhookDelivery } }),
    mixed: ({ slug }, other) => ({ input: { municipality: slug, delivery: other.webhookDelivery } }),
    mixedAnswer: refusedAsNotFound,
  },
};
