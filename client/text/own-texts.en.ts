// English texts of the page on which a city says things in its own words.
import type { ownTextsBg } from './own-texts.bg.ts';

/** `{name}` is a place for a value, a group of `one` and `other` is a plural. */
export const ownTextsEn: typeof ownTextsBg = {
  language: 'Language',
  search: 'Part of the text',
  onlyOwn: 'Only those changed',
  usual: 'Usually: {text}',
  reset: 'Take the usual text again',
  own: 'Your words',
  holes: 'The {…} stay: a value is shown in their place.',
  fixed:
    'Promises of anonymity and explanations of how it is counted do not change: they are the same everywhere.',
  missing: { one: '{count} text is missing.', other: '{count} texts are missing.' },
  whole: 'All texts are translated. You can offer the language to citizens.',
  none: 'There is no such text.',
  parts: {
    page: 'General',
    vote: 'Rating',
    sending: 'Sending',
    offline: 'Without signal',
    followUp: 'Question after the rating',
    thanks: 'Thanks',
    results: 'Results',
    distribution: 'Distribution',
    report: 'Report',
    trend: 'By months',
    effect: 'Before and after an improvement',
    benchmark: 'Comparison of municipalities',
    code: 'Typing a code',
    tablet: 'Tablet',
    unknownCode: 'Unknown code',
    retired: 'Sign out of use',
    suspended: 'Suspended',
    unavailable: 'Not available',
    error: 'Errors',
    anonymity: 'Anonymity',
    stored: 'What is kept',
    papers: 'Statement and notice',
    openData: 'Open data',
  },
};
