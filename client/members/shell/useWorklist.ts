// What waits for the member: asked once for all pages, and again on another page after a while.
import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { WorklistDocument } from '../../generated/documents.ts';
import type { WorkKind, WorklistQuery } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMe } from '../../parts/session/Session.tsx';
import type { MembershipOf } from '../../parts/shell/membership.ts';

export type WorklistLine = WorklistQuery['worklist'][number];

/** The section or the page of the navigation behind which each kind waits. */
const BEHIND = {
  TASK_OVERDUE: 'tasks',
  TASK_DUE: 'tasks',
  ALERT: 'alerts',
  DANGER: 'comments',
  COMMENT: 'comments',
  TEST_SHEET: 'orders',
  HELD_ORDER: 'orders',
  ROUND: 'rounds',
  REPORT: 'reports',
  INVITATION: 'people',
} as const satisfies Readonly<Record<WorkKind, string>>;

/** How many wait behind each page of the navigation; none where nothing does. */
export type Counts = Partial<Readonly<Record<(typeof BEHIND)[WorkKind], number>>>;

/** Whoever goes from page to page asks no more often. */
const PAUSE_MS = 30_000;

/** The counts of what waits; empty until they are known, and where a second factor is to be set up first. */
export function useCounts(membership: MembershipOf | undefined): Counts {
  const language = useLanguage();
  const { pathname } = useLocation();
  const { hasFactor } = useMe();
  const slug = membership?.municipality.slug ?? '';
  const mayAsk = membership?.actions.includes('WORKLIST_READ') && (hasFactor || !membership.needsFactor);
  // With the first page they are asked for anyway.
  const asked = useRef({ pathname, at: 0 });
  const { data, refetch } = useQuery(WorklistDocument, { variables: { slug, language }, skip: !mayAsk });
  useEffect(() => {
    const at = performance.now();
    if (!mayAsk || asked.current.pathname === pathname || at - asked.current.at < PAUSE_MS) return;
    asked.current = { pathname, at };
    // The counts help, and are no answer to anything: where they do not come, those of before stay.
    refetch().catch(() => undefined);
  }, [mayAsk, pathname, refetch]);
  const counts: Partial<Record<(typeof BEHIND)[WorkKind], number>> = {};
  for (const { kind, count } of data?.worklist ?? [])
    counts[BEHIND[kind]] = (counts[BEHIND[kind]] ?? 0) + count;
  return counts;
}
