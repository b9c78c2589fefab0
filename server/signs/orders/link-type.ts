// The link by which a print shop sees its order, as members see it: for whom and until when, never what opens it.
import { builder } from '../../api/builder.ts';
import { stateOf, type KeyState } from '../../access/keys/rules.ts';
import type { IssuedPass } from '../../access/passes/store.ts';

/** A link, on the day (YYYY-MM-DD) on which somebody looks. */
export interface ShownLink {
  readonly pass: IssuedPass;
  readonly today: string;
}

export const LinkStateType = builder.enumType('LinkState', {
  description: 'Whether a link works.',
  values: {
    ACTIVE: { description: 'It works.' },
    EXPIRED: { description: 'Its last day is over.' },
    REVOKED: { description: 'A member revoked it, or issued another one.' },
  } as const satisfies Record<KeyState, object>,
});

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

export const LinkType = builder.objectRef<ShownLink>('OrderLink').implement({
  description: 'A link by which a print shop sees one order, without an account.',
  fields: (t) => ({
    holder: t.string({ description: 'Whom it was issued to.', resolve: ({ pass }) => pass.holder }),
    state: t.field({
      type: LinkStateType,
      description: 'Whether it works.',
      resolve: ({ pass, today }) => stateOf(pass, today),
    }),
    issuedOn: t.field({
      type: 'Date',
      description: 'When it was issued.',
      resolve: ({ pass }) => dayOf(pass.issuedOn),
    }),
    expiresOn: t.field({
      type: 'Date',
      description: 'Its last day.',
      resolve: ({ pass }) => dayOf(pass.expiresOn),
    }),
    lastUsedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which it was used last; null: never.',
      resolve: ({ pass: { lastUsedOn } }) => lastUsedOn && dayOf(lastUsedOn),
    }),
  }),
});

/** A link that was just issued, and what became of the letter with it. */
export interface ToldLink {
  readonly pass: IssuedPass;
  readonly url: string;
  readonly isSent: boolean;
}

export const ToldLinkType = builder.objectRef<ToldLink>('IssuedOrderLink').implement({
  description: 'A link that was just issued.',
  fields: (t) => ({
    url: t.exposeString('url', {
      description: 'Its address. It is told now and never again: only a hash of it is kept.',
    }),
    expiresOn: t.field({
      type: 'Date',
      description: 'Its last day.',
      resolve: ({ pass }) => dayOf(pass.expiresOn),
    }),
    isSent: t.exposeBoolean('isSent', {
      description: 'A letter with it went to the shop. If not, somebody must hand it over in another way.',
    }),
  }),
});
