// English texts of operators' pages on what a city allows them: to take all of it out, and to set where its people sign in.
import type { cityDataBg } from './city-data.bg.ts';

/** The same texts as in city-data.bg.ts, in English. */
export const cityDataEn: typeof cityDataBg = {
  notAllowed: {
    title: 'The municipality has to allow it first',
    lead: 'It already has staff. Ask its administrator to allow it for a few days: “People”, then “Support access”. Until then nothing can be done here.',
  },
  told: 'E-mails sent to the municipality: {count}.',
  exports: {
    title: 'Export all data',
    lead: 'One ZIP with everything that goes with a municipality when it moves or asks for its data.',
    holds: 'Included',
    holdsWhat:
      'Places, signs and their codes, published ratings, comments, improvements with photos, tasks, reports, orders, settings, arms, boundary, the journal; names and addresses of its people.',
    lacks: 'Not included',
    lacksWhat:
      'Votes waiting in the box: nobody can see them, and they can only be opened here. Passwords, second factors, keys and links: they are created again in the new installation.',
    action: 'Export the data',
    again: 'Export again',
    againLead: 'The current file is deleted when the new export starts.',
    ask: 'Export all data of {name}?',
    askLead: 'Its administrators get an e-mail with your name and the reason.',
    underWay: 'An export is already running: someone else requested it.',
    making: 'Exporting',
    makingLead: 'You can close this page. Written so far: {size}.',
    ready: 'The file is ready',
    size: 'Size',
    rows: 'Rows',
    people: 'People',
    asked: 'Requested',
    askedBy: '{moment}, {name}',
    keptUntil: 'Deleted on',
    hash: 'Checksum',
    download: 'Download the file',
    downloadLead: 'It contains personal data. The municipality’s journal records who downloaded it.',
    gone: 'The file is no longer available: export again.',
    failed: 'The export failed',
    failures: {
      DISK: 'There is not enough space on the server’s disk. Free some and try again.',
      TOO_MUCH:
        'It took more time or memory than allowed. Export from the terminal: “npm run operator -- export”.',
      STOPPED: 'The server was stopped before the export finished. Try again.',
      FAULT: 'Something went wrong; the server’s log says what.',
    },
  },
  identity: {
    title: 'Identity provider',
    lead: 'Municipal staff can sign in the way they sign in to everything else (OpenID Connect). The provider grants no rights: only people who are already members or have been invited get in.',
    now: 'Now',
    none: 'The municipality has no identity provider: staff sign in with a password.',
    issuer: 'Issuer',
    issuerHint: 'Exactly as the provider writes it, with https://. Allowed hosts: {hosts}.',
    noHosts: 'No hosts have been set in OIDC_HOSTS on the server yet: without them no provider can be set.',
    issuerSilent:
      'No OpenID Connect provider answers there, it uses another name, or it leads to a host that is not in OIDC_HOSTS. The server’s log says more.',
    issuerElsewhere: 'The issuer must be an https:// address on a host listed in OIDC_HOSTS.',
    client: 'Client ID',
    secretOf: 'Client secret',
    secrets: { KEPT: 'Keep the current one', NEW: 'Set a new one', NONE: 'None: a public client' },
    secret: 'New secret',
    secretHint: 'Once saved, nobody can see it again.',
    secretNeeded: 'A different issuer or client needs a new secret.',
    hasSecret: 'saved',
    hasNoSecret: 'none',
    domains: 'E-mail domains',
    domainsHint:
      'The part after the @, one per line. Only domains whose mailboxes the municipality itself provides.',
    domainTaken: 'One of the domains already leads to another municipality’s provider.',
    domainWrong: 'One of the lines is not a domain. Example: starazagora.bg.',
    factor: 'Second factor at the provider',
    factors: {
      NONE: 'Not trusted: ask for ours',
      AMR: 'Trusted if amr contains',
      ACR: 'Trusted if acr is',
    },
    factorValues: 'Values',
    factorValuesHint: 'One per line, for example mfa.',
    redirect: 'Redirect URI',
    redirectHint: 'Enter it at the provider.',
    action: 'Save the identity provider',
    ask: 'Let staff of {name} sign in through {issuer}?',
    askLead:
      'Anyone the provider identifies as a member signs in as that member. The administrators get an e-mail.',
    set: 'Identity provider saved.',
    remove: 'Remove the identity provider',
    removeLead:
      'From then on, staff sign in only with a password. Anyone without one can choose one through “Forgotten password”.',
    removeAsk: 'Remove {name}’s identity provider?',
    removed: 'Identity provider removed.',
  },
  webhooks: {
    title: 'Links to other systems',
    lead: 'The municipality’s admins can send messages (webhooks) only to the servers that you name here. Ask them whose they are, and allow only those that the municipality trusts: they get what it publishes, and its tasks.',
    hosts: 'Allowed servers',
    hostsHint:
      'One a line, without https:// and a path, with a port only where it is not 443: records.municipality.example or chat.municipality.example:8443.',
  },
};
