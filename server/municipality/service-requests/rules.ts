// What is true of a city's server as an admin says it: how long its fields may be, and what is wrong with one.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { isAskable } from '../../access/identity/rules.ts';
import { isLonger } from '../../foundation/texts/characters.ts';

const LONGEST = {
  endpoint: 300,
  jurisdiction: 100,
  apiKey: 500,
} as const;
export interface ServerDraft {
  readonly endpoint: string;
  readonly jurisdiction: string | null;
  readonly apiKey: string | null;
}

/** What is wrong with a server as an admin says it; of a host that nobody may ask, the host. */
export function serverFaults(
  { endpoint, jurisdiction, apiKey }: ServerDraft,
  hosts: readonly string[],
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (jurisdiction !== null && isLonger(jurisdiction, LONGEST.jurisdiction))
    faults.push({ field: 'jurisdiction', fault: 'TOO_LONG' });
  if (apiKey !== null && isLonger(apiKey, LONGEST.apiKey))
    faults.push({ field: 'apiKey', fault: 'TOO_LONG' });
  if (isLonger(endpoint, LONGEST.endpoint)) faults.push({ field: 'endpoint', fault: 'TOO_LONG' });
  else if (!URL.canParse(endpoint) || /[?#\s]/.test(endpoint))
    faults.push({ field: 'endpoint', fault: 'NOT_A_HOST' });
  else if (!isAskable(endpoint, hosts))
    faults.push({ field: 'endpoint', fault: 'NOT_ALLOWED', part: new URL(endpoint).host });
  return faults;
}
