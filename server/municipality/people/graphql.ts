// What can be asked of members: who one is, who the others are, and who was invited.
import { asMember } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import { getMunicipality } from '../municipalities/arguments.ts';
import { hashOfToken } from '../../access/sessions/links.ts';
import { meOf } from './me.ts';
import { InvitationType, MemberType, MeType } from './refs.ts';
import { listMembers } from './store.ts';
import { findInvitation, listInvitations } from './store-invitations.ts';
import './changing.ts';
import './inviting.ts';
import './joining.ts';
import './language.ts';
import './naming.ts';
import './types.ts';
import './withdrawing.ts';

const MUNICIPALITY = builder.args((t) => ({
  municipality: t.string({ required: true, description: "The municipality's slug." }),
}));

builder.queryField('me', (t) =>
  t.field({
    type: MeType,
    nullable: true,
    access: 'members.me',
    description: 'Who is signed in; null: nobody.',
    resolve: (_root, _args, { viewer }) => meOf(viewer),
  }),
);

builder.queryField('members', (t) =>
  t.field({
    type: [MemberType],
    access: 'members.read',
    args: MUNICIPALITY,
    description: "A municipality's members, by name, for admins and auditors.",
    resolve: async (_root, args, context) => {
      const municipality = await getMunicipality(context, args.municipality);
      return listMembers(context.gate.database.prisma, context.grant('members.read', municipality.id));
    },
  }),
);

builder.queryField('invitations', (t) =>
  t.field({
    type: [InvitationType],
    access: 'members.read',
    args: MUNICIPALITY,
    description: "A municipality's invitations that wait, the newest first, for admins and auditors.",
    resolve: async (_root, args, context) => {
      const municipality = await getMunicipality(context, args.municipality);
      const read = context.grant('members.read', municipality.id);
      return asMember(context.database.member.prisma, municipality.id, (tx) => listInvitations(tx, read));
    },
  }),
);

builder.queryField('invitation', (t) =>
  t.field({
    type: InvitationType,
    nullable: true,
    access: 'members.join',
    args: { token: t.arg.string({ required: true, description: 'What the link ends with.' }) },
    description: 'The invitation of a link; null where it was used, withdrawn, is too old, or never was.',
    resolve: (_root, { token }, { gate, grant, now }) =>
      findInvitation(gate.database.prisma, grant('members.join', null), hashOfToken(token), now()),
  }),
);
