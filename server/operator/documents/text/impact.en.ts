// The template of a data protection impact assessment (Article 35 of the GDPR), in English.
import type { DocumentText } from '../rules.ts';

/** The same text as in impact.bg.ts, in English. */
export const impactEn: DocumentText = {
  title: 'Data protection impact assessment (template)',
  subtitle: 'Rating of municipal services by citizens. Article 35 of Regulation (EU) 2016/679',
  sections: [
    {
      id: 'need',
      title: 'Whether an assessment is needed (Article 35(1), (3) and (4))',
      text: [
        'The system makes no profiles, takes no decisions on people, and asks for no special categories of data. An assessment may turn out to be needed because of the scale ({places} in {settlements}), and because publicly accessible places are looked at by the scanning of codes. The controller decides, with the advice of the data protection officer: [yes / no, why].',
      ],
      facts: [
        { term: 'Controller', say: '{controller}' },
        { term: 'Data protection officer', say: '{officer}' },
        { term: 'Processor', say: { when: 'operator', say: '{operator}', otherwise: '[to be entered]' } },
      ],
    },
    {
      id: 'description',
      title: '1. Systematic description of operations and purposes (Article 35(7)(a))',
      list: [
        'A citizen scans the code of a place, gives a score from 1 to 10 and, if he or she likes, answers one question. No name, account or app is asked for; there are no cookies.',
        'The phone seals (encrypts) the vote before it sends it; where the browser cannot, the server seals it on arrival, and the page of thanks says which of the two happened. The server adds the place, seals that too, and leaves the vote in a box. The box of a place is opened {opening}, and only when it holds at least {threshold} ballots; they are published together and shuffled.',
        'Ballots of places with few answers are published at the end of {period} by service, without the place.',
        {
          when: 'comments',
          say: 'A comment is taken apart from the score, opened in a group of at least {commentGroup}, and read by staff only; it is deleted after {commentMonths}.',
          otherwise: 'No comments are taken.',
        },
        'The IP address is used in memory only, under a secret key, so that nobody outvotes the others; the counts are forgotten after a week at the latest.',
        'Staff sign in by password, admins by a second factor too; what they do stands in a journal, kept for {auditMonths}.',
        { when: 'identity', say: 'Staff also sign in by the identity provider {identity}.' },
        {
          when: 'published',
          say: 'Scale: {published} ratings are published so far.',
          otherwise: 'Scale: no ratings are published yet.',
        },
        'Purpose: surveying satisfaction under Article 24 of the Ordinance on Administrative Service; the processing does not rest on a legitimate interest.',
      ],
    },
    {
      id: 'necessity',
      title: '2. Necessity and proportionality (Article 35(7)(b))',
      list: [
        'Lawfulness: a task in the public interest (Article 6(1)(e)).',
        'Minimisation: with a score only the place, the day of publication and the group are kept; no address and no device.',
        'Storage limitation: the time limits stand in the record of processing activities.',
        'Transparency: a notice on {host}, a full description of what is kept and of what is not promised, in these languages: {languages}.',
        'Rights: nobody can be found by a published rating (Article 11); rights are exercised on comments and on data of staff.',
        'Alternatives: a survey on paper or with a sign-in gathers more data for the same purpose.',
      ],
    },
    {
      id: 'risks',
      title: '3. Risks to rights and freedoms (Article 35(7)(c))',
      text: [
        'Likelihood and severity before and after the measures are entered by the controller: low, medium or high.',
      ],
      table: {
        columns: ['Risk', 'To whom', 'Likelihood and severity'],
        rows: [
          ['Somebody learns who gave which score', 'citizens', '[…]'],
          ['All in a group gave the same score', 'citizens', '[…]'],
          ['A camera or an employee at the place sees who votes', 'citizens', '[…]'],
          [
            {
              when: 'comments',
              say: 'Personal data of others in a comment, or a person known by his or her words',
              otherwise: '',
            },
            'citizens, third persons',
            '[…]',
          ],
          ['Pressure on staff because of the ratings of their place', 'staff', '[…]'],
          ['Somebody else gets into an account of staff', 'staff', '[…]'],
          ['Theft of the database, a backup or keys', 'citizens, staff', '[…]'],
          [
            'The page, the key in it or the server is tampered with at the moment of voting',
            'citizens',
            '[…]',
          ],
        ],
      },
    },
    {
      id: 'measures',
      title: '4. Measures to address the risks (Article 35(7)(d))',
      list: [
        'Groups of at least {threshold} and a few more, whose number is secret; no time; shuffling; random numbers.',
        'Encryption on the phone, or by the server on arrival where the browser cannot; nightly change of keys, destruction of the old ones; keys apart from the backup.',
        'Ratings are of places and services, not of employees; the information sheet for staff says so. No disciplinary decision is taken by them.',
        {
          when: 'comments',
          say: 'A warning while writing, automatic masking of numbers and addresses, review and hiding by staff, deletion after {commentMonths}.',
        },
        'Roles and scopes, a second factor, a journal, letters of warning, municipalities kept apart in the database.',
        'Remaining risks, which the system tells citizens openly: a server or page tampered with, what waits read by whoever has both the database and the key of today, records of other networks, a camera, a group of one mind, a patient manipulator.',
      ],
    },
    {
      id: 'opinions',
      title: '5. Opinions and decision (Article 35(2) and (9), Article 36)',
      facts: [
        { term: 'Advice of the data protection officer (paragraph 2)', say: '[text, date]' },
        {
          term: 'Views of data subjects or their representatives (paragraph 9)',
          say: '[citizens, unions of staff; or why they were not sought]',
        },
        {
          term: 'Prior consultation of the supervisory authority (Article 36)',
          say: '[needed or not; {supervision}]',
        },
        { term: 'Decision of the controller', say: '[name, office, signature, date]' },
        { term: 'Next review (paragraph 11)', say: '[date; at the latest when settings or software change]' },
      ],
    },
  ],
  checks: [
    {
      when: 'about',
      otherwise:
        'Enter the controller and data protection officer in Settings, “Whom citizens can contact”: they are missing.',
    },
    'To be checked by the data protection officer: whether an assessment is needed by the list of the supervisory authority under Article 35(4).',
    'To be filled in by the controller: all places in brackets [ ], likelihood and severity of each risk.',
    'To be checked by whoever is responsible for information security: whether the measures work with you (a proxy without a log, keys outside the backup).',
    'To be checked: whether there are local risks that are not listed: cameras beside signs, places with a single employee, very small settlements.',
  ],
};
