// Tells who asks from the request's authorization header. Citizens have none: nobody signs in to vote.
import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../errors.ts';
import type { MunicipalityId } from '../municipalities/rules.ts';
import type { Viewer } from './policy.ts';
import { printToken } from './tokens.ts';

export const CITIZEN: Viewer = { kind: 'citizen' };

export interface TokenHolder {
  readonly id: MunicipalityId;
  readonly slug: string;
}

/**
 * The viewer of a request: a print shop where the header holds a municipality's print token, a citizen where there is
 * no header. A header that fits nothing is refused with FORBIDDEN, since its sender believes to be somebody.
 */
export function viewerOf(
  authorization: string | undefined,
  printKey: Buffer,
  municipalities: readonly TokenHolder[],
): Viewer {
  if (authorization === undefined) return CITIZEN;
  const token = Buffer.from(/^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '');
  for (const { id, slug } of municipalities) {
    const expected = Buffer.from(printToken(printKey, slug));
    if (token.length === expected.length && timingSafeEqual(token, expected)) {
      return { kind: 'printShop', municipalityId: id };
    }
  }
  throw new AppError('FORBIDDEN', 'This token is not known here.');
}
