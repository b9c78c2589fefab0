// Which tasks are due, and whose. As the role of jobs, which sees every municipality and asks nobody.
import type { Connection } from '../database/connect.ts';
import { midnight } from './store.ts';
import { UNFINISHED } from './rules.ts';

/** A city whose members may be written to. */
export interface Reminding {
  readonly id: bigint;
  readonly slug: string;
  readonly name: unknown;
  readonly timeZone: string;
  readonly languages: readonly string[];
}

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

/** Every city. */
export function listReminding({ prisma }: Connection): Promise<Reminding[]> {
  const select = { id: true, slug: true, name: true, timeZone: true, languages: true } as const;
  return prisma.municipality.findMany({ select, orderBy: { id: 'asc' } });
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The city's tasks that are due by the day and not finished, the longest due first; of nobody none. */
export async function listDue(
  { prisma }: Connection,
  municipalityId: bigint,
  day: string,
): Promise<DueTask[]> {
  const rows = await prisma.task.findMany({
    where: {
      municipalityId,
      ownerId: { not: null },
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
            ...{ id, text, ownerId, ...owner.user },
            dueOn: dayOf(dueOn),
            remindedOn: remindedOn && dayOf(remindedOn),
            about: (location ?? category)?.name,
          },
        ],
  );
}

/**
 * Notes that the owner is told of the tasks on the day (null: is not), where that is still as it was read; false where
 * somebody else was quicker. It is committed before the letter is sent: a process that is killed between sends none, rather
 * than two.
 */
export async function claimReminder(
  { prisma }: Connection,
  municipalityId: bigint,
  [first, ...others]: readonly DueTask[],
  day: string | null,
): Promise<boolean> {
  if (first === undefined) return false;
  const remindedOn = day === null ? null : midnight(day);
  const told = first.remindedOn === null ? null : midnight(first.remindedOn);
  const { count } = await prisma.task.updateMany({
    where: { municipalityId, id: first.id, remindedOn: told },
    data: { remindedOn },
  });
  if (count === 0) return false;
  const ids = others.map(({ id }) => id);
  await prisma.task.updateMany({ where: { municipalityId, id: { in: ids } }, data: { remindedOn } });
  return true;
}
