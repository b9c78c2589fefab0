// The day of a municipality as its statements ask for it.
import { Prisma } from '../../../prisma/generated/client.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';

/** Today in the municipality, a date, by the clock that all its processes share. */
export const todayIn = (municipalityId: MunicipalityId): Prisma.Sql =>
  Prisma.sql`(SELECT (now() AT TIME ZONE time_zone)::date FROM municipalities WHERE municipality_id = ${municipalityId})`;
