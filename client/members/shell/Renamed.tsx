// An address with the name that a municipality had before leads on to the same page under its present name.
import { useQuery } from '@apollo/client/react';
import { Navigate, useLocation } from 'react-router';
import { RenamedDocument } from '../../generated/documents.ts';
import { Frame } from '../../parts/shell/Frame.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';

/** Where nothing of the member's was ever called so, there is no such page. */
export function Renamed({ former = '' }: { former: string | undefined }) {
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
