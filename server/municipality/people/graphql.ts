// What can be asked of members: who one is, who the others are, and who was invited.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { cityField } from '../municipalities/city-field.ts';
import { hashOfToken } from '../../access/sessions/links.ts';
import { meOf } from './me.ts';
import { InvitationType, MemberType, MeType } from './refs.ts';
import { listMembers } from './store.ts';
import { findInvitation, listInvitations } from './store-invitations.ts';
import './changing.ts';
import './inviting.ts';
import './inviting-many.ts';
import './joining.ts';
import './naming.ts';
import './member-types.ts';
import './testing-mail.ts';
import './withdrawing.ts';

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
  cityField(t, {
    type: [MemberType],
    access: 'members.read',
    description: "A municipality's members, by name, for admins and auditors.",
    resolve: ({ grant: read, context }) => listMembers(context.gate.database.prisma, read),
  }),
);

builder.queryField('invitations', (t) =>
  cityField(t, {
    type: [InvitationType],
    access: 'members.read',
    description: "A municipality's invitations that wait, the newest first, for admins and auditors.",
    resolve: ({ grant: read, context }) => asGranted(context, read, (tx) => listInvitations(tx, read)),
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
