// What the page of thanks says, in English.
import type { ThanksTexts } from './thanks.bg.ts';

export const thanksEn: ThanksTexts = {
  title: 'Thank you',
  heading: 'Thank you.',
  received: 'We have heard you. You can close this page.',
  saved: 'We have saved your rating. You can close this page.',
  unsaved: 'Leave this page open until your rating has been sent.',
  already: 'Your rating has already been received and cannot be changed.',
  sealedOnPhone: 'Your rating was sealed on your phone.',
  sealedHere: 'We sealed your rating as it arrived.',
  next: 'What happens next',
  nextNight:
    'Your rating will be published on {day} after {hour} at the earliest, if this place has at least {threshold} by then. They are published together, so that nobody can tell whose is whose. If there are fewer, yours waits for more.',
  nextDemo:
    'As soon as this place has {threshold} ratings, they are published together, at once: this is a demonstration. In a real municipality they wait until night, so that nobody can tell whose is whose.',
  others: 'How others rate this place',
  yours: 'You gave {score}. The average here is {average}.',
  yoursAlone: 'You gave {score}. Only you can see it.',
  whichLine: 'Which line did you travel on?',
  lineApart:
    'Optional. The line goes in a separate ballot with your rating, and is published only in the total for the whole line, without the place or the day.',
  namedLine: '{line} · {way}',
  yourScore: 'Your rating',
  sendLine: 'Send my line',
  whenHere: 'When were you here?',
  whenApart:
    'Optional. Your answer goes in a separate ballot with your rating, and is published only in the total for all places like this, without the place or the day.',
  sendWhen: 'Send my answer',
  eitherApart:
    'Optional. Tell us one of the two: the line, or when you travelled. It goes in a separate ballot with your rating, and is published only in a total, without the place or the day.',
  orWhen: 'Or when did you travel?',
  sendEither: 'Send my choice',
  dayParts: { MORNING: 'In the morning', DAY: 'During the day', EVENING: 'In the evening' },
  improved: 'What was done here',
  place: 'All results for this place',
  nearby: 'Places nearby',
  answer: 'Is something broken? Would you like a reply?',
  answerLead:
    'Nobody can reply to an anonymous rating. Call or write to the municipality; your report is not linked to your rating.',
  requestHere: 'Report it',
  requestHereHow: 'It goes to the municipality’s system, without your rating',
  requestAt: 'Report it at {host}',
  requestOpens: 'Opens in a new tab. You may be asked there who you are; your rating is not passed on.',
  mailSubject: 'Report about {place}',
  mailPlace: 'Place: {place}',
  mailWhat: 'What happened:',
  follow: 'Follow results and improvements',
  followHow: 'A feed for news readers',
  onPhone: 'Open the results on your phone',
  share: 'Share the results',
  shareHow: 'By e-mail',
};
