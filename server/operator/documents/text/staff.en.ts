// The information sheet for staff, in English.
import type { DocumentText } from '../rules.ts';

/** The same text as in staff.bg.ts, in English. */
export const staffEn: DocumentText = {
  title: 'Information for staff',
  subtitle: 'Rating of municipal services by citizens on {host}',
  sections: [
    {
      id: 'what',
      title: 'What you will see',
      text: [
        'There will be a sign with a code at your place. A citizen scans it and gives a score from 1 to 10 with one move. What is rated is the place and the service, not the person behind the desk.',
      ],
      list: [
        'Names of employees are neither asked for nor published.',
        {
          when: 'comments',
          say: 'Comments are read by certain employees only. Where one holds a name, they can hide it.',
          otherwise: 'No comments are taken.',
        },
        'A result of the place appears when at least {threshold} ratings are there, and always for all of them at once. Until then it says “Not enough answers yet”.',
        'A few low scores may be chance: beside each average stands how far it may be off.',
      ],
    },
    {
      id: 'please',
      title: 'What we ask of you',
      list: [
        'Do not watch who chooses what, and do not ask what somebody gave.',
        'Do not vote for your own place, and do not make colleagues do it: unusually many votes at once are published apart, as unconfirmed.',
        'If the sign is damaged or covered, or a foreign one hangs beside it, tell us.',
        'If somebody has no phone, show the way to the tablet, or to the municipality.',
        'If it is urgent, a rating is no report: {urgent}',
      ],
    },
    {
      id: 'not-for',
      title: 'What ratings are not used for',
      text: [
        'Ratings show where a service can become better. They are not representative of all citizens, and no reason to discipline an employee or to cut his or her pay. [To be confirmed by the head of the administration.]',
      ],
    },
    {
      id: 'your-data',
      title: 'Your data, if you have access to the system (Article 13 of Regulation (EU) 2016/679)',
      list: [
        'We keep name, e-mail at work, role, language, when you signed in, and with which browser the current session is; the password as a hash only. We keep no IP address.',
        'The changes that you make stand in a journal, kept for {auditMonths}.',
        'Your access ends when an admin removes it; your account stays until it is deleted, at your request or when the municipality decides. You have the right of access, rectification, erasure, restriction and objection.',
        {
          when: 'mounting',
          say: 'If you put signs up, you may add a photo and where your phone is, as you like: they are kept for {mountingDays} and deleted. Whoever gives none need not say why.',
        },
        { when: 'identity', say: 'You also sign in by the identity provider {identity}.' },
      ],
      facts: [
        { term: 'Controller', say: '{controller}' },
        { term: 'Data protection officer', say: '{officer}' },
        { term: 'Complaints', say: '{supervision}' },
      ],
    },
  ],
  checks: [
    {
      when: 'about',
      otherwise:
        'Enter controller, data protection officer and supervisory authority in Settings, “Whom citizens turn to”: they are missing.',
    },
    'To be confirmed by the mayor or the secretary: the sentence on what ratings are not used for. Do not hand it out where it does not hold.',
    'To be checked by human resources and the unions: whether staff must be consulted before the start.',
    'To be checked by the data protection officer: the data of staff, and how long the journal is kept.',
  ],
};
