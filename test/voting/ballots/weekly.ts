// Slips as the box's first protocol sealed them: under one X25519 key a week for all cities, place and standing on the envelope.
import {
  createCipheriv,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  randomUUID,
  type KeyObject,
} from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Reason } from '../../../server/foundation/ballot.ts';
import type { KeyId } from '../../../server/voting/ballots/slip-bytes.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import type { Ballot } from '../../../server/voting/ballots/store.ts';
import type { WeeklySlip } from '../../../server/voting/ballots/weekly-slips.ts';
import type { Room } from './room.ts';
import { keyId } from './slips.ts';

export interface WeeklyKey {
  readonly id: KeyId;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const REASONS: readonly (Reason | null)[] = [null, 'NETWORK', 'CHANNEL', 'BURST', 'HOURS'];
const SPKI_PREFIX_BYTES = 12;

export function drawWeeklyKey(): WeeklyKey {
  return { id: keyId(randomUUID()), ...generateKeyPairSync('x25519') };
}

/** The file of its private half. */
export const fileOf = ({ keysDir }: Room, { id }: WeeklyKey): string => join(keysDir, `${id}.pem`);

/** A week's key, with its file and its row. */
export async function offerWeekly(room: Room): Promise<WeeklyKey> {
  const key = drawWeeklyKey();
  const pem = key.privateKey.export({ format: 'pem', type: 'pkcs8' });
  await writeFile(fileOf(room, key), pem, { mode: 0o600 });
  await room.owner.query(
    Prisma.sql`INSERT INTO weekly_ballot_keys (id, public_key) VALUES (${key.id}::uuid, ${rawOf(key.publicKey)})`,
  );
  return key;
}

/** The content as bytes; before reasons were kept, there was none in them. */
export function encodeWeekly(content: SlipContent, reason: Reason | null): Buffer {
  const number = REASONS.indexOf(reason);
  if (content.kind === 'score') return Buffer.of(content.score | (number << 4));
  if (content.kind === 'comment') {
    const bytes = Buffer.alloc(902);
    const length = bytes.write(content.text, 2);
    bytes.writeUInt16BE(length | (number << 10));
    return bytes;
  }
  const bytes = Buffer.alloc(169);
  bytes.writeUInt8(content.options.length | (number << 5));
  [content.question, ...content.options].forEach((id, place) => bytes.writeBigInt64BE(id, 1 + 8 * place));
  return bytes;
}

/** The slip, sealed under the key; `bytes`: what lies inside, its own content where nothing else is said. */
export function sealWeekly(key: WeeklyKey, { grant, id, slip }: Ballot, bytes?: Buffer): WeeklySlip {
  const { municipalityId } = grant;
  const { locationId, trust, content } = slip;
  const { standing, reason } = trust;
  const { kind } = content;
  const fields = ['kazva ballot 1', `${municipalityId}`, `${locationId}`, standing, kind, id, key.id];
  const envelope = fields.map((field) => String.fromCharCode(field.length) + field).join('');
  const ephemeral = generateKeyPairSync('x25519');
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: key.publicKey });
  const salt = Buffer.concat([rawOf(ephemeral.publicKey), rawOf(key.publicKey)]);
  const secret = Buffer.from(hkdfSync('sha256', shared, salt, 'kazva ballot 1', 32));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  cipher.setAAD(Buffer.from(envelope, 'latin1'));
  const text = Buffer.concat([cipher.update(bytes ?? encodeWeekly(content, reason)), cipher.final()]);
  const sealed = Buffer.concat([Buffer.of(1), rawOf(ephemeral.publicKey), nonce, text, cipher.getAuthTag()]);
  return { municipalityId, ballotId: id, locationId, kind, standing, keyId: key.id, sealed };
}

/** Puts slips into the box as the first protocol left them. */
export async function putWeekly({ owner }: Room, slips: readonly WeeklySlip[]): Promise<void> {
  for (const { municipalityId, ballotId, locationId, kind, standing, keyId: key, sealed } of slips) {
    await owner.query(
      Prisma.sql`INSERT INTO ballot_ids (municipality_id, id, night) VALUES (${municipalityId}, ${ballotId}::uuid, 1)`,
    );
    await owner.query(
      Prisma.sql`INSERT INTO weekly_ballots (municipality_id, id, location_id, kind, standing, key_id, sealed)
        VALUES (${municipalityId}, ${ballotId}::uuid, ${locationId}, ${kind}, ${standing}, ${key}::uuid, ${sealed})`,
    );
  }
}

export async function castWeekly(room: Room, key: WeeklyKey, ballots: readonly Ballot[]): Promise<void> {
  await putWeekly(
    room,
    ballots.map((ballot) => sealWeekly(key, ballot)),
  );
}

function rawOf(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX_BYTES);
}
