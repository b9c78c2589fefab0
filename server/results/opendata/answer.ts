// GET /results/SLUG/data/VERSION/FILE: a file of open data, the same for good; latest/FILE leads to the version of today,
// and catalog.jsonld describes it for portals.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { catalogueOf } from './dcat.ts';
import { sendFile } from './download.ts';
import { narrow, wide } from '../../foundation/networks.ts';
import { findVersionId, versionName, type VersionId } from '../../municipality/opendata/rules.ts';
import { createSlots, type Slots } from './slots.ts';
import { FOR_GOOD, sendText, SHARED, whoseOf, type Whose } from './send-file.ts';
import { findFile, findBeginnings, findVersion, type ListedFile, listFiles, readPieces } from './store.ts';

const PLAIN = 'text/plain; charset=utf-8';
const JSON_LD = 'application/ld+json; charset=utf-8';

/** Where a file is, as its address says; without a version the catalogue. */
interface OpenDataPath {
  readonly slug: string;
  readonly version?: string | undefined;
  readonly name?: string | undefined;
}

type AnswerOpenData = (
  request: IncomingMessage,
  response: ServerResponse,
  path: OpenDataPath,
  context: Context,
) => Promise<void>;

/** What is asked for, and of whom. */
interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly context: Context;
  readonly municipality: Municipality;
  readonly whose: Whose;
}

/** Answers with files. What is not there is refused (NOT_FOUND). */
export function createOpenData(): AnswerOpenData {
  const slots = createSlots();
  return async (request, response, { slug, version, name = '' }, context) => {
    const municipality = await getMunicipality(context, slug);
    const asked = { request, response, context, municipality, whose: whoseOf(municipality) };
    if (version === undefined) await answerCatalogue(asked);
    else if (version === 'latest') await sendOn(asked, name);
    else await answerFile(asked, findVersionId(version) ?? refuse(), name, slots);
  };
}

function refuse(): never {
  throw new AppError('NOT_FOUND', 'There is no such file.');
}

async function answerFile(
  { request, response, context: { database, grant, address }, whose }: Asked,
  id: VersionId,
  name: string,
  slots: Slots,
): Promise<void> {
  const { pool } = database.citizen;
  const read = grant('opendata.read', whose.id);
  if (name === CHECKSUMS) {
    const files = await listFiles(pool, read, id);
    const text = files.length === 0 ? refuse() : checksumsOf(files);
    return sendText(request, response, whose, { text, type: PLAIN, caching: FOR_GOOD });
  }
  const file = (await findFile(pool, read, id, name)) ?? refuse();
  const pieces = readPieces(pool, read, file.pieces);
  const from = address();
  const network = from === null ? '' : (wide(from) ?? narrow(from)).join('.');
  return sendFile(request, response, { whose, version: versionName(id), file, slots, network, pieces });
}

/** To the version of today, for a minute. */
async function sendOn({ response, context, whose }: Asked, name: string): Promise<void> {
  const read = context.grant('opendata.read', whose.id);
  const latest = (await findVersion(context.database.citizen.pool, read, null)) ?? refuse();
  const location = `/results/${whose.slug}/data/${versionName(latest)}/${name}`;
  response.writeHead(302, { ...whose.headers, ...SHARED, location }).end();
}

async function answerCatalogue({ request, response, context, municipality, whose }: Asked): Promise<void> {
  const { pool } = context.database.citizen;
  const read = context.grant('opendata.read', whose.id);
  const version = (await findVersion(pool, read, null)) ?? refuse();
  const files = await listFiles(pool, read, version);
  const began = (await findBeginnings(pool, read)) ?? refuse();
  const catalogue = catalogueOf({ municipality, version, files, began, publicUrl: context.publicUrl });
  const text = `${JSON.stringify(catalogue, null, 1)}\n`;
  sendText(request, response, whose, { text, type: JSON_LD, caching: SHARED });
}

/** The name of the file. */
const CHECKSUMS = 'SHA256SUMS';

/** The checksums of a version's files, as sha256sum writes and checks them: a line a file. */
function checksumsOf(files: readonly Pick<ListedFile, 'name' | 'sha256'>[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}
