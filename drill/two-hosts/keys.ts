// Every private half that ever lay in the folder of keys, and the forms in which a process could have it.
import { createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wanted } from './evidence.ts';

export interface KeyWatch {
  /** All forms of all that were seen so far. */
  readonly forms: () => readonly Wanted[];
  readonly seen: () => number;
  readonly stop: () => void;
}

const LOOK_MS = 20;

/** Looks into the folder again and again, since a key lives from one night to the next. */
export function watchKeys(folder: string): KeyWatch {
  const forms = new Map<string, readonly Wanted[]>();
  const look = (): void => {
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.pem') && !forms.has(each))) {
      const own = formsOfKey(join(folder, name));
      if (own !== null) forms.set(name, own);
    }
  };
  const timer = setInterval(look, LOOK_MS);
  return {
    forms: () => {
      look();
      return [...forms.values()].flat();
    },
    seen: () => forms.size,
    stop: () => clearInterval(timer),
  };
}

/** Its scalar as bytes, backwards as a library of big numbers keeps it, in hex and base64url, and a line of its PEM; null: it goes just now. */
function formsOfKey(path: string): readonly Wanted[] | null {
  try {
    const pem = readFileSync(path, 'latin1');
    const { d } = createPrivateKey(pem).export({ format: 'jwk' });
    if (d === undefined) return null;
    const scalar = Buffer.from(d, 'base64url');
    const [, first = '', second = ''] = pem.split('\n');
    const of = (what: string, bytes: Buffer): Wanted => ({ what: `a private half (${what})`, bytes });
    return [
      of('bytes', scalar),
      of('bytes, backwards', Buffer.from(scalar.toReversed())),
      of('hex', Buffer.from(scalar.toString('hex'))),
      of('base64url', Buffer.from(d)),
      // The beginning is the same of every key.
      of('PEM', Buffer.from(first.slice(-16))),
      of('PEM', Buffer.from(second)),
    ];
  } catch {
    return null;
  }
}
