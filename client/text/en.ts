// English texts of the citizens' pages.
import { badgeEn } from './badge.en.ts';
import { benchmarkEn } from './benchmark.en.ts';
import { displayEn } from './display.en.ts';
import { effectEn } from './effect.en.ts';
import { figuresEn } from './figures.en.ts';
import { pulseEn } from './pulse.en.ts';
import { promisesEn } from './promises.en.ts';
import { reportEn } from './report.en.ts';
import { requestEn } from './request.en.ts';
import { thanksEn } from './thanks.en.ts';
import type { PageTexts } from './bg.ts';

/** The same texts as in bg.ts, in English. */
export const en: PageTexts = {
  page: {
    skip: 'Skip to the content',
    demo: 'Demonstration: the ratings are invented.',
    language: 'Language',
    results: 'Results',
    municipality: 'Municipality of {municipality}',
    allResults: 'Results for {municipality}',
    anonymity: 'How we keep you anonymous',
    enterCode: 'Enter a sign’s code',
    footer: 'About this page',
    urgent: 'Urgent? Call {phone}',
  },
  vote: {
    title: 'Rate {place}',
    hint: 'Move the ball or tap a number',
    lowest: 'very bad',
    highest: 'excellent',
    namedScore: '{score} – {meaning}',
    missing: 'Choose a score from 1 to 10 and send it.',
    send: 'Send my rating',
    promise: 'Anonymous · no app · 15 seconds',
    line: 'line {line}',
  },
  sending: {
    now: 'Sending…',
  },
  offline: {
    offline:
      'No connection. Your rating is saved on the phone and will be sent when you are back online or open the page again.',
    busy: 'The system is busy. Your rating is saved on the phone and will be sent shortly or when you open the page again.',
    unstored:
      'Your rating has not been sent yet, and this browser does not let us save it. Leave the page open: we are trying again.',
    sent: 'Everything saved has been sent.',
    dropped:
      'What was saved more than {days} days ago could not be sent and has been deleted from the phone. You are welcome to rate again.',
    refused:
      'What was saved was not accepted: the sign or its question is no longer in use. It has been deleted from the phone.',
  },
  followUp: {
    title: 'One more question',
    received: 'Thank you. We have your rating.',
    receivedScore: 'Thank you. You gave\u00a0{score} out of\u00a010.',
    savedScore: 'We have saved your rating:\u00a0{score}. Thank you.',
    unsavedScore: 'Your rating ({score}) is still waiting for a connection.',
    optional: 'Optional. Choose one or more.',
    send: 'Send my answer',
    skip: 'Skip',
    comment: 'Add a comment',
    commentWarning:
      'Do not write names, phone numbers, addresses or other personal data. Your comment is read on its own, sometimes months later, not with your rating.',
    commentMost: 'At most {count} characters.',
    commentLeft: 'Characters left: {count}',
  },
  thanks: thanksEn,
  request: requestEn,
  results: {
    ...figuresEn.results,
    title: 'How citizens rate {municipality}',
    categories: 'By service',
    settlements: 'By settlement',
    notEnoughFor: 'Not enough ratings yet ({count})',
    places: 'Places',
    searchLabel: 'Find your place',
    searchExample: 'kindergarten, bus stop, town hall…',
    search: 'Search',
    foundTitle: '“{search}”: places found',
    foundWider: 'Search the whole municipality',
    found: { one: '{count} place found.', other: '{count} places found.' },
    foundNone: 'No places found. Try another word: a name, an address, a service or a settlement.',
    allPlaces: 'All places',
    next: 'More places',
    first: 'Back to the start of the list',
    explore: 'Explore the data in detail',
    quietTitle: 'Places with few ratings, taken together',
    quietWhy:
      'Some places have too few ratings to publish separately. Ratings still waiting at the end of {period} are published together for the whole service, if there are enough, and we do not record which place each one is about. They are heard too, and each stays anonymous.',
    quietApart: 'These ratings are not part of the averages above.',
    quietUnconfirmed: 'Published separately, as unconfirmed: {answers} with an average of {average}.',
    linesTitle: 'Lines, as passengers see them',
    linesWhy:
      'After rating a stop or a vehicle, people can also say which line they travelled on. We publish only the total for the whole line over a whole period, without place or day, and only if there are enough other ratings alongside it.',
    dayPartsTitle: 'By part of the day',
    dayPartsWhy:
      'After rating a place of this service, people can also say when they were there: in the morning, during the day or in the evening. We publish only the total for all places over a whole period, without place or day, and only if there are enough other ratings alongside it.',
    quietPlaces: { one: 'from at least {count} place', other: 'from at least {count} places' },
    back: 'All places in {municipality}',
  },
  distribution: figuresEn.distribution,
  report: reportEn,
  trend: figuresEn.trend,
  effect: effectEn,
  promises: promisesEn,
  benchmark: benchmarkEn,
  display: displayEn,
  badge: badgeEn,
  code: {
    title: 'Enter the sign’s code',
    lead: 'The code is the nine digits below the square symbol. Spaces do not matter.',
    label: 'Code on the sign',
    format: 'Nine digits, for example 123 456 789',
    wrong: 'The code has nine digits, but we read {digits} here. Check it against the sign.',
    open: 'Open',
    what: 'What is {platform}?',
    whatLead:
      'Here citizens rate the places and services of their municipality: with a phone, from the sign at the place itself, anonymously and without an app. The municipality sees what to improve, and everybody can see the results.',
    cities: 'Results by municipality',
    noCities: 'There are no municipalities yet.',
  },
  tablet: {
    title: 'A tablet for ratings',
    lead: 'Tap the button to open the page in full screen. Then leave the tablet for citizens to use.',
    start: 'Start',
    unknown:
      'The tablet’s address is incomplete, or the key in it is no longer valid. Open the whole address that the system gave you.',
    received: 'We have heard you. Nothing you entered stays on the screen.',
    saved:
      'Your rating is saved and will be sent as soon as there is a connection. Nothing you entered stays on the screen.',
    sealed: 'Your rating was sealed on this tablet.',
    next: 'The screen will be cleared in {seconds} s.',
    done: 'Done',
    more: 'More time',
    idle: 'Are you still here?',
    idleLead:
      'If you do not continue, the screen will be cleared in {seconds} s. Anything not sent will be lost.',
    stay: 'Yes, I’m still here',
    clear: 'Clear the screen',
    script: 'This page needs JavaScript.',
  },
  unknownCode: {
    title: 'There is no sign with this code',
    lead: 'We found no sign with the code {code}. A digit is probably wrong.',
    didYouMean: 'Did you mean:',
    again: 'Check the code and enter it again.',
  },
  elsewhere: {
    title: 'This sign is at another address',
    lead: 'Signs with codes like {code} are at {host}. You can rate the place there.',
    go: 'Go to the sign',
  },
  retired: {
    title: 'This sign is no longer in use',
    lead: 'The sign with the code {code} has been taken out of use and takes no ratings. Place: {place}.',
    next: 'There is another sign: {place}. You can rate the place here.',
    rate: 'Rate with sign {code}',
    none: 'This place is no longer rated with a sign. Thank you for wanting to help.',
    results: 'Results of {place}',
    early: 'Not rated yet',
    opens: '{place} can be rated from {day}. Please scan the sign again then.',
    over: 'Rating has ended',
    closed: '{place} could be rated until {day}. Thank you for wanting to help.',
  },
  paper: {
    title: 'Do you have a paper slip?',
    label: 'Code on the slip',
    format: 'Twenty letters and digits, in groups of five',
    wrong: 'A letter or digit is missing or wrong. Check the code against the slip.',
    present: 'You are using a paper slip: your rating will be recorded as given at the place.',
    asked:
      'Ratings with a paper slip count here. Without one, yours is published separately, as unconfirmed.',
    unknown: 'There is no such paper slip',
    unknownLead:
      'We did not recognise the code of the slip. Scan it again, or check the letters in the address against those on the slip.',
    because: {
      EARLY: {
        title: 'This slip is not valid yet',
        lead: 'Slips for {place} are valid from {from} to {to}. Please keep it until then.',
      },
      OVER: {
        title: 'This slip has expired',
        lead: 'Slips for {place} were valid from {from} to {to}. You can still rate at the place itself, from the sign or with a new slip.',
      },
      REVOKED: {
        title: 'This slip is no longer valid',
        lead: 'The municipality has withdrawn these slips for {place}. You can still rate at the place itself, from the sign or with a new slip.',
      },
      PLACE_RETIRED: {
        title: 'This place is no longer rated',
        lead: '{place} is out of use and takes no ratings. Thank you for wanting to help.',
      },
      USED: {
        title: 'This slip has been used',
        lead: 'Each slip gives one rating of {place}, and it has been received. If it was yours, all is well. If it was not, ask for another slip at the place.',
      },
    },
  },
  pulse: pulseEn,
  suspended: {
    title: 'These pages are suspended for now',
    lead: 'The municipality is not taking ratings or showing results at the moment. What has been published is kept and will be shown again.',
    notCounted: 'A rating sent now has not been counted.',
    thanks: 'Thank you for wanting to help. Please try again another day.',
  },
  unavailable: {
    title: 'Please try again in a moment',
    lead: 'We cannot take your request right now. The problem is on our side.',
    crowded: 'Too many requests are coming from your network at once. Please try again in a minute.',
    kept: 'Your rating is kept on this page. Press the button to send it again; it will count only once.',
    again: 'Try again',
  },
  error: {
    notFound: 'Page not found',
    notFoundLead: 'The address may be wrong, or the page has moved.',
    badInput: 'We did not understand what was sent',
    badInputLead: 'Go back, choose again and send.',
    internal: 'Something went wrong',
    internalLead: 'The problem is on our side. Please try again in a moment.',
    reference: 'Error number: {reference}',
    home: 'Go to the start page',
  },
};
