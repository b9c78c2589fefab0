// GET /results/SLUG/data/VERSION/FILE: a file of open data, the same for good; /latest/FILE leads to the version of today.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { getMunicipality } from '../municipalities/arguments.ts';
import { createSlots, sendFile } from './download.ts';
import { findVersionId, versionName } from './rules.ts';
import { findFile, listFiles, listVersions } from './store.ts';
import { checksumsOf } from './checksums.ts';
import { FOR_GOOD, sendText, SHARED, whoseOf, type Whose } from './send.ts';

const PATH =
  /^\/results\/(?<slug>[a-z0-9-]+)\/data\/(?:(?<latest>latest)|(?<version>[\d-]+))\/(?<name>[A-Za-z0-9.-]+)$/;

/** The name of the list that sha256sum -c reads. */
export const CHECKSUMS = 'SHA256SUMS';

export type AnswerOpenData = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  createContext: () => Context,
) => Promise<boolean>;

/** Answers where the address is that of a file; tells whether it was. What is not there is refused (NOT_FOUND). */
export function createOpenData(): AnswerOpenData {
  const slots = createSlots();
  return async (request, response, { pathname }, createContext) => {
    const { slug, latest, version = '', name = '' } = PATH.exec(pathname)?.groups ?? {};
    if (slug === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const context = createContext();
    const whose = whoseOf(await getMunicipality(context, slug));
    if (latest === undefined) await answerVersion(request, response, { whose, version, name, slots }, context);
    else await sendOn(response, whose, name, context);
    return true;
  };
}

interface Asked {
  readonly whose: Whose;
  readonly version: string;
  readonly name: string;
  readonly slots: ReturnType<typeof createSlots>;
}

const notThere = () => new AppError('NOT_FOUND', 'There is no such file.');

async function answerVersion(
  request: IncomingMessage,
  response: ServerResponse,
  { whose, version, name, slots }: Asked,
  { database, grant }: Context,
): Promise<void> {
  const { pool } = database.citizen;
  const read = grant('opendata.read', whose.id);
  const id = findVersionId(version);
  if (id === null) throw notThere();
  if (name === CHECKSUMS) {
    const files = await listFiles(pool, read, id);
    if (files.length === 0) throw notThere();
    const type = 'text/plain; charset=utf-8';
    return sendText(request, response, whose, { text: checksumsOf(files), type, caching: FOR_GOOD });
  }
  const file = await findFile(pool, read, id, name);
  if (file === null) throw notThere();
  return sendFile(request, response, { whose, version, file, slots, pool, read });
}

/** To the version of today, for a minute. */
async function sendOn(
  response: ServerResponse,
  { id, slug, headers }: Whose,
  name: string,
  { database, grant }: Context,
): Promise<void> {
  const [latest] = await listVersions(database.citizen.pool, grant('opendata.read', id), 1);
  if (!latest) throw notThere();
  const location = `/results/${slug}/data/${versionName(latest)}/${name}`;
  response.writeHead(302, { ...headers, ...SHARED, location }).end();
}
