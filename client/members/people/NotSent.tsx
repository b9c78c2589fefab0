// Says that an invitation was made, and that its letter did not leave.
import { say } from '../../text/say.ts';
import { usePeopleTexts } from '../../parts/texts/people.ts';

/** The invitation waits all the same, and can be sent again. */
export function NotSent({ email }: { email: string }) {
  const { invite } = usePeopleTexts();
  return (
    <div className="notice wrong" role="alert">
      <p>
        <strong>{say(invite.notSent, { email })}</strong>
      </p>
      <p>{invite.notSentLead}</p>
    </div>
  );
}
