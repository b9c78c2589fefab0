// Which tasks are due, and whose. As the role of jobs, which sees every municipality and asks nobody.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import type { Transaction } from '../../foundation/database/transaction.ts';
import { midnight } from './store.ts';
import { UNFINISHED } from './rules.ts';

/** A task that is due, or was, with whom to write to. */
export interface DueTask {
  readonly id: bigint;
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string;
  /** The name of the place or the category, by language. */
  readonly about: unknown;
  /** When its owner was last told; null: not yet. */
  readonly remindedOn: string | null;
  readonly ownerId: bigint;
  readonly email: string;
  /** What the owner chose; null: nothing. */
  readonly language: string | null;
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The city's tasks, or the one owner's, that are due by the day and not finished, the longest due first; of nobody none. */
export async function listDue(
  { prisma }: Connection,
  municipalityId: bigint,
  day: string,
  ownerId?: bigint,
): Promise<DueTask[]> {
  const rows = await prisma.task.findMany({
    where: {
      municipalityId,
      ownerId: ownerId ?? { not: null },
      state: { in: [...UNFINISHED] },
      dueOn: { lte: midnight(day) },
    },
    include: {
      location: { select: { name: true } },
      category: { select: { name: true } },
      owner: { select: { user: { select: { email: true, language: true } } } },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(({ id, text, dueOn, remindedOn, ownerId, owner, location, category }) =>
    ownerId === null || owner === null
      ? []
      : [
          {
            id,
            text,
            ownerId,
            ...owner.user,
            dueOn: dayOf(dueOn),
            remindedOn: remindedOn && dayOf(remindedOn),
            about: (location ?? category)?.name,
          },
        ],
  );
}

/**
 * Notes that the owner is told of the tasks on the day, where the first is still as it was read; false where somebody else
 * was quicker. The letter is handed over in the same transaction.
 */
export async function claimReminder(
  transaction: Transaction,
  municipalityId: bigint,
  [first, ...others]: readonly [DueTask, ...DueTask[]],
  day: string,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    Prisma.sql`UPDATE tasks SET reminded_on = ${day}::date WHERE municipality_id = ${municipalityId} AND id = ${first.id}
      AND reminded_on IS NOT DISTINCT FROM ${first.remindedOn}::date`,
  );
  if (rowCount === 0) return false;
  await transaction.query(
    Prisma.sql`UPDATE tasks SET reminded_on = ${day}::date WHERE municipality_id = ${municipalityId}
      AND id = ANY(${others.map(({ id }) => id)}::bigint[])`,
  );
  return true;
}
