// The text for the press, in English.
import type { DocumentText } from '../rules.ts';

/** The same text as in press.bg.ts, in English. */
export const pressEn: DocumentText = {
  title: 'Press release',
  subtitle: 'Municipality of {municipality}: citizens rate its services',
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
          say: 'The Municipality of {municipality} is mounting signs with a code at {places} in {settlements}: {categories}.',
          otherwise:
            'The Municipality of {municipality} will mount signs with a code at the places citizens will rate.',
        },
        'Anyone can scan the code with a phone, move the ball from 1 to 10 and be heard. It takes about 15 seconds and needs no app or account.',
        'The results are open to everyone at {resultsAddress}.',
        {
          when: 'published',
          say: 'So far, {published} ratings have been published.',
          otherwise: 'The first results will appear once a place has at least {threshold} ratings.',
        },
      ],
    },
    {
      id: 'anonymous',
      title: 'Nobody learns who gave which score',
      text: [
        'Names, phone numbers and device addresses are not kept. Ratings are published only in groups of at least {threshold}, shuffled and without a time. What is kept, and what is not promised, is explained openly at {anonymityAddress}.',
        {
          when: 'comments',
          say: 'Citizens may add a comment, which only municipal staff read.',
          otherwise: 'No free text is collected.',
        },
      ],
    },
    {
      id: 'numbers',
      title: 'What the figures can and cannot say',
      list: [
        'Only people who choose to answer are counted: this is not a representative survey.',
        'Each average is shown with its range of chance. A difference within that range is not news.',
        'A place without enough ratings is neither good nor bad: it has no result yet.',
        'The figures may be used freely; please name the municipality, the place and the period.',
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
    'To be checked by the press office: the launch date, how many signs are mounted, the spokesperson.',
    'Add a quote from the mayor or whoever is responsible, if there is one. The system does not invent any.',
    'To be checked: that nothing promises more than the page “What we keep and what we do not”.',
    { when: 'about', otherwise: 'Enter whom citizens can contact in Settings: it is missing.' },
  ],
};
