// English texts of the pages about keys to the API.
import type { apiKeysBg } from './api-keys.bg.ts';

export const apiKeysEn: typeof apiKeysBg = {
  list: {
    what: 'The results are open to everybody without a key. With one, a journalist, a researcher or another system may ask more often; it sees no more than others.',
    issue: 'Issue a key',
    none: 'No key has been issued yet.',
    caption: 'Issued keys',
    label: 'For whom',
    allowance: 'How much it may ask',
    perMinute: 'cost {cost} a minute',
    state: 'State',
    states: { ACTIVE: 'valid until {day}', EXPIRED: 'expired on {day}', REVOKED: 'revoked' },
    lastUsed: 'Last used',
    never: 'not yet',
    revoke: 'Revoke',
    revokeOf: 'Revoke the key: {label}',
    revokeTitle: 'Revoke the key “{label}”?',
    revokeLead: 'It stops working at once. Whoever uses it may ask as everybody else does.',
    revoked: 'The key “{label}” is revoked.',
  },
  allowances: {
    RAISED: { name: 'Five times as much', note: 'For a journalist, a class, a page that shows results.' },
    LARGE: { name: 'Twenty times as much', note: 'For research or another system.' },
  },
  issue: {
    title: 'New key',
    lead: 'Issuing and revoking stand in the journal.',
    label: 'For whom it is',
    labelHint: 'The person or the system, so that you know the key again later.',
    allowance: 'How much more than others it may ask',
    expiresOn: 'Last day',
    expiresOnHint: 'Two years from now at the most.',
    action: 'Issue the key',
    pending: 'Issuing…',
    toKeys: 'To the keys',
  },
  shown: {
    title: 'The key is ready',
    lead: 'Write it down now, or hand it over safely. It is not shown again: only a fingerprint of it is kept.',
    of: 'Key for: {label}',
    copy: 'Copy the key',
    copied: 'The key is copied.',
    how: 'It is sent like this, in the header of each request:',
  },
};
