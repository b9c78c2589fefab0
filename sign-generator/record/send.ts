// Tells the platform what state signs are in, a thousand at a time.
import { SignFailure } from '../failure.ts';
import { valueOf } from '../fields.ts';
import type { SignState } from '../sign.ts';
import { ask } from '../source/ask.ts';
import type { ApiRequest } from '../source/ask.ts';
import { cli } from '../text/cli.ts';

const RECORD = `mutation Record($input: RecordSignsInput!) {
  recordSigns(input: $input) { changed unchanged unknown }
}`;

/** As many codes as the platform takes in one call. */
const MOST = 1000;

export interface Outcome {
  readonly changed: number;
  readonly unchanged: number;
  /** Codes of no sign in use. */
  readonly unknown: readonly string[];
}

async function sendSome(request: ApiRequest, codes: readonly string[], state: SignState): Promise<Outcome> {
  const input = { municipality: request.municipality, codes, state: state.toUpperCase() };
  const answer = valueOf(await ask(request, RECORD, { input }), 'recordSigns');
  const [changed, unchanged, unknown] = ['changed', 'unchanged', 'unknown'].map((name) =>
    valueOf(answer, name),
  );
  if (typeof changed !== 'number' || typeof unchanged !== 'number' || !Array.isArray(unknown))
    throw new SignFailure(cli.notAnApi(request.api, 200));
  return { changed, unchanged, unknown: unknown.map(String) };
}

/** Records the state of the signs and returns what became of it. Throws a SignFailure, or an AbortError if interrupted. */
export async function sendRecord(
  request: ApiRequest,
  codes: readonly string[],
  state: SignState,
): Promise<Outcome> {
  let sum: Outcome = { changed: 0, unchanged: 0, unknown: [] };
  for (let from = 0; from < codes.length; from += MOST) {
    const { changed, unchanged, unknown } = await sendSome(request, codes.slice(from, from + MOST), state);
    sum = {
      changed: sum.changed + changed,
      unchanged: sum.unchanged + unchanged,
      unknown: [...sum.unknown, ...unknown],
    };
  }
  return sum;
}
