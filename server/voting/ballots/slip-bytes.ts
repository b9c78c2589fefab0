// What lies under a slip's seal, in bytes of one length a kind, whoever sealed what was said; and what stands on its envelope.
import type { Arrival, BallotId, PaperWay, Reason, SlipKind, Trust } from '../../foundation/ballot.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { SignCode } from '../../foundation/sign-code.ts';
import type { TeamCode } from '../pulses/rules.ts';
import { ENC_BYTES, TAG_BYTES } from './hpke.ts';
import { CONTENT_BYTES, decodeContent, encodeContent, isEmpty, type SlipContent } from './slip-content.ts';
import { withDashes } from '../../foundation/uuid.ts';

/** The id of a ballot key: a UUID. */
export type KeyId = string & { readonly brand: 'KeyId' };

/** Of what place a slip is, and how far it is trusted. Nobody may read any of it before it is opened. */
interface Placed {
  readonly locationId: bigint;
  /** The place's category when the slip came: what is pooled is pooled with this one. */
  readonly categoryId: bigint;
  readonly trust: Trust;
  /** Until the night that decides whether a counted score is among too many; without it, it is decided, or nothing is to be. */
  readonly arrival?: Arrival;
  /** It lost a lot, and no counted group of its place was opened since. Such a one has no arrival any more. */
  readonly isSurplus?: true;
  /** It came with a slip of paper. Such a one has no arrival. */
  readonly paper?: PaperWay;
  /** It is of no place: an answer of a pulse's team, whose id stands for the place's, and the pulse's for the category's. It has none of the above. */
  readonly isOfTeam?: true;
}

/** A slip whose content is known: it came without a seal, or was opened. */
export interface Slip extends Placed {
  /** Until its night: the id of its slip of paper that is added to those spent. What a phone sealed has it as its ballotId. */
  readonly spends?: BallotId;
  readonly content: SlipContent;
}

/** What a phone sealed: for a sign, by an id, so that it can be cast at no other, and once. */
export interface PhoneSeal {
  readonly kind: SlipKind;
  readonly code: SignCode | TeamCode;
  readonly ballotId: BallotId;
  /** Encapsulated key, ciphertext and tag. */
  readonly sealed: Buffer;
}

/** A slip that nobody here can read: a phone sealed what was said. */
export interface PhoneSlip extends Placed {
  readonly phone: PhoneSeal;
}

/** What stands on the envelope: readable columns, but a changed one makes the seal break. */
export interface Envelope {
  readonly municipalityId: MunicipalityId;
  readonly kind: SlipKind;
  readonly keyId: KeyId;
}

// The places of the fields.
const FORM_AT = 0;
const LOCATION_AT = 1;
const CATEGORY_AT = 9;
const REASON_AT = 17;
const CODE_AT = 18;
const BALLOT_AT = 22;
const BODY_AT = 38;
/** Place, category and reason. */
const PLACED_BYTES = CODE_AT - LOCATION_AT;
// The low two bits of the form; the next two say by which way of paper it came. Above them stands 0, or one more than the number of an
// arrival, or that of a surplus, or of a team's answer.
const KNOWN = 2;
const PHONE = 3;
const KNOWN_OR_PHONE_BITS = 2;
const FORM_BITS = 4;
/** A way is the place in this list, so its order never changes. */
const WAYS: readonly (PaperWay | undefined)[] = [undefined, 'SCANNED', 'FILLED'];
const SURPLUS = 8;
const OF_TEAM = 9;
/** Before what a phone seals stands in which form. */
const PHONE_VERSION = 1;
/** A reason is the place in this list, so its order never changes. 0: the slip is counted. */
export const REASONS: readonly (Reason | null)[] = [null, 'NETWORK', 'CHANNEL', 'BURST', 'HOURS', 'PRESENCE'];

/** How many bytes a phone's seal of the kind has. */
export const phoneBytes = (kind: SlipKind): number => ENC_BYTES + 1 + CONTENT_BYTES[kind] + TAG_BYTES;

/** Characters that these have at most in base64. */
export const phoneCharacters = (kind: SlipKind): number => Math.ceil(phoneBytes(kind) / 3) * 4;

const bytesOf = (kind: SlipKind): number => BODY_AT + phoneBytes(kind);

export const kindOf = (slip: Slip | PhoneSlip): SlipKind =>
  'phone' in slip ? slip.phone.kind : slip.content.kind;

/** The slip as bytes. What is known has as many as what a phone sealed, so that the table does not tell who had a script. */
export function encodeSlip(slip: Slip | PhoneSlip): Buffer {
  const bytes = Buffer.alloc(bytesOf(kindOf(slip)));
  bytes.writeBigInt64BE(slip.locationId, LOCATION_AT);
  bytes.writeBigInt64BE(slip.categoryId, CATEGORY_AT);
  bytes.writeUInt8(REASONS.indexOf(slip.trust.reason), REASON_AT);
  if ('phone' in slip) {
    const { code, ballotId, sealed } = slip.phone;
    bytes.writeUInt8(PHONE + bitsOf(slip), FORM_AT);
    // A team's is longer, and found again by the team.
    if (!slip.isOfTeam) bytes.writeUInt32BE(Number(code), CODE_AT);
    bytes.write(ballotId.replaceAll('-', ''), BALLOT_AT, 'hex');
    bytes.set(sealed, BODY_AT);
  } else {
    bytes.writeUInt8(KNOWN + bitsOf(slip), FORM_AT);
    if (slip.spends) bytes.write(slip.spends.replaceAll('-', ''), BALLOT_AT, 'hex');
    bytes.set(encodeContent(slip.content), BODY_AT);
  }
  return bytes;
}

/** The slip that the bytes say, or null where they are not exactly what `encodeSlip` writes for the kind. */
export function decodeSlip(kind: SlipKind, opened: Buffer): Slip | PhoneSlip | null {
  const bytes = opened.length === PLACED_BYTES + CONTENT_BYTES[kind] ? withForm(kind, opened) : opened;
  if (bytes.length !== bytesOf(kind)) return null;
  const reason = REASONS[bytes.readUInt8(REASON_AT)];
  const lot = lotIn(bytes.readUInt8(FORM_AT));
  const low = bytes.readUInt8(FORM_AT) % 2 ** FORM_BITS;
  const way = low >> KNOWN_OR_PHONE_BITS;
  const paper = WAYS[way];
  if (reason === undefined || lot === null || way >= WAYS.length) return null;
  if (paper && Object.keys(lot).length > 0) return null;
  if (lot.isOfTeam && (reason !== null || kind !== 'score')) return null;
  const placed: Placed = {
    ...lot,
    ...(paper && { paper }),
    locationId: bytes.readBigInt64BE(LOCATION_AT),
    categoryId: bytes.readBigInt64BE(CATEGORY_AT),
    trust: reason === null ? { standing: 'COUNTED', reason } : { standing: 'UNCONFIRMED', reason },
  };
  const form = low % 2 ** KNOWN_OR_PHONE_BITS;
  if (form === PHONE) return { ...placed, phone: phoneSealIn(kind, bytes) };
  const end = BODY_AT + CONTENT_BYTES[kind];
  const spends = isEmpty(bytes.subarray(BALLOT_AT, BODY_AT)) ? undefined : ballotIdIn(bytes);
  if (form !== KNOWN || !isEmpty(bytes.subarray(CODE_AT, BALLOT_AT)) || !isEmpty(bytes.subarray(end)))
    return null;
  if (spends && !paper) return null;
  const content = decodeContent(kind, bytes.subarray(BODY_AT, end));
  return content && { ...placed, ...(spends && { spends }), content };
}

/** What was sealed before phones sealed had neither form nor padding. */
function withForm(kind: SlipKind, bytes: Buffer): Buffer {
  const whole = Buffer.alloc(bytesOf(kind));
  whole.writeUInt8(KNOWN, FORM_AT);
  bytes.copy(whole, LOCATION_AT, 0, PLACED_BYTES);
  bytes.copy(whole, BODY_AT, PLACED_BYTES);
  return whole;
}

function bitsOf({ arrival, isSurplus, paper, isOfTeam }: Placed): number {
  const way = WAYS.indexOf(paper) << KNOWN_OR_PHONE_BITS;
  if (isOfTeam) return (1 + OF_TEAM) << FORM_BITS;
  if (isSurplus) return way + ((1 + SURPLUS) << FORM_BITS);
  return (
    way + (arrival === undefined ? 0 : (1 + 2 * arrival.quarter + (arrival.isFirst ? 1 : 0)) << FORM_BITS)
  );
}

/** Null: nobody writes that. */
function lotIn(form: number): Pick<Placed, 'arrival' | 'isSurplus' | 'isOfTeam'> | null {
  const number = (form >> FORM_BITS) - 1;
  if (number < 0) return {};
  if (number === OF_TEAM) return { isOfTeam: true };
  if (number >= SURPLUS) return number === SURPLUS ? { isSurplus: true } : null;
  return { arrival: { quarter: number >> 1, isFirst: number % 2 === 1 } };
}

const ballotIdIn = (bytes: Buffer): BallotId =>
  withDashes(bytes.toString('hex', BALLOT_AT, BODY_AT)) as BallotId;

function phoneSealIn(kind: SlipKind, bytes: Buffer): PhoneSeal {
  return {
    kind,
    code: String(bytes.readUInt32BE(CODE_AT)).padStart(9, '0') as SignCode,
    ballotId: ballotIdIn(bytes),
    sealed: bytes.subarray(BODY_AT),
  };
}

/** What a phone said; null where it is not in a form of ours. */
export function decodePhone(kind: SlipKind, text: Buffer): SlipContent | null {
  return text[0] === PHONE_VERSION ? decodeContent(kind, text.subarray(1)) : null;
}

/** What a phone seals for, and to what it belongs: as client/parts/offline/sealed-slip.ts writes them. */
export function contextOf(keyId: KeyId, { code, kind, ballotId }: PhoneSeal): { info: Buffer; aad: Buffer } {
  return { info: Buffer.from(`kazva ballot 2 ${keyId}`), aad: Buffer.from(`${code} ${kind} ${ballotId}`) };
}

/** The envelope as bytes, for the seal to protect: no other kind, key or municipality can be written on it. */
export function encodeEnvelope({ municipalityId, kind, keyId }: Envelope): Buffer {
  return Buffer.from(`kazva slip 2 ${municipalityId} ${kind} ${keyId}`);
}
