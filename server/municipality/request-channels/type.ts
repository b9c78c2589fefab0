// A channel as it stands at a place.
import { builder } from '../../api/builder.ts';
import type { RequestChannel } from './channel.ts';
import { hostOf } from './rules.ts';

export const RequestChannelType = builder.objectRef<RequestChannel>('RequestChannel').implement({
  description:
    'Where the city takes what is broken at a place. It follows from the place and the language alone: nothing in it is of a vote.',
  fields: (t) => ({
    address: t.exposeString('address', {
      nullable: true,
      description: 'Of a form elsewhere, with the place filled in; https alone.',
    }),
    host: t.string({
      nullable: true,
      description: 'The host that the address leads to.',
      resolve: ({ address }) => (address === null ? null : hostOf(address)),
    }),
    isTakenHere: t.boolean({
      description: "Whether the city's own server takes reports by sendServiceRequest.",
      resolve: ({ service }) => service !== null,
    }),
    phone: t.exposeString('phone', { nullable: true, description: 'Whom to call.' }),
  }),
});
