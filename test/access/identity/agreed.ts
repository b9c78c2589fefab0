// Lets people of a domain sign in to a city by the test's provider, as whoever runs the platform agrees with the city.
import { getMunicipality } from '../../../server/operator/cities/platform-invitation.ts';
import { setProvider } from '../../../server/operator/commands/identity-command.ts';
import type { City } from '../../support/city.ts';
import type { TestServer } from '../../support/server.ts';
import type { TestProvider } from './provider.ts';

interface Factor {
  readonly factorClaim: 'amr' | null;
  readonly factorValues: readonly string[];
}

/** Without more words no factor of the provider is believed. */
export async function agree(
  server: TestServer,
  { issuer, clientId, secret, host }: TestProvider,
  { slug }: City,
  domain: string,
  { factorClaim, factorValues }: Factor = { factorClaim: null, factorValues: [] },
): Promise<void> {
  const operating = {
    connections: server.database,
    membersUrl: server.url,
    platformName: 'Kazva',
    oidcHosts: [host],
    key: server.gate.key,
    now: () => new Date(),
  };
  const municipality = await getMunicipality(server.database, slug);
  const asked = { issuer, clientId, domains: [domain], factorClaim, factorValues: [...factorValues] };
  await setProvider(operating, municipality, asked, secret);
}
