// The head: whose pages these are, the way to another municipality and to one's account, sign-out, the languages.
import { useContext } from 'react';
import { useLocation } from 'react-router';
import { Mark } from '../page/Mark.tsx';
import { useTexts } from '../language/language.tsx';
import { ButtonLink } from '../controls/Button.tsx';
import { useHeld } from '../connection/Connection.tsx';
import { useSession } from '../session/Session.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import type { MembershipOf } from './membership.ts';
import { SignOut } from './SignOut.tsx';
import { platformName } from '../controls/Title.tsx';
import { Audience } from '../connection/audience.ts';

/** Without a membership: the platform's name. */
export function Header({ membership }: { membership: MembershipOf | undefined }) {
  const { header } = useTexts();
  const { me: known } = useSession();
  // Whose session ended is asked to sign in: until then there is nobody.
  const me = useHeld()?.code === 'UNAUTHENTICATED' ? null : known;
  const { pathname } = useLocation();
  const audience = useContext(Audience);
  const municipality = membership?.municipality;
  return (
    <header>
      {membership?.isSuspended && <p className="demo">{header.suspended}</p>}
      {municipality?.isDemo && <p className="demo">{header.demo}</p>}
      <div className="masthead">
        <Mark arms={municipality?.arms ?? null} />
        <p>
          <strong>{municipality?.name ?? platformName}</strong>
          <span>{audience === 'operator' ? header.operators : header.staff}</span>
        </p>
        <div className="account">
          {!municipality && me && pathname !== '/' && (
            <ButtonLink to="/">{audience === 'operator' ? header.cities : header.home}</ButtonLink>
          )}
          {municipality && me && me.memberships.length > 1 && <ButtonLink to="/">{header.change}</ButtonLink>}
          {me && <ButtonLink to="/account">{header.account}</ButtonLink>}
          {me && <SignOut />}
          <LanguageSwitch />
        </div>
      </div>
    </header>
  );
}
