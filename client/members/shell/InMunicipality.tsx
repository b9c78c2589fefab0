// The pages of one municipality: only for its members, and each only for those who may do what it is for.
import type { ComponentType } from 'react';
import { Navigate, Outlet, useParams } from 'react-router';
import type { Action } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useTexts } from '../language.tsx';
import { sectionsFor } from '../navigation.ts';
import { useMe } from '../session/Session.tsx';
import { Forbidden } from './Forbidden.tsx';
import { Frame } from './Frame.tsx';
import { useMay, useMembership } from './membership.ts';
import { Renamed } from './Renamed.tsx';
import { Title } from './Title.tsx';
import { WithFactor } from './WithFactor.tsx';

/** The frame of the municipality that the address names. */
export function InMunicipality() {
  const { slug } = useParams();
  const membership = useMe().memberships.find(({ municipality }) => municipality.slug === slug);
  if (!membership) return <Renamed former={slug} />;
  return (
    <Frame key={slug} membership={membership}>
      <WithFactor isNeeded={membership.needsFactor}>
        <Outlet />
      </WithFactor>
    </Frame>
  );
}

/** The page, for those who may do it. */
export function Only({ needs, Page }: { needs: Action; Page: ComponentType }) {
  return useMay(needs) ? <Page /> : <Forbidden />;
}

/** The municipality's own address leads to the first section that the role may open: for most, the overview. */
export function FirstSection() {
  const { municipality, actions, role } = useMembership();
  const texts = useTexts();
  const [first] = sectionsFor(actions);
  if (first) return <Navigate to={first.path} replace />;
  return (
    <>
      <Title>{municipality.name}</Title>
      <p>{say(texts.municipality.lead, { role: texts.roles[role] })}</p>
      <p>{texts.municipality.nothing}</p>
    </>
  );
}
