// The text for the press, in English.
import type { DocumentText } from '../rules.ts';

/** The same text as in press.bg.ts, in English. */
export const pressEn: DocumentText = {
  title: 'Text for the press',
  subtitle: 'Municipality of {municipality}: citizens rate the services',
  sections: [
    {
      id: 'news',
      title: {
        when: 'placed',
        say: 'Citizens can now rate {places}',
        otherwise: 'Citizens will rate the services',
      },
      text: [
        {
          when: 'demo',
          say: 'DEMONSTRATION: the ratings of this city are invented. Do not publish this text.',
        },
        {
          when: 'placed',
          say: 'The Municipality of {municipality} puts up signs with a code at {places} in {settlements}: {categories}.',
          otherwise:
            'The Municipality of {municipality} will put up signs with a code at the places that citizens are to rate.',
        },
        'Whoever likes scans the code with a phone, moves the ball from 1 to 10, and is heard. It takes about 15 seconds, without an app and without an account.',
        'The results are open to everybody on {resultsAddress}.',
        {
          when: 'published',
          say: 'So far {published} ratings are published.',
          otherwise: 'The first results will appear when at least {threshold} ratings of a place are there.',
        },
      ],
    },
    {
      id: 'anonymous',
      title: 'Nobody learns who gave which score',
      text: [
        'Name, phone and address of the device are not kept. Ratings are published in groups of at least {threshold} only, shuffled and without a time. What is kept, and what is not promised, stands openly on {anonymityAddress}.',
        {
          when: 'comments',
          say: 'Citizens may add a comment; it is read by staff of the municipality only.',
          otherwise: 'No free text is gathered.',
        },
      ],
    },
    {
      id: 'numbers',
      title: 'What the numbers can say, and what they cannot',
      list: [
        'Those answer who chose to answer: this is no representative survey.',
        'Beside each average stands the range of chance. A difference within it is no news.',
        'A place without enough answers is neither good nor bad: there is no result of it yet.',
        'The numbers may be used freely; name the municipality, the place and the period.',
      ],
    },
    {
      id: 'contact',
      title: 'Questions',
      facts: [
        { term: 'Municipality', say: '{controller}' },
        { term: 'Languages of the pages', say: '{languages}' },
        { term: 'Spokesperson', say: '[name, phone, e-mail]' },
      ],
    },
  ],
  checks: [
    'To be checked by the press office: the day of the start, how many signs are mounted, the spokesperson.',
    'Add words of the mayor or of whoever is responsible, if there are any. The system invents none.',
    'To be checked: that nothing promises more than the page “What we keep and what we do not”.',
    { when: 'about', otherwise: 'Enter whom citizens turn to in Settings: it is missing.' },
  ],
};
