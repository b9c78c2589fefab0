// Asks an address whether it leads here: by https: alone, at public addresses alone, with no way round by a redirect, not for long.
import { request } from 'node:https';
import { connectTo, type Internet } from '../internet.ts';
import { isPublicAddress } from '../networks.ts';
import { isAnswer, makeQuestion, PROOF_PATH, type Proving } from './proof.ts';
import { nameIn, problemSeen, type AddressProblem } from './rules.ts';

export interface Asking extends Proving, Internet {
  readonly random: (bytes: number) => Buffer;
}

const PATIENCE_MS = 5_000;
/** A host has few; one family of them may not be reached from here. */
const MOST_ADDRESSES = 4;
/** The answer has 43. */
const MOST_BYTES = 256;

/** What is wrong with the origin on paper; null: it leads here. */
export async function askAddress(origin: string, asking: Asking): Promise<AddressProblem | null> {
  const seen = problemSeen(origin);
  if (seen !== null) return seen;
  const name = nameIn(origin);
  const addresses = await asking.resolve(name).catch(() => []);
  if (addresses.length === 0) return 'UNRESOLVED';
  if (!addresses.every(isPublicAddress)) return 'PRIVATE';
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const question = makeQuestion(asking, name, asking.random);
  for (const address of addresses.slice(0, MOST_ADDRESSES)) {
    const said = await read(new URL(`${PROOF_PATH}/${question}`, origin), address, asking, signal);
    if (said !== null) return isAnswer(asking, name, question, said) ? null : 'NOT_OURS';
  }
  return 'SILENT';
}

/** What is answered at that address, '' where that is anything but a short text; null: nobody answers. */
function read(url: URL, address: string, internet: Internet, signal: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    const asked = request(url, {
      signal,
      // Without an agent Node would write the usual port behind it.
      headers: { host: url.host },
      createConnection: () => connectTo(internet, url, address),
    });
    asked.once('error', () => resolve(null));
    // Who would speak otherwise (101): without a listener Node would tell neither an answer nor an error.
    asked.once('upgrade', (_response, socket) => {
      socket.destroy();
      resolve('');
    });
    asked.once('response', (response) => {
      let said = '';
      response.setEncoding('latin1');
      response.on('error', () => undefined);
      response.on('data', (more: string) => {
        said += more;
        if (said.length > MOST_BYTES) response.destroy();
      });
      response.once('close', () => {
        resolve(response.statusCode === 200 && said.length <= MOST_BYTES ? said.trim() : '');
      });
    });
    asked.end();
  });
}
