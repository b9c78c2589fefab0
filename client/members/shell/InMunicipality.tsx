// The pages of one municipality: only for its members, and each only for those who may do what it is for.
import { type ComponentType, useContext, useMemo } from 'react';
import { Navigate, Outlet, useParams } from 'react-router';
import type { Action } from '../../generated/operations.ts';
import { useMe } from '../../parts/session/Session.tsx';
import { Frame } from '../../parts/shell/Frame.tsx';
import { useMay } from '../../parts/shell/membership.ts';
import { Sectioned } from '../../parts/shell/pages.ts';
import type { Route } from '../../parts/shell/route.ts';
import { WithFactor } from '../../parts/shell/WithFactor.tsx';
import { Forbidden } from './Forbidden.tsx';
import { sectionsFor } from './navigation.ts';
import { Renamed } from './Renamed.tsx';

/** The frame of the municipality that the address names, with the sections of these pages. */
export function InMunicipality({ routes }: { routes: readonly Route[] }) {
  const { slug } = useParams();
  const membership = useMe().memberships.find(({ municipality }) => municipality.slug === slug);
  const sections = useMemo(() => sectionsFor(routes, membership?.actions ?? []), [routes, membership]);
  if (!membership) return <Renamed former={slug} />;
  return (
    <Frame key={slug} membership={membership} sections={sections}>
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
  const [first] = useContext(Sectioned);
  return first ? <Navigate to={first.path} replace /> : <Forbidden />;
}
