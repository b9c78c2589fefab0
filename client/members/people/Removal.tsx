// The end of a membership: asked first, and refused where nobody could change anything afterwards.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RemoveMemberDocument } from '../../generated/documents.ts';
import type { PersonFragment } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useSave } from '../../parts/forms/useSave.ts';
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
  const { failure, run } = useDeed();
  const { save } = useSave(RemoveMemberDocument);

  const removeAt = async (version: number): Promise<void> => {
    const input = { municipality: slug, member: id, version };
    const { outcome } = await save({ input }, ({ __typename: answer }) => {
      if (answer === 'LastAdmin') return setLastAdmin(true);
      tell(say(change.removed, { name }));
      return navigate(`/${slug}/people`);
    });
    if (outcome === 'outdated') await removeAt((await find()).version);
  };
  const remove = () =>
    run(async () => {
      setLastAdmin(false);
      const title = say(change.removeTitle, { name });
      if (await ask({ title, lead: change.removeLead, action: change.remove })) await removeAt(version);
    });
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
