// The tokens of print shops: each told when it is issued, and all of them in a file for the sign generator on the same machine.
import { grant } from '../../access/grants/grant.ts';
import { tokenOf, writeTokens, type PrintTokenOf } from '../../access/grants/tokens.ts';
import { CITIZEN } from '../../access/grants/viewer.ts';
import type { Connection } from '../../foundation/database/connect.ts';
import { listMunicipalities } from './store.ts';

export interface PrintTokens {
  readonly of: (municipality: PrintTokenOf) => string;
  /** Writes the file anew, as the tokens are now. */
  readonly write: () => Promise<void>;
}

declare module '../../api/context.ts' {
  interface House {
    readonly printTokens: PrintTokens;
  }
}

export function createPrintTokens(dataDir: string, tokenKey: Buffer, citizen: Connection): PrintTokens {
  const find = grant(CITIZEN, 'municipalities.find', null);
  return {
    of: (municipality) => tokenOf(tokenKey, municipality),
    write: async () => writeTokens(dataDir, tokenKey, await listMunicipalities(citizen.prisma, find)),
  };
}
