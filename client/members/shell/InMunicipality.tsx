// The pages of one municipality: only for its members, and each only for those who may do what it is for.
import type { ComponentType } from 'react';
import { Navigate, Outlet, useParams } from 'react-router';
import type { Action } from '../../generated/operations.ts';
import { sectionsFor } from '../navigation.ts';
import { useMe } from '../session/Session.tsx';
import { Forbidden } from './Forbidden.tsx';
import { Frame } from './Frame.tsx';
import { useMay, useMembership } from './membership.ts';
import { Renamed } from './Renamed.tsx';
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
  const [first] = sectionsFor(useMembership().actions);
  return first ? <Navigate to={first.path} replace /> : <Forbidden />;
}
