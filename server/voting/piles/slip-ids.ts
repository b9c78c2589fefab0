// The three ids that the code of a slip of paper gives, under a secret that lies apart from the database: no one of them tells another.
import { createHmac } from 'node:crypto';
import type { BallotId } from '../../foundation/ballot.ts';
import type { PaperCode } from '../../foundation/paper-code.ts';
import { withDashes } from '../../foundation/uuid.ts';

/** What stands for a slip in the list of its pile. */
export type ListedId = string & { readonly brand: 'ListedId' };

export interface SlipIds {
  readonly listed: ListedId;
  /** What its vote is cast with and carries under its seal, and from the night on stands in the list of spent slips. */
  readonly vote: BallotId;
  /** What its vote claims in the box, as every vote claims an id. No other row has it. */
  readonly claim: BallotId;
}

/** The ids of a code, the same for ever. */
export type GiveSlipIds = (code: PaperCode) => SlipIds;

/**
 * HMAC-SHA-256 (RFC 2104) of use and code, of which the first 122 bits are a UUID of version 4, since such ids are what the box takes. A
 * code has 90 bits of chance: nobody can try them all, with the secret neither. The secret is for whoever saw a code, and has the database.
 */
export function createSlipIds(secret: Buffer): GiveSlipIds {
  const idOf = (use: keyof SlipIds, code: PaperCode): string => {
    const bytes = createHmac('sha256', secret).update(`kazva slip ${use} ${code}`).digest().subarray(0, 16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return withDashes(bytes.toString('hex'));
  };
  return (code) => ({
    listed: idOf('listed', code) as ListedId,
    vote: idOf('vote', code) as BallotId,
    claim: idOf('claim', code) as BallotId,
  });
}

declare module '../../api/context.ts' {
  interface House {
    readonly slipIds: GiveSlipIds;
  }
}
