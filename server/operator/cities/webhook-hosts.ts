// Lets a city's webhooks lead to hosts, and to no others: told in the city's journal.
import type { Grant } from '../../access/grants/grant.ts';
import { change, type Changing } from '../../access/journal/change.ts';
import { invalid, type FieldFault, type Invalid } from '../../access/journal/outcomes.ts';
import { listHosts, writeHosts } from '../../action/webhooks/store-hosts.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { whyFaults } from '../../access/journal/reason.ts';
import { hostFault } from './city-host.ts';

export const MOST_HOSTS = 20;
const HTTPS_PORT = 443;
const LAST_PORT = 65_535;

export interface HostsAllowed {
  readonly outcome: 'WebhookHostsAllowed';
  readonly hosts: readonly string[];
}

/** Hosts in lower case, each once, in alphabetical order; without a port that is the usual one. */
export function hostsFrom(texts: readonly string[]): string[] {
  const hosts = texts.map((text) => text.trim().toLowerCase().replace(/:443$/, ''));
  return [...new Set(hosts.filter((host) => host !== ''))].toSorted();
}

/** What is wrong with a host, with a port or without; null: nothing that could be seen. */
function faultOf(text: string): FieldFault['fault'] | null {
  const [host = '', port, ...more] = text.split(':');
  const isPort = port === undefined || (/^[1-9]\d{0,4}$/.test(port) && Number(port) <= LAST_PORT);
  if (more.length > 0 || !isPort || Number(port) === HTTPS_PORT) return 'NOT_A_HOST';
  return hostFault(host, []);
}

/** Allows the hosts, in place of those before; `why` is for the city to read. */
export async function allowHosts(
  changing: Changing,
  operate: Grant<'municipalities.operate'>,
  { id, slug }: Pick<Municipality, 'id' | 'slug'>,
  hosts: readonly string[],
  why: string,
): Promise<HostsAllowed | Invalid> {
  const faults = whyFaults(why);
  const wrong = hosts.find((host) => faultOf(host) !== null);
  if (hosts.length > MOST_HOSTS) faults.push({ field: 'hosts', fault: 'TOO_MANY' });
  else if (wrong !== undefined)
    faults.push({ field: 'hosts', fault: faultOf(wrong) ?? 'NOT_A_HOST', part: wrong.slice(0, 260) });
  if (faults.length > 0) return invalid(faults);
  return change<HostsAllowed>(changing, operate, async (tx) => {
    const before = await listHosts(tx, operate);
    const outcome: HostsAllowed = { outcome: 'WebhookHostsAllowed', hosts };
    if (JSON.stringify(before) === JSON.stringify(hosts)) return { outcome, audit: null };
    await writeHosts(tx, operate, hosts);
    const subject = { subject: 'WebhookHosts', subjectId: String(id), subjectName: slug };
    return { outcome, audit: { ...subject, before: { hosts: before }, after: { hosts: [...hosts], why } } };
  });
}
