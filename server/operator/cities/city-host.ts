// What a municipality's own host may be: a name of the Internet, as DNS writes it, that is none of the platform's.
import { problemSeen } from '../../foundation/paper-addresses/rules.ts';

/** What is wrong with the host; null where a municipality may have it. Whether another has it, only a store knows. */
export function hostFault(
  host: string,
  ours: readonly string[],
): 'NOT_A_HOST' | 'LOCAL' | 'NUMERIC' | 'TOO_LONG' | 'TAKEN' | null {
  if (host.length > 253) return 'TOO_LONG';
  const isAlone = URL.canParse(`https://${host}`) && new URL(`https://${host}`).host === host;
  // Lower case, punycode and no port, path or address of a machine: as a browser would write it.
  const isName = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/.test(host);
  if (isAlone && isName) return ours.includes(host) ? 'TAKEN' : null;
  const seen = isAlone ? problemSeen(`https://${host}`) : null;
  return seen === 'LOCAL' || seen === 'NUMERIC' ? seen : 'NOT_A_HOST';
}
