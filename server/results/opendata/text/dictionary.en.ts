// What stands in the files of open data, in English.
import type { Dictionary } from './dictionary.bg.ts';

export const dictionaryEn: Dictionary = {
  title: '{municipality}: how citizens rate services',
  demo: 'DEMO: invented data. {title}',
  description:
    'Ratings from 1 to 10 that citizens gave to places and services, anonymously and by their own choice: they are no representative sample. They are published in groups of at least {threshold}; those that wait for their group are in no file and in no number.',
  tables: {
    places: {
      title: 'Places',
      description:
        'What is rated: places, vehicles, and tablets at desks. Also those that are rated no more.',
    },
    positions: {
      title: 'Positions of places',
      description:
        'Coordinates (WGS 84). They contain data of OpenStreetMap: © OpenStreetMap contributors, under the Open Database License (ODbL) 1.0.',
    },
    settlements: { title: 'Settlements', description: 'The city, towns and villages of the municipality.' },
    categories: {
      title: 'Categories',
      description: 'The kinds of services, with the question on their signs.',
    },
    questions: {
      title: 'Follow-up questions',
      description: 'The questions that follow a score, a row for each option that can be chosen.',
    },
    ratings: {
      title: 'Ratings',
      description: 'Every published rating, a row each. The order of rows tells nothing of who came first.',
    },
    tallies: {
      title: 'Ratings by place and day',
      description:
        'How many gave each score, by place and day of publication, with the category and the settlement that the place had on that day.',
    },
    answers: {
      title: 'Answers to the follow-up questions',
      description:
        'How many chose each option, by place and day of publication. Answers are never linked with ratings.',
    },
    pools: {
      title: 'Places with few ratings',
      description:
        'Ratings of places that get too few for a group of their own: published together, by category, without a place. They are in no other table.',
    },
    'pooled-answers': {
      title: 'Answers for places with few ratings',
      description:
        'Answers of places that get too few for a group of their own: published together, without a place.',
    },
    improvements: {
      title: 'Improvements',
      description: 'What the municipality has done, as it published it.',
    },
  },
  columns: {
    place: 'The place, by its number in the platform. Joins tables, and is the id of the place in the API.',
    kind: 'What it is: place, vehicle or tablet; of a settlement: city, town or village.',
    name: 'Its name.',
    address: 'Its address, where it has one.',
    settlement: 'The settlement, by its code in the national register (EKATTE).',
    category: 'The category, by its key.',
    registrationNumber: 'The registration number of a vehicle.',
    line: 'The line that a vehicle mostly serves.',
    desk: 'Of a tablet: the place at whose desk it stands. The tablet is rated apart.',
    isRetired: 'Whether it is in use no more. What was published of it stays.',
    latitude: 'Degrees north.',
    longitude: 'Degrees east.',
    ratingQuestion: 'The question that the score answers.',
    question: 'The question, by its number in the platform.',
    fromScore: 'The lowest score that it follows.',
    toScore: 'The highest score that it follows.',
    questionText: 'The question, as it is asked now.',
    option: 'The option, by its number in the platform.',
    optionText: 'The option, as it is offered now.',
    publishedOn:
      'The day on which the group was published, in the time of the municipality. It is not the day of a vote.',
    standing:
      'How far it is trusted: COUNTED, or UNCONFIRMED where unusually many came at once. A member of staff may move a whole group, and says why in the journal.',
    score: 'From 1 (very poor) to 10 (excellent).',
    respondents: 'How many answered the question at all. They could choose several options.',
    chosen: 'How many of them chose this option.',
    placeCount: 'At how many places they were given, at the least.',
    improvement: 'The improvement, by its number in the platform.',
    doneOn: 'The day on which it was done.',
    places: 'The places that it concerns.',
    said: 'What citizens said, in the words of the municipality.',
    text: 'What was done.',
    demo: 'Whether something in the row is invented. In a demonstration it stands in every row.',
  },
  score: 'How many gave the score {score}.',
};
