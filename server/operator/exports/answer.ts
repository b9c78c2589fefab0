// Sends a city's export to the operator who has a ticket for it.
import { open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { personOf } from '../../access/grants/viewers.ts';
import type { Context } from '../../api/context.ts';
import { AppError } from '../../foundation/errors.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import { OPERATOR_PATH } from '../operators/rules.ts';
import { isTicket } from './download-ticket.ts';

/** The address of the export of the city, with the ticket. */
export const exportPath = (slug: string, ticket: string): string =>
  `${OPERATOR_PATH}/exports/${slug}.zip?ticket=${ticket}`;

/** Sends it. Rejects with NOT_FOUND without a ticket that is good, or where the file is gone. */
export async function answerExport(
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
  slug: string,
  params: URLSearchParams,
): Promise<void> {
  const { exports, gate, viewer, now } = context;
  context.grant('platform.read', null);
  const municipality = await getMunicipality(context, slug);
  const found = await exports.find(municipality.id);
  const ticket = {
    userId: personOf(viewer)?.userId ?? '',
    municipalityId: String(municipality.id),
    startedAt: found?.startedAt ?? '',
  };
  if (found?.state !== 'READY' || !isTicket(gate.key, params.get('ticket') ?? '', ticket, now()))
    throw new AppError('NOT_FOUND', 'There is no such file. Ask for it on the page of the city.');
  const file = await open(exports.fileOf(municipality.id));
  const { size } = await file.stat();
  const day = found.madeAt.slice(0, 10);
  response.writeHead(200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${municipality.slug}-${day}.zip"`,
    'content-length': size,
    'cache-control': 'no-store',
  });
  if (request.method === 'HEAD') {
    response.end();
    return file.close();
  }
  try {
    await pipeline(file.createReadStream(), response);
  } catch (error) {
    // What somebody breaks off is nobody's fault.
    if (!response.closed && !response.destroyed) throw error;
  }
}
