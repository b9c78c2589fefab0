// What is looked for among comments, as it comes in. Months are told no finer than they are: by their first days.
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { idOrNull } from '../../api/scalars.ts';
import { may } from '../../access/grants/policy.ts';
import type { Viewer } from '../../access/grants/viewers.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { StandingType } from '../ballots/refs.ts';
import type { Standing } from '../../foundation/ballot.ts';
import type { CommentFilter } from './store.ts';

export const COMMENT_FILTER = builder.args((t) => ({
  location: t.id({ description: 'Only of this location.' }),
  settlement: t.id({ description: 'Only of places that are in this settlement now.' }),
  category: t.id({ description: 'Only of places that are of this category now.' }),
  group: t.id({ description: 'Only of places that are in this group now.' }),
  from: t.field({ type: 'Date', description: 'Only of this month and later ones: its first day.' }),
  to: t.field({ type: 'Date', description: 'Only of this month and earlier ones: its first day.' }),
  standing: t.field({ type: StandingType, description: 'Only those that have this standing.' }),
  isKept: t.boolean({
    description:
      'Only those that a member looked at and left, or only those of which nobody has decided. For whoever moderates.',
  }),
}));

interface Said {
  readonly location?: string | null | undefined;
  readonly settlement?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly group?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly standing?: Standing | null | undefined;
  readonly isKept?: boolean | null | undefined;
}

/**
 * The filter. Refuses (BAD_INPUT) a day that begins no month; and (FORBIDDEN) what became of comments, of whoever does not moderate:
 * beside the journal, which has times, it would tell by which day one was opened.
 */
export function filterFrom(said: Said, viewer: Viewer, municipalityId: MunicipalityId): CommentFilter {
  const isKept = said.isKept ?? null;
  if (isKept !== null && !may(viewer, 'comments.moderate', municipalityId))
    throw new AppError('FORBIDDEN', 'What became of comments is told to those who moderate.');
  return {
    locationId: idOrNull(said.location),
    settlementId: idOrNull(said.settlement),
    categoryId: idOrNull(said.category),
    groupId: idOrNull(said.group),
    from: monthOf('from', said.from),
    to: monthOf('to', said.to),
    standing: said.standing ?? null,
    isKept,
  };
}

function monthOf(name: string, day: string | null | undefined): string | null {
  if (!day) return null;
  if (day.endsWith('-01')) return day;
  throw new AppError('BAD_INPUT', `${name} is the first day of a month: more is not known of a comment.`);
}
