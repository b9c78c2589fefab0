// What the server answers where a second factor is set up or gets new backup codes.

/** A second factor that waits for its first code. */
export interface Factor {
  /** otpauth://totp/…, what the QR code says. */
  readonly uri: string;
  readonly backupCodes: readonly string[];
}

/** The factor in better-auth's answer. Throws TypeError where there is none. */
export function factorIn(answer: unknown): Factor {
  const { totpURI: uri } = answer as { totpURI?: unknown };
  if (typeof uri !== 'string') throw new TypeError('The answer has no address of a second factor.');
  return { uri, backupCodes: backupCodesIn(answer) };
}

/** The backup codes in better-auth's answer. Throws TypeError where there are none. */
export function backupCodesIn(answer: unknown): readonly string[] {
  const { backupCodes } = answer as { backupCodes?: unknown };
  if (!Array.isArray(backupCodes)) throw new TypeError('The answer has no backup codes.');
  return backupCodes.map(String);
}

/** The secret in groups of four, for an app that it is typed into. */
export function secretIn(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
