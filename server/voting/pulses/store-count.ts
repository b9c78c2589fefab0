// What the counter knows of pulses and writes of them: teams that may be answered for, and what came of a pulse, once.
import type { ClientBase, Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { PulsePart } from './parts.ts';
import type { OpenTeam, TeamCode } from './rules.ts';

interface Row {
  readonly id: string;
  readonly pulse_id: string;
  readonly code: TeamCode;
  readonly people: number;
  readonly is_revoked: boolean;
}

/** The teams of the municipality's pulses that were not opened yet, also of those that were called back. */
export async function listOpenTeams(
  counter: ClientBase | Pool,
  municipalityId: MunicipalityId,
): Promise<Map<bigint, OpenTeam>> {
  const { rows } = await counter.query<Row>(
    Prisma.sql`SELECT t.id, t.pulse_id, t.code, t.people, p.revoked_on IS NOT NULL AS is_revoked FROM pulse_teams t
      JOIN pulses p ON p.municipality_id = t.municipality_id AND p.id = t.pulse_id
      WHERE t.municipality_id = ${municipalityId} AND p.opened_on IS NULL`,
  );
  return new Map(
    rows.map(({ id, pulse_id, is_revoked: isRevoked, ...team }) => [
      BigInt(id),
      { ...team, pulseId: BigInt(pulse_id), isRevoked },
    ]),
  );
}

/** The municipality's pulses that are to be opened, with their last days. */
export async function listUnopened(
  counter: ClientBase | Pool,
  municipalityId: MunicipalityId,
): Promise<{ id: bigint; endsOn: string }[]> {
  const { rows } = await counter.query<{ id: string; ends_on: string }>(
    Prisma.sql`SELECT id, ends_on::text FROM pulses WHERE municipality_id = ${municipalityId} AND opened_on IS NULL AND revoked_on IS NULL`,
  );
  return rows.map(({ id, ends_on }) => ({ id: BigInt(id), endsOn: ends_on }));
}

/** What comes of a pulse. */
export interface OpenedPulse {
  readonly id: bigint;
  readonly partSize: number;
  readonly parts: readonly PulsePart[];
}

const SCORES = Array.from({ length: 10 }, (_, at) => `s${at + 1}`);
const SCORE_COLUMNS = Prisma.raw(SCORES.join(', '));

/**
 * Remembers that the pulse was opened on the day (YYYY-MM-DD), and its parts; of one that was called back meanwhile nothing. Throws where it
 * was opened before.
 */
export async function recordPulse(
  counter: ClientBase,
  municipalityId: MunicipalityId,
  day: string,
  { id, partSize, parts }: OpenedPulse,
): Promise<void> {
  const { rowCount } = await counter.query(
    Prisma.sql`UPDATE pulses SET opened_on = ${day}::date, part_size = ${partSize}
      WHERE municipality_id = ${municipalityId} AND id = ${id} AND opened_on IS NULL AND revoked_on IS NULL`,
  );
  if (rowCount !== 1 && (await isRevoked(counter, municipalityId, id))) return;
  if (rowCount !== 1) throw new Error('A pulse was opened twice.');
  for (const { teamId, counts } of parts)
    await counter.query(
      Prisma.sql`INSERT INTO pulse_results (municipality_id, pulse_id, team_id, ${SCORE_COLUMNS})
        VALUES (${municipalityId}, ${id}, ${teamId}, ${Prisma.join([...counts])})`,
    );
}

async function isRevoked(counter: ClientBase, municipalityId: MunicipalityId, id: bigint): Promise<boolean> {
  const { rowCount } = await counter.query(
    Prisma.sql`SELECT 1 FROM pulses WHERE municipality_id = ${municipalityId} AND id = ${id} AND revoked_on IS NOT NULL`,
  );
  return rowCount === 1;
}
