// A webhook's secret: drawn here, told once, and kept so that the server alone can read it.
import { seal, type Purpose } from '../../foundation/sealed-text.ts';
import { drawSecret } from './signature.ts';

/** One that was sealed for another city does not open. */
export const purposeOf = (municipalityId: bigint): Purpose => `secret:webhook:${municipalityId}`;

/** A new secret: as it is told, and as it is kept. */
export function newSecret(
  key: Buffer,
  municipalityId: bigint,
  random: (bytes: number) => Buffer,
): { readonly told: string; readonly sealed: Buffer } {
  const told = drawSecret(random);
  return { told, sealed: seal(key, purposeOf(municipalityId), told) };
}
