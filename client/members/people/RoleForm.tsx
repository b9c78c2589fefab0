// The form of a member's role; where somebody else changed it meanwhile, it says what differs and lets choose.
import { useNavigate } from 'react-router';
import { ChangeMemberDocument } from '../../generated/documents.ts';
import type { PersonFragment } from '../../generated/operations.ts';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { type Sent, useSave } from '../../parts/forms/useSave.ts';
import { type Told, VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { useTexts } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { checkPost, placeFaults, postInput, postValues, type PostValues } from './post.ts';
import { PostFields } from './PostFields.tsx';
import { usePeopleTexts } from '../../parts/texts/people.ts';
import { useBounds } from './useBounds.ts';

type Props = {
  member: PersonFragment;
  /** Asks what the member is now. */
  find: () => Promise<PersonFragment>;
};

/** Once it is saved, the list of people is next. */
export function RoleForm({ member: { id, role, scope, version }, find }: Props) {
  const navigate = useNavigate();
  const { slug } = useMembership().municipality;
  const form = useForm(postValues(role, scope));
  const tell = useToldPost();
  const { save } = useSave(ChangeMemberDocument);

  const send = async (values: PostValues, version: number | null): Promise<Sent<number>> => {
    if (version === null) throw new Error('A member has a version.');
    const input = { municipality: slug, member: id, version, ...postInput(values) };
    const sent = await save({ input }, (answer) =>
      answer.__typename === 'LastAdmin' ? null : answer.member.version,
    );
    if (sent.outcome === 'outdated') return sent;
    if (sent.outcome === 'invalid') return { ...sent, faults: placeFaults(sent.faults, values) };
    return sent.made === null
      ? { outcome: 'invalid', faults: [{ field: 'role', fault: 'LAST_ADMIN' }] }
      : { outcome: 'saved', made: sent.made };
  };
  const read = async () => {
    const { role, scope, version } = await find();
    return { values: postValues(role, scope), version };
  };
  return (
    <VersionedForm
      form={form}
      version={version}
      check={checkPost}
      send={send}
      read={read}
      tell={tell}
      onSaved={() => navigate(`/${slug}/people`)}
    >
      <PostFields form={form} />
      <SaveButton />
    </VersionedForm>
  );
}

/** A function that says the values of a post in words. */
function useToldPost(): (values: PostValues) => readonly Told[] {
  const { roles } = useTexts();
  const { post } = usePeopleTexts();
  const { bounds } = useBounds();
  return ({ role, bound, locations, ...values }) => {
    const nameOf = (things: readonly { id: string; name: string }[] | undefined, own: string | null) =>
      things?.find(({ id }) => id === own)?.name ?? '';
    const names = {
      settlement: nameOf(bounds?.settlements, values.settlement),
      category: nameOf(bounds?.categories, values.category),
      group: nameOf(bounds?.groups, values.group),
      locations: locations.map(({ name }) => name).join(', '),
    };
    return [
      { label: post.role, value: role ? roles[role] : '' },
      { label: post.bound, value: role === 'LOCAL' && bound ? names[bound] : '' },
    ];
  };
}
