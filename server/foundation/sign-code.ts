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
