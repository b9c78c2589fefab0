// The head: whose pages these are, the way to another municipality and to one's account, sign-out, the languages.
import { type ReactNode, useContext, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { pictureOf } from '../arms/picture.ts';
import { Mark } from '../page/Mark.tsx';
import { useLanguageChoice, useTexts } from '../language/language.tsx';
import { Button, ButtonLink } from '../controls/Button.tsx';
import { useHeld, Audience } from '../connection/Connection.tsx';
import { useSession } from '../session/Session.tsx';
import type { MembershipOf } from './membership.ts';
import { platformName } from '../controls/Title.tsx';
import { useAsk } from '../controls/questions.tsx';
import { callAuth } from '../session/auth.ts';
import { languageName } from '../../text/formats.ts';
import { languages } from '../../text/platform-languages.ts';

/** `children` stand first. Without a membership: the platform's name. */
type Props = { membership: MembershipOf | undefined; children: ReactNode };

export function Header({ membership, children }: Props) {
  const { header } = useTexts();
  const { me: known } = useSession();
  // Whose session ended is asked to sign in: until then there is nobody.
  const me = useHeld()?.code === 'UNAUTHENTICATED' ? null : known;
  const { pathname } = useLocation();
  const audience = useContext(Audience);
  const municipality = membership?.municipality;
  const arms = municipality?.arms;
  return (
    <header>
      {children}
      {membership?.isSuspended && <p className="demo">{header.suspended}</p>}
      {municipality?.isDemo && <p className="demo">{header.demo}</p>}
      <div className="masthead">
        {/* On the members' own host the citizens' address of it is not there. */}
        <Mark source={arms ? pictureOf(arms) : null} />
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

/**
 * Ends the session on this device. Leads to the start, so that whoever signs in next does not find the page of the
 * one before.
 */
function SignOut() {
  const { header, failure } = useTexts();
  const { refresh } = useSession();
  const navigate = useNavigate();
  const ask = useAsk();
  const [isLeaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    try {
      await callAuth('/sign-out', {});
      await refresh();
      await navigate('/');
    } catch {
      const again = { title: header.stillIn, lead: header.stillInLead, action: failure.again } as const;
      if (await ask({ ...again, weight: 'main' })) await leave();
    } finally {
      setLeaving(false);
    }
  };
  return (
    <Button isPending={isLeaving} onPress={leave}>
      {header.signOut}
    </Button>
  );
}

/** Changes the language of the app: one button for each of the others. What is typed on the page stays. */
function LanguageSwitch() {
  const { language, choose } = useLanguageChoice();
  return languages
    .filter((other) => other !== language)
    .map((other) => (
      <Button key={other} lang={other} onPress={() => choose(other)}>
        {languageName(other)}
      </Button>
    ));
}
