// English texts of the pages about keys to the API.
import type { apiKeysBg } from './api-keys.bg.ts';

export const apiKeysEn: typeof apiKeysBg = {
  list: {
    what: 'The results are open to everyone without a key. A key lets a journalist, a researcher or another system make more requests; it shows nothing extra. A key can also be allowed to record visitor numbers.',
    issue: 'Issue a key',
    none: 'No keys have been issued yet.',
    caption: 'Issued keys',
    label: 'Issued to',
    allowance: 'Allowance',
    perMinute: 'cost {cost} per minute',
    tellsVisitors: 'records visitors',
    state: 'State',
    states: { ACTIVE: 'valid until {day}', EXPIRED: 'expired on {day}', REVOKED: 'revoked' },
    lastUsed: 'Last used',
    never: 'never',
    revoke: 'Revoke the key',
    revokeOf: 'Revoke the key: {label}',
    revokeTitle: 'Revoke the key “{label}”?',
    revokeLead:
      'It stops working immediately. Whoever uses it will have the same allowance as everyone else.',
    revoked: 'Key “{label}” revoked.',
  },
  allowances: {
    RAISED: { name: 'Five times as much', note: 'For a journalist, a class or a page that shows results.' },
    LARGE: { name: 'Twenty times as much', note: 'For research or another system.' },
  },
  issue: {
    title: 'Issue a key',
    lead: 'Issuing and revoking are recorded in the journal.',
    label: 'Issued to',
    labelHint: 'A person or a system, so that you recognise the key later.',
    allowance: 'Allowance, compared with no key',
    tellsVisitors: 'May record visitor numbers',
    tellsVisitorsHint:
      'For a door counter, a queue or a ticket system: it records how many people came to each place in a month. It can change nothing else.',
    expiresOn: 'Last day',
    expiresOnHint: 'At most two years from now.',
    action: 'Issue the key',
    pending: 'Issuing…',
    toKeys: 'Back to keys',
  },
  shown: {
    title: 'The key is ready',
    lead: 'Save it now or pass it on securely. It will not be shown again: we keep only a fingerprint of it.',
    of: 'Key for: {label}',
    copy: 'Copy the key',
    copied: 'Key copied.',
    how: 'Send it in a header of every request:',
  },
};
