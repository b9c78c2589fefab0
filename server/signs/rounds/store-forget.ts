// Forgets where a fitter's phone was and what it saw, once the days are over for which the municipality keeps it.
import type { Connection } from '../../foundation/database/connect.ts';

/** Forgets it of every municipality; answers of how many mountings. That a sign was put up, and when, stays. */
export async function forgetTold({ prisma }: Connection, now: Date): Promise<number> {
  const day = new Date(now.toISOString().slice(0, 10));
  const { count } = await prisma.mounting.updateMany({
    where: { forgetOn: { lte: day }, OR: [{ latitude: { not: null } }, { photo: { not: null } }] },
    data: { latitude: null, longitude: null, accuracyM: null, photo: null },
  });
  return count;
}
