// The information sheet for staff, in English.
import type { DocumentText } from '../rules.ts';

/** The same text as in staff.bg.ts, in English. */
export const staffEn: DocumentText = {
  title: 'Information for staff',
  subtitle: 'How citizens rate municipal services on {host}',
  sections: [
    {
      id: 'what',
      title: 'What you will see',
      text: [
        'A sign with a code will be mounted where you work. Citizens scan it and give a score from 1 to 10 in one move. They rate the place and the service, not the person behind the desk.',
      ],
      list: [
        'Employees’ names are neither asked for nor published.',
        {
          when: 'comments',
          say: 'Only certain employees read comments. If one contains a name, they can hide it.',
          otherwise: 'Comments are not accepted.',
        },
        'A place’s result appears once it has at least {threshold} ratings, and always for all of them at once. Until then the page says “Not enough ratings yet”.',
        'A few low scores may be chance: each average is shown with how far it may be off.',
      ],
    },
    {
      id: 'please',
      title: 'What we ask of you',
      list: [
        'Do not watch what people choose, and do not ask what score someone gave.',
        'Do not vote for your own place or ask colleagues to: unusually many votes at once are published separately, as unconfirmed.',
        'If the sign is damaged or covered, or someone else’s hangs beside it, tell us.',
        'If someone has no phone, direct them to the tablet or to the municipality.',
        'In an emergency, a rating is not enough: {urgent}',
      ],
    },
    {
      id: 'not-for',
      title: 'What ratings are not used for',
      text: [
        'Ratings show where a service can improve. They are not representative of all citizens and are not grounds for disciplining employees or cutting their pay. [To be confirmed by the head of the administration.]',
      ],
    },
    {
      id: 'your-data',
      title: 'Your data, if you have access to the system (Article 13 of Regulation (EU) 2016/679)',
      list: [
        'We keep your name, work e-mail, role, language, when you signed in and the browser of the current session; your password only as a hash. We do not keep IP addresses.',
        'The changes you make, and when you sign in, are recorded in a journal kept for {auditMonths}.',
        'Your access ends when an administrator removes it; your account stays until it is deleted, at your request or by decision of the municipality. You have the right of access, rectification, erasure, restriction and objection.',
        {
          when: 'mounting',
          say: 'If you mount signs, you may choose to add a photo and your phone’s position: they are kept for {mountingDays} and then deleted. You do not need a reason not to add them.',
        },
        { when: 'identity', say: 'You also sign in through the identity provider {identity}.' },
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
        'Enter the controller, data protection officer and supervisory authority in Settings, “Whom citizens can contact”: they are missing.',
    },
    'To be confirmed by the mayor or the secretary: the sentence on what ratings are not used for. Do not hand it out if that sentence is not true.',
    'To be checked by human resources and the unions: whether staff must be consulted before the launch.',
    'To be checked by the data protection officer: staff data, and how long the journal is kept.',
  ],
};
