// What the page of thanks says, in English.
import type { ThanksTexts } from './thanks.bg.ts';

export const thanksEn: ThanksTexts = {
  title: 'Thank you',
  heading: 'Thank you.',
  received: 'You have been heard. You may close this page.',
  saved: 'We have saved your rating. You may close this page.',
  unsaved: 'Leave this page open until your rating has been sent.',
  already: 'Your rating has already been received and cannot be changed.',
  sealedOnPhone: 'Your rating was sealed on your phone.',
  sealedHere: 'We sealed your rating as it arrived.',
  next: 'What happens next',
  nextNight:
    'Your rating comes out on {day} after {hour} at the earliest, if at least {threshold} have been collected for this place by then. They are published as one group, so that nobody can tell whose is whose. If there are fewer, yours waits for more.',
  nextDemo:
    'As soon as {threshold} ratings have been collected for this place, they come out as one group, at once: this is a demonstration. In a real city they wait for the night, so that nobody can tell whose is whose.',
  others: 'How others rate this place',
  yours: 'You gave {score}. The average here is {average}.',
  yoursAlone: 'You gave {score}. Only you can see it.',
  whichLine: 'Which line did you ride?',
  lineApart:
    'If you like. The line travels in a ballot of its own with your rating, and comes out only in the sum of the whole line, without the place and the day.',
  namedLine: '{line} · {way}',
  yourScore: 'Your rating',
  sendLine: 'Send the line',
  whenHere: 'When were you here?',
  whenApart:
    'If you like. Your answer travels in a ballot of its own with your rating, and comes out only in the sum of all places like this, without the place and the day.',
  sendWhen: 'Send the answer',
  eitherApart:
    'If you like, tell one of the two: the line, or when you rode. It travels in a ballot of its own with your rating, and comes out only in a sum, without the place and the day.',
  orWhen: 'Or when did you ride?',
  sendEither: 'Send your choice',
  dayParts: { MORNING: 'In the morning', DAY: 'During the day', EVENING: 'In the evening' },
  improved: 'What was done here',
  place: 'All results for this place',
  nearby: 'Places nearby',
  answer: 'Is something broken? Would you like an answer?',
  answerLead:
    'Nobody can answer an anonymous rating. Call or write to the municipality; your report is not linked to your rating.',
  requestHere: 'Report it',
  requestHereHow: 'It goes into the municipality’s system, without your rating',
  requestAt: 'Report it at {host}',
  requestOpens: 'Opens in a new tab. You may be asked there who you are; your rating does not go along.',
  mailSubject: 'Report about {place}',
  mailPlace: 'Place: {place}',
  mailWhat: 'What happened:',
  follow: 'Follow results and improvements',
  followHow: 'A feed for news readers',
  onPhone: 'Open the results on your phone',
  share: 'Share the results',
  shareHow: 'By e-mail',
};
