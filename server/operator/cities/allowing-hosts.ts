// Where a city's webhooks may lead, over the API for operators.
import type { Invalid } from '../../access/journal/outcomes.ts';
import { listHosts } from '../../action/webhooks/store-hosts.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { asMember } from '../../foundation/database/tenant.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { WHY_IN_JOURNAL } from '../../access/journal/reason.ts';
import { OperatedMunicipalityType } from './refs.ts';
import { allowHosts, hostsFrom, MOST_HOSTS, type HostsAllowed } from './webhook-hosts.ts';

const HostsAllowedType = builder.objectRef<HostsAllowed>('WebhookHostsAllowed').implement({
  description: 'Its webhooks may lead to these hosts from now on, and to no others.',
  fields: (t) => ({
    hosts: t.stringList({ description: 'Those hosts.', resolve: ({ hosts }) => [...hosts] }),
  }),
});

const AllowWebhookHostsResult = outcomesOf(
  'AllowWebhookHostsResult',
  'What became of hosts that a municipality’s webhooks may lead to.',
  [HostsAllowedType, InvalidType],
);

const AllowWebhookHostsInput = builder.inputType('AllowWebhookHostsInput', {
  description: 'Where a municipality’s webhooks may lead.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    hosts: t.stringList({
      required: true,
      description: `All hosts, ${MOST_HOSTS} at the most: names, with a port where it is not 443.`,
    }),
    why: t.string(WHY_IN_JOURNAL),
  }),
});

builder.mutationField('allowWebhookHosts', (t) =>
  cityMutation(t, {
    type: AllowWebhookHostsResult,
    access: 'municipalities.operate',
    args: { input: t.arg({ type: AllowWebhookHostsInput, required: true, description: 'Where, and why.' }) },
    description:
      'Says to which hosts a municipality’s webhooks may lead: to those, and to no others. Needs a session that was confirmed.',
    resolve: ({ municipality, grant, context }, { input }): Promise<HostsAllowed | Invalid> => {
      const { database, viewer, now } = context;
      const changing = { database: { member: database.operator }, viewer, now };
      return allowHosts(changing, grant, municipality, hostsFrom(input.hosts), input.why.trim());
    },
  }),
);

builder.objectFields(OperatedMunicipalityType, (t) => ({
  webhookHosts: t.stringList({
    description: 'Where its webhooks may lead, with a port where it is not 443.',
    complexity: { field: 5, multiplier: 1 },
    resolve: ({ municipality: { id } }, _args, { database, grant }) =>
      asMember(database.operator.prisma, id, (tx) => listHosts(tx, grant('municipalities.operate', id))),
  }),
}));
