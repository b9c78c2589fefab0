// Lines of a journal that a test needs.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { City } from '../../support/city.ts';

export interface Line {
  readonly at: string;
  readonly actor?: string;
  readonly subject?: string;
  readonly subjectId?: string;
  readonly name?: string;
  readonly before?: object;
  readonly after?: object;
}

const MARIA = 'Мария Иванова <maria@proba.bg>';

/** Writes the lines, as they would be after the changes. */
export async function writeLines(
  owner: Pool,
  { id }: Pick<City, 'id'>,
  lines: readonly Line[],
): Promise<void> {
  for (const line of lines) {
    const { at, actor = MARIA, subject = 'Location', subjectId = '7' } = line;
    const { name = null, before = null, after = {} } = line;
    await owner.query(
      Prisma.sql`INSERT INTO audit_entries (municipality_id, at, actor, action, subject, subject_id, subject_name, before, after)
        VALUES (${id}, ${at}, ${actor}, 'locations.edit', ${subject}, ${subjectId}, ${name}, ${JSON.stringify(before)}::jsonb,
          ${JSON.stringify(after)}::jsonb)`,
    );
  }
}
