// What admins can ask of webhooks: all of them, and what was sent to one.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { Cursor } from '../../api/cursor.ts';
import { connectionOf } from '../../api/connections.ts';
import { pagesBy } from '../../api/list-pages.ts';
import { idFrom } from '../../api/scalars.ts';
import { isUuid } from '../../foundation/uuid.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { countsLoader } from './loaders.ts';
import {
  WebhookDeliveryStateType,
  WebhookDeliveryType,
  WebhookEventType,
  WebhookProblemType,
  WebhookType,
} from './refs.ts';
import { KEPT_DAYS, MOST_WEBHOOKS, type DeliveryState } from './rules.ts';
import './repeating.ts';
import './rotating.ts';
import './saving.ts';
import { listDeliveries } from './store-deliveries.ts';
import { listHosts } from './store-hosts.ts';
import { getWebhook, listWebhooks } from './store.ts';

WebhookType.implement({
  description: 'Where a municipality tells another system what happened (docs/webhooks.md).',
  fields: (t) => {
    const countOf = (state: DeliveryState, description: string) =>
      t.int({
        description,
        complexity: { field: 5, multiplier: 1 },
        resolve: async ({ municipalityId, id }, _args, { loaders }) => {
          const counts = await loaders(countsLoader).load({ municipalityId, id });
          return counts.find((each) => each.state === state)?.count ?? 0;
        },
      });
    return {
      id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
      label: t.exposeString('label', { description: 'What it is for.' }),
      url: t.exposeString('url', { description: 'Where it leads.' }),
      events: t.field({
        type: [WebhookEventType],
        description: 'What it tells.',
        resolve: ({ events }) => [...events],
      }),
      isOn: t.exposeBoolean('isOn', { description: 'Whether it tells anything now.' }),
      formerUntil: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'Until when deliveries are signed with the secret of before too; null: with no other.',
        resolve: ({ formerUntil }, _args, { now }) =>
          formerUntil !== null && formerUntil > now() ? formerUntil : null,
      }),
      pendingCount: countOf('PENDING', 'How many deliveries are to be tried, or tried again.'),
      givenUpCount: countOf('GIVEN_UP', `How many were given up in the last ${KEPT_DAYS} days.`),
      version: t.exposeInt('version', { description: 'Goes up with every change.' }),
    };
  },
});

WebhookDeliveryType.implement({
  description: `Something that is to be told to another system, and what became of it; kept for ${KEPT_DAYS} days.`,
  fields: (t) => ({
    id: t.id({ description: 'Its id, which is sent as webhook-id.', resolve: ({ id }) => id }),
    type: t.exposeString('type', { description: 'What it tells, as it stands in the body.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was to be told first.' }),
    body: t.exposeString('body', { description: 'What is sent, as it is sent.' }),
    state: t.expose('state', { type: WebhookDeliveryStateType, description: 'How far it is.' }),
    tries: t.exposeInt('tries', { description: 'How many times it was tried.' }),
    nextAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it is tried next; null where it is not.',
      resolve: ({ state, nextAt }) => (state === 'PENDING' ? nextAt : null),
    }),
    triedAt: t.expose('triedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was tried last.',
    }),
    problem: t.expose('problem', {
      type: WebhookProblemType,
      nullable: true,
      description: 'Why the latest try failed.',
    }),
    status: t.exposeInt('status', { nullable: true, description: 'The status that was answered (HTTP).' }),
    answer: t.exposeString('answer', {
      nullable: true,
      description: 'The beginning of what was answered, 1 KB at the most.',
    }),
    milliseconds: t.exposeInt('milliseconds', {
      nullable: true,
      description: 'How long the latest try took.',
    }),
  }),
});

builder.queryField('webhooks', (t) =>
  cityField(t, {
    type: [WebhookType],
    access: 'webhooks.read',
    complexity: { field: 5, multiplier: MOST_WEBHOOKS },
    description: "A municipality's webhooks, the oldest first, for its admins.",
    resolve: ({ grant: read, context }) => asGranted(context, read, (tx) => listWebhooks(tx, read)),
  }),
);

builder.queryField('webhook', (t) =>
  cityField(t, {
    type: WebhookType,
    access: 'webhooks.read',
    args: { id: t.arg.id({ required: true, description: 'Which one.' }) },
    description: 'One webhook, for admins.',
    resolve: ({ grant: read, context }, { id }) =>
      asGranted(context, read, (tx) => getWebhook(tx, read, idFrom(id))),
  }),
);

builder.queryField('webhookHosts', (t) =>
  cityField(t, {
    type: ['String'],
    access: 'webhooks.read',
    description:
      'Where an operator lets the webhooks of a municipality lead: names of hosts, with a port where it is not 443.',
    resolve: ({ grant: read, context }) => asGranted(context, read, (tx) => listHosts(tx, read)),
  }),
);

const WebhookDeliveryConnectionType = connectionOf('WebhookDeliveryConnection', WebhookDeliveryType, {
  description: 'A page of deliveries.',
  nodes: 'The deliveries of this page.',
});

const PAGES = pagesBy<{ readonly id: string }, string>(new Cursor('webhookDeliveries', isUuid), 20, {
  of: ({ id }) => [id],
  from: ([id = '']) => id,
});

builder.queryField('webhookDeliveries', (t) =>
  cityField(t, {
    type: WebhookDeliveryConnectionType,
    access: 'webhooks.read',
    args: {
      webhook: t.arg.id({ required: true, description: 'Of which webhook.' }),
      ...PAGES.args,
    },
    complexity: PAGES.cost,
    description: 'What is to be told by a webhook and was, the latest first, for admins.',
    resolve: async ({ grant: read, context }, args) => {
      const page = PAGES.wanted(args);
      const rows = await asGranted(context, read, async (tx) => {
        const { id } = await getWebhook(tx, read, idFrom(args.webhook));
        return listDeliveries(tx, read, id, page);
      });
      return PAGES.cut(rows, page);
    },
  }),
);
