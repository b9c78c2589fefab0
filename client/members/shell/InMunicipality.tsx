// The pages of one municipality: only for its members, each only for those who may do what it is for, under its present name.
import { useQuery } from '@apollo/client/react';
import { useContext } from 'react';
import { Navigate, Outlet, useParams, useLocation } from 'react-router';
import { RenamedDocument } from '../../generated/documents.ts';
import { useMe } from '../../parts/session/Session.tsx';
import { Frame } from '../../parts/shell/Frame.tsx';
import { useMay } from '../../parts/shell/membership.ts';
import { Sectioned } from '../../parts/shell/pages.ts';
import type { Route } from '../../parts/shell/route.ts';
import { WithFactor } from '../../parts/shell/WithFactor.tsx';
import { sectionsFor } from './navigation.ts';
import { OwnFirst } from './OwnFirst.tsx';
import { useCounts } from './useWorklist.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';

/** The frame of the municipality that the address names, with the sections of these pages. */
export function InMunicipality({ routes }: { routes: readonly Route[] }) {
  const { slug } = useParams();
  const membership = useMe().memberships.find(({ municipality }) => municipality.slug === slug);
  const counts = useCounts(membership);
  const sections = sectionsFor(routes, membership?.actions ?? [], counts);
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
export function Only({ needs, narrows, Page }: Pick<Route, 'needs' | 'narrows' | 'Page'>) {
  return useMay(needs) ? (
    <OwnFirst narrows={narrows}>
      <Page />
    </OwnFirst>
  ) : (
    <Forbidden />
  );
}

/** The municipality's own address leads to the first section that the role may open: for most, the home. */
export function FirstSection() {
  const [first] = useContext(Sectioned);
  return first ? <Navigate to={first.path} replace /> : <Forbidden />;
}

/** Says that a page is not for the role of whoever asks, and shows the way on. For a page that exists. */
function Forbidden() {
  const { forbidden } = useTexts();
  return (
    <>
      <Title>{forbidden.title}</Title>
      <p>{forbidden.lead}</p>
      <p>
        <ButtonLink to="/">{forbidden.home}</ButtonLink>
      </p>
    </>
  );
}

/**
 * An address with the name that a municipality had before leads on to the same page under its present name. Where
 * nothing of the member's was ever called so, there is no such page.
 */
function Renamed({ former = '' }: { former: string | undefined }) {
  const { pathname, search } = useLocation();
  const { data, error, refetch } = useQuery(RenamedDocument, { variables: { former } });
  const present = data?.me?.presentSlug;
  if (present) {
    const rest = pathname.split('/').slice(2).join('/');
    return <Navigate to={`/${present}${rest && `/${rest}`}${search}`} replace />;
  }
  if (error) return <Frame>{<Problem error={error} isWhole onRetry={refetch} />}</Frame>;
  return <Frame>{data ? <NotFound /> : <Loading />}</Frame>;
}
