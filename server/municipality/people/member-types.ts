// What can be asked of who is signed in, of a member and of an invitation.
import { MunicipalityType } from '../municipalities/refs.ts';
import { dayIn } from '../../foundation/days.ts';
import { listFormerSlugs } from '../municipalities/store-addresses.ts';
import { columnsOf, EVERYTHING, FACTOR_ROLES } from '../../access/grants/member-roles.ts';
import { actionsOf, ActionType } from './action-type.ts';
import { InvitationType, MembershipType, MemberType, MeType, RoleType } from './refs.ts';
import { ScopeType } from './scope-type.ts';
import { municipalityLoader } from '../municipalities/loaders.ts';

MeType.implement({
  description: 'Who is signed in.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What he or she is called.' }),
    email: t.exposeString('email', { description: 'The address.' }),
    hasFactor: t.exposeBoolean('hasFactor', { description: 'A second factor is set up.' }),
    session: t.exposeID('sessionId', { description: 'The id of the session that asks.' }),
    isConfirmed: t.exposeBoolean('isConfirmed', {
      description: 'The session was confirmed a short while ago, so that what needs it can be done.',
    }),
    onlyIn: t.field({
      type: MunicipalityType,
      nullable: true,
      complexity: { field: 1 },
      description:
        'The one municipality that the session is good for, since its identity provider opened it; null: the own password of the account did.',
      resolve: ({ onlyIn }, _args, { loaders }) =>
        onlyIn === null ? null : loaders(municipalityLoader).load(onlyIn),
    }),
    isOperator: t.exposeBoolean('isOperator', {
      description: 'Signed in to run the platform: told on the pages of operators only.',
    }),
    presentSlug: t.string({
      nullable: true,
      complexity: { field: 5 },
      args: { former: t.arg.string({ required: true, description: 'The slug of then.' }) },
      description:
        'What a municipality of his or hers is called now that was called so before; null where none was.',
      resolve: async ({ memberships }, { former }, { database, grant, loaders }) => {
        const find = grant('municipalities.find', null);
        const present = (await listFormerSlugs(database.citizen.prisma, find)).get(former);
        const ids = memberships.map(({ municipalityId }) => municipalityId);
        const own = await Promise.all(ids.map((id) => loaders(municipalityLoader).load(id)));
        return own.find(({ slug }) => slug === present)?.slug ?? null;
      },
    }),
    memberships: t.expose('memberships', {
      type: [MembershipType],
      complexity: { field: 1, multiplier: 3 },
      description: 'What he or she is, by municipality; nothing on the pages of operators.',
    }),
  }),
});

MembershipType.implement({
  description: 'What somebody is in one municipality.',
  fields: (t) => ({
    id: t.id({ description: 'The id of the member.', resolve: ({ memberId }) => String(memberId) }),
    role: t.expose('role', { type: RoleType, description: 'The role.' }),
    actions: t.field({
      type: [ActionType],
      description: 'What the role may do there, once a second factor is set up where the role needs one.',
      resolve: ({ role, isSuspended }) => actionsOf(role, isSuspended),
    }),
    isSuspended: t.exposeBoolean('isSuspended', {
      description: 'The municipality is suspended: members read, and change nothing.',
    }),
    needsFactor: t.boolean({
      description: 'The role works only with a second factor.',
      resolve: ({ role }) => FACTOR_ROLES.includes(role),
    }),
    isBound: t.boolean({
      description: 'Bound to a settlement, a category or a list of places.',
      resolve: ({ scope }) => scope.kind !== EVERYTHING.kind,
    }),
    scope: t.field({
      type: ScopeType,
      nullable: true,
      description: 'What he or she is bound to there.',
      resolve: ({ municipalityId, scope }) =>
        scope.kind === EVERYTHING.kind ? null : { municipalityId, ...columnsOf(scope) },
    }),
    municipality: t.field({
      type: MunicipalityType,
      description: 'The municipality.',
      resolve: ({ municipalityId }, _args, { loaders }) => loaders(municipalityLoader).load(municipalityId),
    }),
  }),
});

MemberType.implement({
  description: 'Somebody who works in a municipality with what citizens said.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    name: t.exposeString('name', { description: 'What he or she is called.' }),
    email: t.exposeString('email', { description: 'The address.' }),
    hasFactor: t.exposeBoolean('hasFactor', { description: 'A second factor is set up.' }),
    role: t.expose('role', { type: RoleType, description: 'The role.' }),
    scope: t.field({
      type: ScopeType,
      nullable: true,
      description: 'What a local member is bound to.',
      resolve: (member) => (member.role === 'local' ? member : null),
    }),
    joinedAt: t.expose('joinedAt', { type: 'DateTime', description: 'When the invitation was accepted.' }),
    lastSignedInOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the last sign-in; null: there was none yet.',
      resolve: async ({ municipalityId, lastSignedInAt }, _args, { loaders }) =>
        lastSignedInAt &&
        dayIn((await loaders(municipalityLoader).load(municipalityId)).timeZone, lastSignedInAt),
    }),
    version: t.exposeInt('version', { description: 'Goes up with every change.' }),
  }),
});

InvitationType.implement({
  description: 'An invitation to become a member that waits to be accepted.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    email: t.exposeString('email', { description: 'Where it was sent.' }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'What he or she is called; null where whoever invites did not say.',
    }),
    role: t.expose('role', { type: RoleType, description: 'The role that it gives.' }),
    scope: t.field({
      type: ScopeType,
      nullable: true,
      description: 'What a local member is to be bound to.',
      resolve: (invitation) => (invitation.role === 'local' ? invitation : null),
    }),
    municipality: t.field({
      type: MunicipalityType,
      description: 'The municipality that invites.',
      resolve: ({ municipalityId }, _args, { loaders }) => loaders(municipalityLoader).load(municipalityId),
    }),
    invitedBy: t.exposeString('invitedBy', { description: 'Who invites.' }),
    opensAt: t.expose('opensAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'From when it can be accepted, where an operator made it: admins can withdraw it until then. Null: at once.',
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it can be accepted.' }),
  }),
});
