// The record of processing activities (Article 30 of the GDPR), in English.
import type { DocumentText } from '../rules.ts';

/** The same text as in record.bg.ts, in English. */
export const recordEn: DocumentText = {
  title: 'Record of processing activities',
  subtitle: 'Rating of municipal services by citizens. Article 30 of Regulation (EU) 2016/679',
  sections: [
    {
      id: 'controller',
      title: 'A. The controller’s record (Article 30(1))',
      facts: [
        { term: 'Controller (point (a))', say: '{controller}' },
        { term: 'Data protection officer (point (a))', say: '{officer}' },
        {
          term: 'Joint controllers and representative (point (a))',
          say: 'None. If the municipality decides on the purposes together with another body, enter it here.',
        },
      ],
    },
    {
      id: 'purposes',
      title: 'Purposes of the processing (point (b))',
      list: [
        {
          when: 'placed',
          say: 'Surveying how satisfied citizens are with the services and places of the municipality (Article 24 of the Ordinance on Administrative Service). The system holds {places} in {settlements}, for these services: {categories}.',
          otherwise:
            'Surveying how satisfied citizens are with the services and places of the municipality (Article 24 of the Ordinance on Administrative Service).',
        },
        'Protecting the survey from repeated voting.',
        { when: 'comments', say: 'Taking comments of citizens beside their ratings.' },
        'Managing the access of staff to the system, and tracing what they do.',
        'Ordering and putting up signs: who prints them, who puts them up, and where.',
        'Legal basis: a task in the public interest (Article 6(1)(e)); for the access of staff and the journal, the legal obligation to secure processing and a task in the public interest (Article 6(1)(c) and (e), Article 32).',
      ],
    },
    {
      id: 'categories',
      title: 'Categories of data subjects and of personal data (point (c))',
      table: {
        columns: ['Data subjects', 'Data', 'Where and in which form'],
        rows: [
          [
            'Citizens who rate',
            'IP address of the request',
            'In the memory of the server only, under a secret key; never written down',
          ],
          [
            'Citizens who rate',
            'Score and answer to a question',
            'Without name, address, device or time. Sealed on the phone, or by the server on arrival where the browser cannot, until published in a group of at least {threshold}; afterwards no connection with a person is possible (Article 11)',
          ],
          [
            { when: 'comments', say: 'Citizens who leave a comment', otherwise: '' },
            'Text that may hold personal data in spite of the warning',
            'E-mail addresses, profiles, phones, personal, card and account numbers are masked before anybody reads it: on arrival where the server seals it, at the next opening of the box where the phone did; opened in a group of at least {commentGroup}',
          ],
          [
            'Staff with access',
            'Name, e-mail at work, role and scope, language, when last signed in, the browser of the current session',
            'Database of the system; the password as a hash only, the second factor encrypted; no IP address is kept',
          ],
          [
            'Staff with access',
            'What they changed, when, before and after',
            'A journal that nobody can change',
          ],
          [
            'Whoever puts signs up (staff or a firm)',
            'Name of the person or the firm; when a sign was put up, and with what outcome',
            'Database of the system; nothing connects it with ratings',
          ],
          [
            { when: 'mounting', say: 'Whoever puts signs up (staff or a firm)' },
            'If he or she wants: a photo of the sign, and where the phone was',
            'Database of the system, with the sign; seen by staff who may see orders',
          ],
          [
            'Print shops',
            'E-mail at work, and the notes that they leave',
            'Database of the system; the link that lets in as a hash only',
          ],
          [
            'Contact persons entered by the municipality',
            'Name, address, phone, e-mail',
            'Public pages of the system',
          ],
        ],
      },
      text: [
        'Special categories of data (Article 9) and data on convictions and offences (Article 10) are not asked for.',
        {
          when: 'comments',
          otherwise:
            'The municipality takes no comments; those taken earlier are kept until their period is over.',
        },
      ],
    },
    {
      id: 'recipients',
      title: 'Categories of recipients (point (d))',
      list: [
        'Staff of the municipality, according to their roles.',
        {
          when: 'operator',
          say: 'The processor that runs the system: {operator}.',
          otherwise: 'The processor that runs the system: [to be entered].',
        },
        {
          when: 'subProcessors',
          say: 'Other processors (sub-processors): {subProcessors}.',
          otherwise: 'Other processors (sub-processors): [to be entered: hosting, e-mail, backups].',
        },
        {
          when: 'mail',
          say: 'Mail server for letters to staff: {mail}.',
          otherwise: 'No letters to staff are sent by e-mail; they stay on the server.',
        },
        { when: 'identity', say: 'The identity provider by which staff sign in: {identity}.' },
        'The print shop gets addresses and codes of places, the address for delivery and the contact of the municipality; a fitter gets the places of his or her round.',
        'Maps: drawn by the system itself, without an outside provider. The pages load nothing from third parties.',
        'Published ratings are open to everybody; they hold no personal data.',
      ],
    },
    {
      id: 'transfers',
      title: 'Transfers to third countries (point (e))',
      text: [
        'The system itself transfers no data out of the European Economic Area. Check for each recipient listed where its servers are; if one is outside the EEA, enter the country and the documentation of safeguards (Article 46, or the second subparagraph of Article 49(1)).',
      ],
    },
    {
      id: 'erasure',
      title: 'Time limits for erasure (point (f))',
      table: {
        columns: ['Data', 'Time limit'],
        rows: [
          ['IP address', 'not kept: counted in memory only under a secret key, for a week at the most'],
          [
            'Sealed ballot',
            'until it is opened: {opening}; of places with few answers at the end of {period}',
          ],
          ['Random number of the ballot', '35 nights in which the box was opened'],
          ['Published rating', 'none: it is no personal data'],
          ['Opened comment', '{commentMonths} after the end of the month in which it was opened'],
          [
            'Access of staff',
            'the role, until an admin removes it; a session, 12 hours at the most; an invitation holds for 7 days. The account (name, e-mail, hash of the password) and the e-mail of the invitation stay after that: [enter when the operator deletes them]',
          ],
          ['Journal', '{auditMonths}'],
          [{ when: 'mounting', say: 'Photo and position given when a sign was put up' }, '{mountingDays}'],
          [
            'Link of a print shop or a fitter',
            '90 days, or 7 days after the day of the round; or until staff revoke it',
          ],
          [
            'Name and notes of a mystery client',
            '1 July of the year after the programme; the link works until 7 days after its last day',
          ],
          [
            'On the citizen’s phone',
            'what was sent, unsealed, until it is received, {deviceDays} days at the most',
          ],
        ],
      },
    },
    {
      id: 'security',
      title: 'Security measures (point (g), Article 32(1))',
      list: [
        'Pseudonymisation and encryption: ballots are encrypted on the phone (HPKE of RFC 9180 with P-256, HKDF, AES-128-GCM), or by the server on arrival where the browser cannot; the server encrypts them together with the place (ECDH with P-256, HKDF, AES-256-GCM). The municipality’s key changes every night, and the old one is destroyed.',
        'Confidentiality: access by roles, a second factor for admins, sessions of 12 hours at the most, municipalities kept apart within the database (row-level security).',
        'Integrity: every change stands in a journal that cannot be changed; anonymous votes are counted exactly once.',
        {
          when: 'networks',
          say: 'Shared networks, behind which many people are: {networks}.',
          otherwise: 'No shared networks are listed.',
        },
        'Availability and restoring: [to be entered by the operator: backups, time to restore].',
        'Regular testing: automatic tests with every change of the software; [enter external audits].',
      ],
    },
    {
      id: 'processor',
      title: 'B. The processor’s record (Article 30(2))',
      text: ['Whoever runs the system keeps this part. Here is the text for it.'],
      facts: [
        {
          term: 'Processor (point (a))',
          say: { when: 'operator', say: '{operator}', otherwise: '[to be entered by the operator]' },
        },
        { term: 'Controller on whose behalf it acts (point (a))', say: '{controller}' },
        { term: 'The controller’s data protection officer (point (a))', say: '{officer}' },
        {
          term: 'Categories of processing (point (b))',
          say: 'Running server and database; receiving, sealing, opening and publishing ratings; backups; help for staff.',
        },
        { term: 'Transfers to third countries (point (c))', say: 'None, unless entered above.' },
        { term: 'Security measures (point (d))', say: 'The same as in part A.' },
      ],
    },
  ],
  checks: [
    {
      when: 'about',
      otherwise:
        'Enter the controller and data protection officer in Settings, “Whom citizens can contact”: they are missing.',
    },
    { when: 'operator', otherwise: 'Ask the operator of the platform to say who it is (setting OPERATOR).' },
    {
      when: 'subProcessors',
      otherwise: 'Ask the operator for the list of sub-processors (setting SUB_PROCESSORS).',
    },
    'To be checked by the data protection officer: whether purposes, legal basis and categories are complete for your municipality.',
    'To be checked by the municipality’s lawyer: the legal basis, and the reference to the Ordinance on Administrative Service.',
    'To be checked by the operator: where servers, backups and sub-processors are.',
    'To be decided by municipality and operator: when accounts of former staff are deleted. The system does not delete them by itself.',
    'To be checked by whoever is responsible for information security: the measures under Article 32.',
  ],
};
