// The end of a membership: asked first, and refused where nobody could change anything afterwards.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RemoveMemberDocument } from '../../generated/documents.ts';
import type { PersonFragment } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { usePeopleTexts } from '../../parts/texts/people.ts';

type Props = {
  member: PersonFragment;
  /** Asks what the member is now. */
  find: () => Promise<PersonFragment>;
};

/** Whatever somebody else changed meanwhile: who is to go, goes. */
export function Removal({ member: { id, name, version }, find }: Props) {
  const navigate = useNavigate();
  const ask = useAsk();
  const tell = useStatus();
  const { slug } = useMembership().municipality;
  const { change } = usePeopleTexts();
  const [isLastAdmin, setLastAdmin] = useState(false);
  const [failure, setFailure] = useState<Error>();
  const [removeMember] = useMutation(RemoveMemberDocument);

  const removeAt = async (version: number): Promise<void> => {
    const { data } = await removeMember({
      variables: { input: { municipality: slug, member: id, version } },
    });
    const outcome = data?.removeMember.__typename;
    if (outcome === 'Outdated') return removeAt((await find()).version);
    if (outcome === 'LastAdmin') return setLastAdmin(true);
    tell(say(change.removed, { name }));
    await navigate(`/${slug}/people`);
  };
  const remove = async () => {
    setLastAdmin(false);
    setFailure(undefined);
    const title = say(change.removeTitle, { name });
    if (!(await ask({ title, lead: change.removeLead, action: change.remove }))) return;
    try {
      await removeAt(version);
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <section>
      <h2>{change.remove}</h2>
      <p>{change.removeLead}</p>
      {isLastAdmin && (
        <div className="notice wrong" role="alert">
          <p>
            <strong>{change.lastAdmin}</strong>
          </p>
          <p>{change.lastAdminLead}</p>
        </div>
      )}
      {failure && <Problem error={failure} />}
      <Button weight="danger" onPress={remove}>
        {change.remove}
      </Button>
    </section>
  );
}
