// In which municipality a page is, and what whoever sees it may do there.
import { createContext, useContext } from 'react';
import type { Action, MembershipFragment } from '../../generated/operations.ts';

/** What somebody is in one municipality. */
export type MembershipOf = MembershipFragment;

/** Set by the frame of a municipality's pages. */
export const Membership = createContext<MembershipOf | undefined>(undefined);

/** The membership by which this page of a municipality is seen: role, actions, and the municipality itself. */
export function useMembership(): MembershipOf {
  const membership = useContext(Membership);
  if (!membership) throw new Error('This page is of no municipality.');
  return membership;
}

/** Whether whoever sees the page may do it: `{useMay('LOCATIONS_EDIT') && <Button …>}` */
export function useMay(action: Action): boolean {
  return useMembership().actions.includes(action);
}
