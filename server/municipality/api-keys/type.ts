// A key to the API as a member sees it: never what it opens with.
import { builder } from '../../api/builder.ts';
import { ALLOWED } from '../../api/operation-limits.ts';
import type { KeyState } from '../../access/keys/rules.ts';
import type { ApiKey } from '../../access/keys/store.ts';

/** A key, with its state on the day on which somebody looks. */
export interface ShownKey extends ApiKey {
  readonly state: KeyState;
}

export const AllowanceType = builder.enumType('ApiAllowance', {
  description: 'How much more than a stranger a key to the API lets ask for.',
  values: {
    RAISED: {
      description: 'Five times as much a minute: for a journalist, a class, a page that shows results.',
    },
    LARGE: { description: 'Twenty times as much a minute: for research and other systems.' },
  } as const,
});

const StateType = builder.enumType('ApiKeyState', {
  description: 'Whether a key to the API works.',
  values: {
    ACTIVE: { description: 'It works.' },
    EXPIRED: { description: 'Its last day is over.' },
    REVOKED: { description: 'A member revoked it.' },
  } as const,
});

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

export const ApiKeyType = builder.objectRef<ShownKey>('ApiKey').implement({
  description:
    'A key to the API: whoever shows it may ask more often for what is public of the municipality, and tell visitors where the key says so; it reads nothing else.',
  fields: (t) => ({
    id: t.id({ description: 'The id.', resolve: ({ id }) => String(id) }),
    label: t.exposeString('label', { description: 'For whom or what it is.' }),
    allowance: t.expose('allowance', { type: AllowanceType, description: 'How much it allows.' }),
    perOperation: t.int({
      description: 'What one operation may cost with it.',
      resolve: ({ allowance }) => ALLOWED[allowance].operation,
    }),
    perMinute: t.int({
      description: 'What all operations of a minute may cost with it.',
      resolve: ({ allowance }) => ALLOWED[allowance].minute,
    }),
    tellsVisitors: t.exposeBoolean('tellsVisitors', {
      description: 'Whether it may tell how many people came to places.',
    }),
    state: t.expose('state', { type: StateType, description: 'Whether it works.' }),
    issuedOn: t.field({
      type: 'Date',
      description: 'The day on which it was issued.',
      resolve: ({ issuedOn }) => dayOf(issuedOn),
    }),
    expiresOn: t.field({
      type: 'Date',
      description: 'Its last day.',
      resolve: ({ expiresOn }) => dayOf(expiresOn),
    }),
    lastUsedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which it was used last; no hour is kept. Null: never.',
      resolve: ({ lastUsedOn }) => (lastUsedOn === null ? null : dayOf(lastUsedOn)),
    }),
  }),
});
