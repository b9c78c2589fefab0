// What can be asked of keys to the API, by the municipality's members.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { cityField } from '../municipalities/city-field.ts';
import { dayIn } from '../../foundation/days.ts';
import './issuing.ts';
import { stateOf } from '../../access/keys/rules.ts';
import { listApiKeys } from '../../access/keys/store.ts';
import { ApiKeyType } from './type.ts';

builder.queryField('apiKeys', (t) =>
  cityField(t, {
    type: [ApiKeyType],
    access: 'apiKeys.read',
    description: "A municipality's keys to the API, the newest first, for admins and auditors.",
    resolve: async ({ municipality: { timeZone }, grant: read, context }) => {
      const keys = await asGranted(context, read, (tx) => listApiKeys(tx, read));
      const today = dayIn(timeZone, context.now());
      return keys.map((key) => ({ ...key, state: stateOf(key, today) }));
    },
  }),
);
