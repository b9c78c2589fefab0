// What stands around every page: skip link, head, sections and the main part, in the municipality's colour.
import { Component, type ReactNode, Suspense, useId, useRef } from 'react';
import { useLocation } from 'react-router';
import { useColour } from '../colour/useColour.ts';
import { useTexts } from '../language/language.tsx';
import { Header } from './Header.tsx';
import { Loading } from '../controls/Loading.tsx';
import { Membership, type MembershipOf } from './membership.ts';
import { Sectioned } from './pages.ts';
import type { SectionOf } from './route.ts';
import { Sections } from './Sections.tsx';
import { Owner, platformName } from '../controls/Title.tsx';
import { Refused } from '../connection/refused.ts';
import { Problem } from '../controls/Problem.tsx';

type Props = {
  membership?: MembershipOf;
  /** Of the municipality, those that whoever sees the page may open. */
  sections?: readonly SectionOf[];
  children: ReactNode;
};

const NONE: readonly SectionOf[] = [];

/** Without a membership the frame speaks for the platform. */
export function Frame({ membership, sections = NONE, children }: Props) {
  const { header } = useTexts();
  const main = useRef<HTMLElement>(null);
  // A hidden page may stand beside this one, with a main part of its own.
  const id = useId();
  const { pathname } = useLocation();
  useColour(membership?.municipality.colour ?? '');
  return (
    <Membership value={membership}>
      <Owner value={membership?.municipality.name ?? platformName}>
        <Header membership={membership}>
          <a
            className="skip"
            href={`#${id}`}
            onClick={(event) => {
              // Not by the address: going back would stop here.
              event.preventDefault();
              main.current?.focus();
            }}
          >
            {header.skip}
          </a>
        </Header>
        {membership && <Sections membership={membership} sections={sections} />}
        <main ref={main} id={id} tabIndex={-1}>
          <Boundary key={pathname}>
            <Sectioned value={sections}>
              <Suspense fallback={<Loading />}>{children}</Suspense>
            </Sectioned>
          </Boundary>
        </main>
      </Owner>
    </Membership>
  );
}

type State = { readonly error?: Error };

/**
 * Says that a page could not be shown, in its place: what stands around it stays. A page that could not be fetched
 * is told as no connection; anything else is a bug of ours, which React logs.
 */
class Boundary extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error: Refused.is(error) ? error : new Refused('INTERNAL', { cause: error }) };
  }

  override render() {
    const { error } = this.state;
    // A module that failed to load fails for good: only the browser can fetch it again.
    return error ? (
      <Problem error={error} isWhole onRetry={() => window.location.reload()} />
    ) : (
      this.props.children
    );
  }
}
