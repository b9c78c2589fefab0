// The types that alerts and what a member hears of are asked for by.
import { builder } from '../../api/builder.ts';
import { FREQUENCIES, KINDS, STATES, type AlertKind, type AlertState, type Frequency } from './rules.ts';
import type { Alert } from './store.ts';
import type { Chosen } from './store-mine.ts';

const KIND_WORDS: Readonly<Record<AlertKind, string>> = {
  DROP: 'An average fell, unlikely by chance.',
  RISE: 'An average rose, unlikely by chance.',
  SILENT: 'Nothing of a place was published for three times its usual gap.',
  FLOOD: 'Unusually many unconfirmed ratings of a place were published.',
  HOURS: 'After opening hours were changed an unusual share of what was published is unconfirmed.',
};
const STATE_WORDS: Readonly<Record<AlertState, string>> = {
  NEW: 'Nobody has seen it.',
  SEEN: 'Somebody looks after it.',
  CLOSED: 'It is dealt with.',
};
const FREQUENCY_WORDS: Readonly<Record<Frequency, string>> = {
  AT_ONCE: 'By a letter as soon as there is something to tell.',
  DAILY: 'By one letter a day, at 8:00 in the time zone of the municipality.',
  WEEKLY: 'By one letter a week, on Monday at 8:00.',
  NEVER: 'By no letter: on the page alone.',
};

const described = <Word extends string>(words: readonly Word[], text: Readonly<Record<Word, string>>) =>
  Object.fromEntries(words.map((word) => [word, { value: word, description: text[word] }])) as {
    [Key in Word]: { value: Key; description: string };
  };

export const AlertKindType = builder.enumType('AlertKind', {
  description: 'What an alert tells.',
  values: described(KINDS, KIND_WORDS),
});
export const AlertStateType = builder.enumType('AlertState', {
  description: 'What became of an alert.',
  values: described(STATES, STATE_WORDS),
});
export const FrequencyType = builder.enumType('AlertFrequency', {
  description: 'How often somebody is told of alerts.',
  values: described(FREQUENCIES, FREQUENCY_WORDS),
});

export const AlertType = builder.objectRef<Alert>('Alert');
export const AlertSubscriptionType = builder.objectRef<Chosen>('AlertSubscription');
