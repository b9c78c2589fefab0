// The code on a sign: seven random digits and two check digits, ISO 7064 MOD 97-10.

export type SignCode = string & { readonly brand: 'SignCode' };

/** Whether the text is nine digits whose value leaves 1 when divided by 97. */
export function isCode(text: string): text is SignCode {
  return /^\d{9}$/.test(text) && Number(text) % 97 === 1;
}

/** What a person typed or scanned, without spaces, dashes and dots: „123 456-789“ is 123456789. */
export function normaliseCode(text: string): string {
  return text.replace(/[\s.\-–—]/g, '');
}

const LONGEST_TYPED = 40;

/** The code in what a person sent, which may be any text; no more of it than is worth an echo. */
export function readTyped(text: string): string {
  return normaliseCode(text.slice(0, LONGEST_TYPED));
}

/** The code of seven digits: they and their two check digits. */
export function withCheckDigits(sevenDigits: string): SignCode {
  if (!/^\d{7}$/.test(sevenDigits)) throw new RangeError('A code starts with seven digits.');
  const check = 98 - ((Number(sevenDigits) * 100) % 97);
  return `${sevenDigits}${String(check).padStart(2, '0')}` as SignCode;
}

/**
 * The valid codes that differ in one digit, or in one swap of neighbours, from nine digits that are no code: what the
 * person may have meant. Empty for a text that is not nine digits.
 */
export function neighbours(text: string): SignCode[] {
  if (!/^\d{9}$/.test(text)) return [];
  const found = new Set<SignCode>();
  const consider = (candidate: string) => {
    if (candidate !== text && isCode(candidate)) found.add(candidate);
  };
  for (let place = 0; place < text.length; place++) {
    const head = text.slice(0, place);
    for (let digit = 0; digit <= 9; digit++) consider(`${head}${digit}${text.slice(place + 1)}`);
    consider(
      `${head}${text.slice(place + 1, place + 2)}${text.slice(place, place + 1)}${text.slice(place + 2)}`,
    );
  }
  return [...found];
}

/**
 * The address that a sign's QR code holds, upper case for the QR alphanumeric mode: the municipality's own host over
 * HTTPS, or the platform's public address.
 */
export function signUrl(code: string, host: string | null, publicUrl: string): string {
  const origin = host === null ? publicUrl.replace(/(?<!\/)\/+$/, '') : `https://${host}`;
  return `${origin}/s/${code}`.toUpperCase();
}

export const SIGN_STATES = ['NEW', 'ORDERED', 'PRINTED', 'MOUNTED', 'DAMAGED'] as const;

export type SignState = (typeof SIGN_STATES)[number];

/** What is known of a sign: the days on which it was last ordered, printed, put up, and reported damaged. */
export interface SignDays {
  readonly orderedOn: Date | null;
  readonly printedOn: Date | null;
  readonly mountedOn: Date | null;
  readonly damagedOn: Date | null;
}

/**
 * The state of a sign that is in use. One that was reported damaged is so until it is printed again, even while it is on
 * order; one that is printed again waits to be put up.
 */
export function stateOf({ orderedOn, printedOn, mountedOn, damagedOn }: SignDays): SignState {
  if (damagedOn !== null) return 'DAMAGED';
  if (mountedOn !== null) return 'MOUNTED';
  if (printedOn !== null) return 'PRINTED';
  return orderedOn === null ? 'NEW' : 'ORDERED';
}

/** The days that bring a sign into the state on that day; NEW takes back all that was recorded. */
export function daysFor(state: SignState, day: Date): Partial<SignDays> {
  if (state === 'DAMAGED') return { damagedOn: day };
  if (state === 'ORDERED') return { orderedOn: day };
  if (state === 'PRINTED') return { orderedOn: null, printedOn: day, mountedOn: null, damagedOn: null };
  if (state === 'MOUNTED') return { mountedOn: day, damagedOn: null };
  return { orderedOn: null, printedOn: null, mountedOn: null, damagedOn: null };
}

/** What a print shop knows of a sign, and may record. */
export const RECORDED_STATES: readonly SignState[] = ['NEW', 'PRINTED', 'DAMAGED'];

/** Codes that a call may record. */
export const MOST_RECORDED = 1_000;
