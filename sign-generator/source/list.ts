// Where the signs come from: the platform, or a file of a city without it.
import { listSigns } from './api.ts';
import { readSignFile } from './file.ts';
import type { SignFile } from './file.ts';
import { withPaperAddress } from './paper-address.ts';
import { getToken } from './platform.ts';
import type { Platform } from './platform.ts';
import type { Selection } from './select.ts';
import type { SignList } from '../sign.ts';

export type SignSource =
  | ({ readonly kind: 'platform'; readonly allowsTestAddress: boolean } & Platform)
  | ({ readonly kind: 'file' } & SignFile);

export interface Listing {
  readonly selection: Selection;
  /** Where the print tokens lie. */
  readonly dataFolder: string;
  readonly signal: AbortSignal | undefined;
  readonly onFetched: (count: number, total: number) => void;
}

/** Returns a municipality and its signs, at least those of the selection. Throws a SignFailure, or an AbortError. */
export async function listFrom(
  source: SignSource,
  { selection, dataFolder, signal, onFetched }: Listing,
): Promise<SignList> {
  if (source.kind === 'file') return readSignFile(source);
  const token = await getToken(source, dataFolder);
  const { locations, states } = selection;
  const request = { ...source, token, locations, states, signal };
  return withPaperAddress(await listSigns(request, onFetched), request, source.allowsTestAddress);
}
