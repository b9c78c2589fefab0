// What is remembered of a city's server for reports. The reports themselves are remembered nowhere.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { RequestServer } from './ask-server.ts';
import { FORMATS } from './said.ts';

type Reading =
  | Grant<'settings.read'>
  | Grant<'settings.edit'>
  | Grant<'requests.send'>
  | Grant<'requests.follow'>;

/** The city's server; null where it has none. */
export async function findServer(tx: Tenant, { municipalityId }: Reading): Promise<RequestServer | null> {
  const row = await tx.requestServer.findUnique({ where: { municipalityId } });
  const format = FORMATS.find((each) => each === row?.format);
  return row && format ? { ...row, municipalityId, format } : null;
}

/** Puts the server in the place of the one before; null: there is none any more. */
export async function recordServer(
  tx: Tenant,
  { municipalityId }: Grant<'settings.edit'>,
  server: Omit<RequestServer, 'municipalityId'> | null,
): Promise<void> {
  if (server === null) {
    await tx.requestServer.deleteMany({ where: { municipalityId } });
    return;
  }
  const data = { ...server, apiKey: server.apiKey && new Uint8Array(server.apiKey) };
  await tx.requestServer.upsert({
    where: { municipalityId },
    create: { municipalityId, ...data },
    update: data,
  });
}
