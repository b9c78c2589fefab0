// Says that a session by a work account is good for one municipality, and what to do for everything else.
import { Link } from 'react-router';
import { say } from '../../text/say.ts';
import { useTexts } from '../language/language.tsx';
import { useSession } from './Session.tsx';

/** Nothing for who signed in with a password of their own. */
export function OnlyIn() {
  const { onlyIn } = useTexts();
  const { me } = useSession();
  if (!me?.onlyIn) return null;
  return (
    <div className="notice">
      <p>
        <strong>{say(onlyIn.title, { municipality: me.onlyIn.name })}</strong>
      </p>
      <p>{onlyIn.lead}</p>
      <p>
        {onlyIn.noPassword} <Link to="/forgotten">{onlyIn.choose}</Link>
      </p>
    </div>
  );
}
