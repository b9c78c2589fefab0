// The slips that were read and are not sent yet: each once, however often it was photographed. Pure.
import type { Doubt } from './reading/decide.ts';
import type { Grey } from './reading/grey.ts';
import type { SlipInPhoto } from './reading/slip-reader.ts';

/** Why a person must look: what the photograph shows, its corners are hidden, or two photographs say different things. */
export type Unsure = Doubt | 'HIDDEN' | 'DIFFERENT';

/** One slip. */
export interface Slip {
  readonly code: string;
  /** What is sent; null: nobody has decided; 'none': it is not to be counted. */
  readonly score: number | 'none' | null;
  /** Why it was put aside; it stays so when it is decided, so that nothing moves under a finger. */
  readonly unsure: Unsure | null;
  readonly crop: Grey | null;
}

/** Slips by their codes, in the order in which they were read. */
export type Batch = ReadonlyMap<string, Slip>;

/** What the server casts at once. */
const MOST_SLIPS = 200;

/** What the address on a slip ends with: letters and digits. */
const CODE = /\/p\/([0-9a-z]{20})$/i;
/** Longer is no address of ours. */
const LONGEST_ADDRESS = 200;

/** Returns the code in the address that a QR code says; null: it is no slip's. */
export function codeIn(address: string): string | null {
  if (address.length > LONGEST_ADDRESS) return null;
  return CODE.exec(address)?.[1]?.toUpperCase() ?? null;
}

function slipOf(code: string, { said, crop }: SlipInPhoto): Slip {
  const isRead = said.kind === 'read';
  return { code, crop, score: isRead ? said.score : null, unsure: isRead ? null : said.why };
}

/** Of two photographs of a slip, the one that can be read; where both can and differ, a person decides. */
function joined(known: Slip, seen: Slip): Slip {
  if (seen.score === null || known.unsure === 'DIFFERENT') return known;
  if (known.unsure !== null && known.score === null) return seen;
  return known.score === seen.score ? known : { ...known, score: null, unsure: 'DIFFERENT' };
}

/** Returns those of a photograph that are slips. */
export function slipsIn(photo: readonly SlipInPhoto[]): SlipInPhoto[] {
  return photo.filter(({ text }) => codeIn(text) !== null);
}

/** Returns the slips with those of another photograph; null where they would be more than are sent at once. */
export function addPhoto(batch: Batch, photo: readonly SlipInPhoto[]): Batch | null {
  const slips = new Map(batch);
  for (const seen of photo) {
    const code = codeIn(seen.text);
    if (code === null) continue;
    const [known, slip] = [slips.get(code), slipOf(code, seen)];
    slips.set(code, known ? joined(known, slip) : slip);
  }
  return slips.size > MOST_SLIPS ? null : slips;
}

/** Returns the slips with one that was typed from its paper; null where they would be more than are sent at once. */
export function addTyped(batch: Batch, code: string, score: number): Batch | null {
  const slips = new Map(batch).set(code, { code, score, unsure: null, crop: null });
  return slips.size > MOST_SLIPS ? null : slips;
}

/** Returns the slips with what somebody decided of one. */
export function decideSlip(batch: Batch, code: string, score: Slip['score']): Batch {
  const known = batch.get(code);
  return known ? new Map(batch).set(code, { ...known, score }) : batch;
}

/** Returns the slips of which nobody has decided. */
export function undecidedOf(batch: Batch): Slip[] {
  return [...batch.values()].filter(({ score }) => score === null);
}

/** Returns what is sent of each slip that counts. */
export function filledOf(batch: Batch): { code: string; score: number }[] {
  return [...batch.values()].flatMap(({ code, score }) =>
    typeof score === 'number' ? [{ code, score }] : [],
  );
}

/** Returns a code as people read it: four groups of five. */
export function grouped(code: string): string {
  return code.replaceAll(/.{5}(?=.)/g, '$& ');
}
