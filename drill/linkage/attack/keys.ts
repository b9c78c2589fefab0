// What private halves of ballot keys open of the rows that were read: the product's own opener, in a thief's hands.
import { createPrivateKey } from 'node:crypto';
import type { SlipKind } from '../../../server/foundation/ballot.ts';
import type { MunicipalityId } from '../../../server/foundation/municipality-id.ts';
import { createOpener, type Opener } from '../../../server/voting/ballots/seal.ts';
import type { KeyId } from '../../../server/voting/ballots/slip-bytes.ts';
import type { Reading, Row } from '../evidence/reading.ts';

const ID_LENGTH = 36;

/** An opener for each file of a private half: by its name and what it says. */
export function openersOf(files: ReadonlyMap<string, string>): ReadonlyMap<string, Opener> {
  return new Map(
    [...files].map(([name, pem]) => {
      const id = name.replace('.pem', '').slice(-ID_LENGTH) as KeyId;
      return [id, createOpener(id, createPrivateKey(pem))];
    }),
  );
}

/** Of each reading the scores that the keys open, with their places, and with all else that the way of reading told. */
export function openReadings(readings: readonly Reading[], openers: ReadonlyMap<string, Opener>): Reading[] {
  return readings.flatMap(({ table, how, rows }) => {
    const opened = rows.map((row) => openRow(row, openers)).filter((row) => row !== null);
    return opened.length === 0 ? [] : [{ table, how: `${how}, opened`, rows: opened }];
  });
}

function openRow(row: Row, openers: ReadonlyMap<string, Opener>): Row | null {
  const { municipality_id: municipality, kind, key_id: keyId, sealed, ...others } = row;
  const opener = openers.get(keyId ?? '');
  if (!opener || !municipality || !sealed) return null;
  const municipalityId = BigInt(municipality) as MunicipalityId;
  const envelope = { municipalityId, kind: kind as SlipKind, keyId: opener.keyId };
  const opened = opener.open(envelope, Buffer.from(sealed, 'hex'));
  if (opened.outcome !== 'opened' || opened.slip.content.kind !== 'score') return null;
  const { locationId, content } = opened.slip;
  return {
    ...others,
    municipality_id: municipality,
    location_id: String(locationId),
    score: String(content.score),
  };
}
