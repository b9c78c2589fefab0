// Asks an address until when its certificate is valid, at public addresses alone; nothing is sent there but the greeting of TLS.
import { connect as secure } from 'node:tls';
import { isPublicAddress } from '../networks.ts';
import type { Internet } from '../internet.ts';
import { nameIn, problemSeen } from './rules.ts';

const PATIENCE_MS = 5_000;

/** The end of the certificate that the origin shows, be it over; null: none is seen from here. */
export async function findCertificateEnd(
  origin: string,
  internet: Pick<Internet, 'resolve' | 'connect'>,
): Promise<Date | null> {
  if (problemSeen(origin) !== null) return null;
  const [address, ...others] = await internet.resolve(nameIn(origin)).catch(() => []);
  if (address === undefined || ![address, ...others].every(isPublicAddress)) return null;
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = internet.connect(address, Number(port || 443));
    // One that is over is asked for its day as well; whoever reads the address believes it no more for that.
    const secured = secure({ socket, servername: hostname, rejectUnauthorized: false });
    const tell = (end: Date | null): void => {
      clearTimeout(patience);
      resolve(end);
      secured.destroy();
      socket.destroy();
    };
    const patience = setTimeout(() => tell(null), PATIENCE_MS);
    for (const each of [socket, secured]) each.on('error', () => tell(null));
    secured.once('close', () => tell(null));
    secured.once('secureConnect', () => {
      const end = new Date(secured.getPeerCertificate().valid_to);
      tell(Number.isNaN(end.getTime()) ? null : end);
    });
  });
}

/** Which of many certificates ends first. */
export interface Certificates {
  /** Asks some of the origins anew, and answers the end that comes first of all that are known; null: none is. */
  readonly findFirstEnd: (origins: readonly string[]) => Promise<Date | null>;
}

/** So many are asked at a time. */
const AT_ONCE = 10;
const FRESH_MS = 3_600_000;

/** Remembers what each origin showed for an hour. `steady`: milliseconds that never go back. */
export function createCertificates(
  ask: (origin: string) => Promise<Date | null>,
  steady: () => number,
): Certificates {
  const known = new Map<string, { readonly at: number; readonly end: Date | null }>();
  return {
    findFirstEnd: async (origins) => {
      for (const origin of known.keys()) if (!origins.includes(origin)) known.delete(origin);
      const old = origins.filter((origin) => steady() - (known.get(origin)?.at ?? -Infinity) >= FRESH_MS);
      await Promise.all(
        old
          .slice(0, AT_ONCE)
          .map(async (origin) => known.set(origin, { at: steady(), end: await ask(origin) })),
      );
      const ends = [...known.values()].flatMap(({ end }) => end ?? []);
      return ends.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
    },
  };
}
