// Where each table had an address of its own: leads on to the one page, with what else the address says.
import { Navigate, useLocation, useParams } from 'react-router';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { GROUPINGS } from './useTableAddress.ts';

export function FormerTable() {
  const { by = '' } = useParams();
  const { search } = useLocation();
  const { slug } = useMembership().municipality;
  if (!GROUPINGS.some((grouping) => grouping === by)) return <NotFound />;
  const query = new URLSearchParams([['by', by], ...new URLSearchParams(search)]);
  return <Navigate to={`/${slug}/results/places?${query}`} replace />;
}
