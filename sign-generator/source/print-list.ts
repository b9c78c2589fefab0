// Where posters and slips come from: the platform, whose address may stand on paper, or a file that has them beside their municipality.
import { SignFailure } from '../failure.ts';
import { valueOf } from '../fields.ts';
import type { Municipality } from '../sign.ts';
import { getMunicipality } from './api.ts';
import type { ApiRequest } from './ask.ts';
import { readCity } from './city.ts';
import { withPaperAddress } from './paper-address.ts';
import { getToken, type Platform } from './platform.ts';
import { readJson } from './text-file.ts';

export type PrintSource<Wish> =
  | { readonly from: string }
  | { readonly platform: Platform; readonly wish: Wish; readonly allowsTestAddress: boolean };

/** How a command reads what it prints. */
export interface PrintReading<Wish, List> {
  readonly ofRecord: (record: unknown, municipality: Municipality) => List;
  readonly ofPlatform: (request: ApiRequest, municipality: Municipality, wish: Wish) => Promise<List>;
  /** What is said of a file that cannot be read, or is no JSON. */
  readonly noFile: (path: string) => string;
}

async function recordIn(path: string, noFile: (path: string) => string): Promise<unknown> {
  try {
    return await readJson(path);
  } catch (error) {
    throw error instanceof SignFailure ? new SignFailure(noFile(path), { cause: error }) : error;
  }
}

/** Returns what is to be printed. Throws a SignFailure, or an AbortError. */
export async function readPrintList<Wish, List>(
  source: PrintSource<Wish>,
  { ofRecord, ofPlatform, noFile }: PrintReading<Wish, List>,
  dataFolder: string,
  signal: AbortSignal | undefined,
): Promise<List> {
  if ('from' in source) {
    const record = await recordIn(source.from, noFile);
    return ofRecord(record, readCity(valueOf(record, 'municipality')).municipality);
  }
  const { platform, wish, allowsTestAddress } = source;
  const request = { ...platform, token: await getToken(platform, dataFolder), locations: [], signal };
  const signs = { municipality: await getMunicipality(request), signs: [] };
  const { municipality } = await withPaperAddress(signs, request, allowsTestAddress);
  return ofPlatform(request, municipality, wish);
}
