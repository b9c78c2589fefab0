// English texts of addresses that may not stand on paper, and of names and hosts that a municipality may not have.
import type { paperAddressesBg } from './paper-addresses.bg.ts';

export const paperAddressesEn: typeof paperAddressesBg = {
  title: 'This address cannot be printed',
  lead: 'Signs and documents would lead to {address}. {why}',
  platform:
    'What is printed cannot be corrected. So live municipalities cannot order signs or generate documents until the platform’s operator sets PUBLIC_URL to the https:// address where citizens open it.',
  own: 'What is printed cannot be corrected. So signs cannot be ordered or documents generated until the municipality’s own host works or the platform’s operator chooses another.',
  /** What is wrong, by the name of the fault. */
  problems: {
    NOT_A_SLUG:
      'Only Latin letters in lower case and digits, with dashes between words. Example: veliko-tarnovo.',
    NOT_A_HOST:
      'Write only the name, in lower case, without https://, port or path. Example: results.starazagora.bg.',
    LOCAL: 'Only one machine or its own network knows this name.',
    NUMERIC: 'This is a machine’s numeric address; it must be a name.',
    RESERVED: 'This name is reserved for something else.',
    NOT_HTTPS: 'The address begins with http://, and must begin with https://.',
    UNRESOLVED: 'No name server (DNS) knows this name.',
    PRIVATE: 'The name leads to a private network, which citizens cannot reach.',
    SILENT: 'Nothing answers at this address, or browsers do not trust its certificate.',
    NOT_OURS:
      'Another site answers at this address, or the proxy in front of the platform does not pass on the host name.',
  },
};
