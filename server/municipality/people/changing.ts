// Giving a member another post, and ending a membership. The last admin cannot go.
import { change } from '../../access/journal/change.ts';
import { outdated } from '../../access/journal/outdated.ts';
import { differenceOf } from '../../access/journal/rules.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import { invalid, type Invalid, type Outdated } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityMutation, type Asked } from '../municipalities/city-field.ts';
import { filled, postFaults, tellPost } from './post.ts';
import { MemberType, RoleType } from './refs.ts';
import { scopeFrom, ScopeInput } from './scope-type.ts';
import { listMembers, lockMembers, moveMember, removeMember, type Member, type Post } from './store.ts';

interface Outcome {
  readonly outcome: 'MemberChanged' | 'MemberRemoved' | 'LastAdmin';
  readonly member: Member;
}

const outcomeOf = (name: Outcome['outcome'], description: string) =>
  builder.objectRef<Outcome>(name).implement({
    description,
    fields: (t) => ({
      member: t.expose('member', { type: MemberType, description: 'The member.' }),
    }),
  });

const MemberChangedType = outcomeOf('MemberChanged', 'The member has the post.');
const MemberRemovedType = outcomeOf('MemberRemoved', 'The member, as it was, is none any more.');
const LastAdminType = outcomeOf(
  'LastAdmin',
  'Nothing was changed, since nobody could change anything afterwards: this is the only admin.',
);

const ChangeMemberResult = outcomesOf('ChangeMemberResult', 'What became of a change of a member.', [
  MemberChangedType,
  LastAdminType,
  OutdatedType,
  InvalidType,
]);

const RemoveMemberResult = outcomesOf('RemoveMemberResult', 'What became of the end of a membership.', [
  MemberRemovedType,
  LastAdminType,
  OutdatedType,
]);

const MEMBER = {
  municipality: { required: true, description: "The municipality's slug." },
  member: { required: true, description: 'The member.' },
  version: { required: true, description: 'The version that was read.' },
} as const;

const ChangeMemberInput = builder.inputType('ChangeMemberInput', {
  description: 'The post that a member is to have.',
  fields: (t) => ({
    municipality: t.string(MEMBER.municipality),
    member: t.id(MEMBER.member),
    version: t.int(MEMBER.version),
    role: t.field({ type: RoleType, required: true, description: 'The role.' }),
    scope: t.field({ type: ScopeInput, description: 'What a local member is bound to.' }),
  }),
});

const RemoveMemberInput = builder.inputType('RemoveMemberInput', {
  description: 'A member who is to be none any more.',
  fields: (t) => ({
    municipality: t.string(MEMBER.municipality),
    member: t.id(MEMBER.member),
    version: t.int(MEMBER.version),
  }),
});

interface Named {
  readonly member: string;
  readonly version: number;
}

/** Gives the member the post, or none (null). */
async function decide(
  { municipality, grant: manage, context }: Asked<'members.manage'>,
  named: Named,
  wanted: Post | null,
): Promise<Outcome | Outdated | Invalid> {
  const gate = context.gate.database.prisma;
  const id = idFrom(named.member);
  const find = async () =>
    (await listMembers(gate, context.grant('members.read', municipality.id))).find((each) => each.id === id);
  const member = await find();
  if (member === undefined) throw new AppError('NOT_FOUND', 'There is no such member here.');
  const done = await change<Outcome | Outdated | Invalid>(context, manage, async (tx) => {
    const members = await lockMembers(tx, manage);
    const present = members.find((each) => each.id === id);
    if (present === undefined) throw new AppError('NOT_FOUND', 'There is no such member here.');
    const thing = { subject: 'Member', subjectId: String(id), subjectName: member.name };
    if (present.version !== named.version)
      return { outcome: await outdated(tx, manage, thing, present.version), audit: null };
    const admins = members.filter(({ role }) => role === 'admin');
    const post = wanted && (await filled(tx, manage, wanted));
    if (present.role === 'admin' && admins.length === 1 && post?.role !== 'admin')
      return { outcome: { outcome: 'LastAdmin', member }, audit: null };
    const faults = post === null ? [] : await postFaults(tx, manage, post);
    if (faults.length > 0) return { outcome: invalid(faults), audit: null };
    await (post === null ? removeMember(tx, manage, id) : moveMember(tx, manage, id, post));
    const before = await tellPost(tx, manage, member);
    const told =
      post === null ? { before, after: null } : differenceOf(before, await tellPost(tx, manage, post));
    const audit = told && { ...thing, ...told };
    return { outcome: { outcome: post === null ? 'MemberRemoved' : 'MemberChanged', member }, audit };
  });
  return done.outcome === 'MemberChanged' ? { ...done, member: (await find()) ?? member } : done;
}

builder.mutationField('changeMember', (t) =>
  cityMutation(t, {
    type: ChangeMemberResult,
    access: 'members.manage',
    args: { input: t.arg({ type: ChangeMemberInput, required: true, description: 'Who, and what.' }) },
    description: 'Gives a member another role. Needs a session that was confirmed a short while ago.',
    resolve: (asked, { input }) =>
      decide(asked, input, { role: input.role, ...scopeFrom(input.scope) }) as Promise<
        (Outcome & { outcome: 'MemberChanged' | 'LastAdmin' }) | Outdated | Invalid
      >,
  }),
);

builder.mutationField('removeMember', (t) =>
  cityMutation(t, {
    type: RemoveMemberResult,
    access: 'members.manage',
    args: { input: t.arg({ type: RemoveMemberInput, required: true, description: 'Who.' }) },
    description:
      'Ends a membership: what he or she did stays in the journal. Needs a session that was confirmed a short while ago.',
    resolve: (asked, { input }) =>
      decide(asked, input, null) as Promise<
        (Outcome & { outcome: 'MemberRemoved' | 'LastAdmin' }) | Outdated
      >,
  }),
);
