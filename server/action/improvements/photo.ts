// GET /results/SLUG/photos/HASH.jpg: a photo of something published, for everybody and for good; and drafts' for members.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { asMember } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import { getMunicipality } from '../../municipality/municipalities/arguments.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { findPhoto, findSmallPhoto } from './store-photos.ts';

const PATH = /^\/results\/(?<slug>[a-z0-9-]+)\/photos\/(?<hash>[\w-]{22})(?<small>-small)?\.jpg$/;

/** A year. The name changes with what it names. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

function send(response: ServerResponse, bytes: Buffer | null, caching: string, isWanted = true): void {
  if (bytes === null) throw new AppError('NOT_FOUND', 'There is no such photo.');
  response.writeHead(200, {
    'content-type': 'image/jpeg',
    'content-length': bytes.length,
    'cache-control': caching,
    'content-security-policy': "default-src 'none'",
  });
  response.end(isWanted ? bytes : undefined);
}

/** Answers where the address is that of a photo; tells whether it was. What is not published is not there (NOT_FOUND). */
export async function answerPhoto(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname }: URL,
  createContext: () => Context,
): Promise<boolean> {
  const { slug, hash, small } = PATH.exec(pathname)?.groups ?? {};
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (slug === undefined || hash === undefined || !isRead) return false;
  const context = createContext();
  const municipality = await getMunicipality(context, slug);
  const read = context.grant('improvements.read', municipality.id);
  const size = small === undefined ? 'large' : 'small';
  const bytes = await findPhoto(context.database.citizen.pool, read, hash, size);
  send(response, bytes, FOR_GOOD, request.method === 'GET');
  return true;
}

/** GET /members/files/improvements/SLUG/photo.jpg?hash=HASH: a small photo for members, published or not. */
export const DRAFT_PHOTO = membersFile(
  'GET',
  '/improvements/:slug/photo.jpg',
  'improvements.manage',
  answerDraftPhoto,
);

async function answerDraftPhoto({
  response,
  municipality,
  grant: manage,
  params,
  context,
}: FileAsked<'improvements.manage'>): Promise<void> {
  const hash = params.get('hash') ?? '';
  const bytes = await asMember(context.database.member.prisma, municipality.id, (tx) =>
    findSmallPhoto(tx, manage, hash),
  );
  send(response, bytes, 'private, max-age=3600');
}
