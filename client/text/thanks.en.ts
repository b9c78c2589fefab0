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
  improved: 'What was done here',
  place: 'All results for this place',
  nearby: 'Places nearby',
  answer: 'Is something broken? Would you like an answer?',
  answerLead:
    'Nobody can answer an anonymous rating. Call or write to the municipality; your report is not linked to your rating.',
  mailSubject: 'Report about {place}',
  mailPlace: 'Place: {place}',
  mailWhat: 'What happened:',
  follow: 'Follow what is improved here',
  followHow: 'A feed for news readers',
  share: 'Share the results',
  shareHow: 'By e-mail',
};
