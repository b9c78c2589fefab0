// A page of results that a local member opens begins with his or her own part; the address says so, and can be sent.
import { type ReactNode, useState } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import type { Route } from '../../parts/shell/route.ts';
import { isOpen, narrowedTo, useOwn } from './useOwn.ts';

type Props = { narrows: Route['narrows']; children: ReactNode };

/** Only as the page is opened: who then asks for all of the municipality gets it. */
export function OwnFirst({ narrows, children }: Props) {
  const own = useOwn();
  const [values] = useSearchParams();
  const { key } = useLocation();
  const [openedAt] = useState(key);
  const isFitting = narrows === 'places' || (narrows === 'part' && !own?.locations);
  return own && isFitting && key === openedAt && isOpen(values) ? (
    <Navigate to={`?${narrowedTo(values, own)}`} replace />
  ) : (
    children
  );
}
