// POST /mount/photos/ID: the photo of something that was told with the id. It is made small, and forgotten with the position.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Grant } from '../../access/grants/grant.ts';
import { change } from '../../access/journal/change.ts';
import { readBytes } from '../../foundation/body.ts';
import { asMember } from '../../foundation/database/tenant.ts';
import { AppError } from '../../foundation/errors.ts';
import type { Context } from '../../api/context.ts';
import { PhotoError, shrink, type PhotoFault } from '../../foundation/improvements/shrink.ts';
import { asFitter } from './round-of-pass.ts';
import { addPhoto, getMountingDays, hasMounting } from './store-mount.ts';
import { isUuid } from '../../foundation/uuid.ts';

/** What the finest setting of a telephone comes to: our page sends much less. */
const MOST_BYTES = 15_000_000;

/** What became of a photo, where it is not kept: it is none, or none is taken here any more. */
type Refused = PhotoFault | 'NOT_TAKEN';

/** Answers `{ photo: true }`, or `{ refused: { fault } }`. The journal tells of the mounting, not of its photo. */
export async function answerMountingPhoto(
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  context: Context,
): Promise<void> {
  // Before anything of the file is read.
  const { held: mount } = await asFitter(context, 'rounds.mount');
  const { isTold, keptDays } = await asMember(
    context.database.member.prisma,
    mount.municipalityId,
    async (tx) => ({
      isTold: isUuid(id) && (await hasMounting(tx, mount, id)),
      keptDays: await getMountingDays(tx, mount),
    }),
  );
  if (!isTold) throw new AppError('NOT_FOUND', 'Nothing was told with this id.');
  const bytes = await readBytes(request, MOST_BYTES);
  const refused = keptDays === 0 ? 'NOT_TAKEN' : await keep(bytes, id, mount, context);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(refused === null ? { photo: true } : { refused: { fault: refused } }));
}

async function keep(
  bytes: Buffer,
  id: string,
  mount: Grant<'rounds.mount'>,
  context: Context,
): Promise<Refused | null> {
  try {
    const { small } = await shrink(bytes);
    return await change(context, mount, async (tx) => {
      await addPhoto(tx, mount, id, new Uint8Array(small));
      return { outcome: null, audit: null };
    });
  } catch (error) {
    if (error instanceof PhotoError) return error.fault;
    throw error;
  }
}
