// What can be asked of keys to the API, by the municipality's members.
import { asMember } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import { getMunicipality } from '../municipalities/arguments.ts';
import { dayIn } from '../../foundation/days.ts';
import './issuing.ts';
import { stateOf } from '../../access/keys/rules.ts';
import { listApiKeys } from '../../access/keys/store.ts';
import { ApiKeyType } from './type.ts';

builder.queryField('apiKeys', (t) =>
  t.field({
    type: [ApiKeyType],
    access: 'apiKeys.read',
    args: { municipality: t.arg.string({ required: true, description: "The municipality's slug." }) },
    description: "A municipality's keys to the API, the newest first, for admins and auditors.",
    resolve: async (_root, { municipality: slug }, context) => {
      const { id, timeZone } = await getMunicipality(context, slug);
      const read = context.grant('apiKeys.read', id);
      const keys = await asMember(context.database.member.prisma, id, (tx) => listApiKeys(tx, read));
      const today = dayIn(timeZone, context.now());
      return keys.map((key) => ({ ...key, state: stateOf(key, today) }));
    },
  }),
);
