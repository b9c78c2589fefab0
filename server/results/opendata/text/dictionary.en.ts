// What stands in the files of open data, in English.
import type { Dictionary } from './dictionary.bg.ts';

export const dictionaryEn: Dictionary = {
  title: '{municipality}: how citizens rate services',
  demo: 'DEMO: invented data. {title}',
  description:
    'Ratings from 1 to 10 that citizens gave to places and services, anonymously and by their own choice: they are not a representative sample. They are published in groups of at least {threshold}; those still waiting for their group are not in any file or number.',
  keywords: ['ratings', 'citizens', 'municipal services', 'satisfaction', 'feedback'],
  forms: {
    csv: 'CSV: UTF-8 with a mark at its start, semicolons between fields, a point in numbers. Codes and row numbers are text: their leading zeros belong to them.',
    jsonl: 'JSON Lines: one line per record, with typed values.',
  },
  terms: {
    dataTheme: 'Data theme',
    government: 'Government and public sector',
    stable: 'stable',
    localAuthority: 'Local authority',
    attribution: 'Attribution',
    publicDomain: 'Public domain',
    shareAlike: 'Share alike',
  },
  tables: {
    places: {
      title: 'Places',
      description: 'What is rated: places, vehicles, and tablets at desks. Also those no longer rated.',
    },
    positions: {
      title: 'Positions of places',
      description:
        'Coordinates (WGS 84). They contain data of OpenStreetMap: © OpenStreetMap contributors, under the Open Database License (ODbL) 1.0.',
    },
    settlements: { title: 'Settlements', description: 'The city, towns and villages of the municipality.' },
    categories: {
      title: 'Services',
      description: 'The services, with the question on their signs.',
    },
    questions: {
      title: 'Follow-up questions',
      description: 'The questions that follow a score, one row for each option that can be chosen.',
    },
    ratings: {
      title: 'Ratings',
      description:
        'Every published rating, one row each. The order of rows says nothing about who came first.',
    },
    tallies: {
      title: 'Ratings by place and day',
      description:
        'How many gave each score, by place and day of publication, with the service and the settlement that the place had on that day.',
    },
    ways: {
      title: 'Ways in which ratings came',
      description:
        'How many came with a paper slip and without, and on paper and from a phone, by place and day of publication. Given only where both sides have as many as a group must have; most groups are in no row, and empty cells are not published.',
    },
    answers: {
      title: 'Answers to the follow-up questions',
      description:
        'How many chose each option, by place and day of publication. Answers are never linked to ratings.',
    },
    pools: {
      title: 'Places with few ratings',
      description:
        'Ratings of places that get too few for a group of their own: published together, by service, without a place. They are not in any other table.',
    },
    lines: {
      title: 'What passengers said, by line',
      description:
        'Ratings of those who said which line of public transport they travelled on: one total per line and whole period, over all places, where enough others rated alongside them. The same people also rated a place and are in the other tables with it: do not add the two.',
    },
    'day-parts': {
      title: 'What citizens said, by part of the day',
      description:
        'Ratings of those who said when they were at the place, in the morning, during the day or in the evening: one total per part of the day and whole period, over all places of the service, where enough others rated alongside them. The same people also rated a place and are in the other tables with it: do not add the two.',
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
    promises: {
      title: 'Promises',
      description:
        'What the municipality promised by a certain day, and what became of it. Nothing promised is removed.',
    },
    'mystery-visits': {
      title: 'Visits by mystery clients',
      description:
        'What mystery clients found, as the annual report of the year gives it: averages for each programme of visits, never for a single place. Each is from at least five visits to at least two places; anything that could be worked out by subtraction is left out too.',
    },
  },
  columns: {
    place: 'The place, by its number in the platform. Joins tables, and is the id of the place in the API.',
    kind: 'What it is: place, vehicle, online or tablet; of a settlement: city, town or village.',
    name: 'Its name; for minutes, what was measured.',
    address: 'Its address, where it has one.',
    settlement: 'The settlement, by its code in the national register (EKATTE).',
    category: 'The service, by its key.',
    registrationNumber: 'The registration number of a vehicle.',
    line: 'The line that a vehicle mostly serves.',
    website: 'For an online service: its address on the web.',
    firstDay: 'For an event: the first day on which it is rated.',
    lastDay: 'For an event: the last day on which it is rated.',
    desk: 'For a tablet: the place whose desk it stands on. The tablet’s ratings are counted separately.',
    isRetired: 'Whether it is no longer in use. What was published about it stays.',
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
      'The day on which the group was published, in the time of the municipality. It is not the day of a rating.',
    standing:
      'How far it is trusted: COUNTED, or UNCONFIRMED if, for example, unusually many came at once. A member of staff may move a whole group, and says why in the journal.',
    score: 'From 1 (very bad) to 10 (excellent).',
    respondents: 'How many answered the question at all. They could choose several options.',
    chosen: 'How many of them chose this option.',
    filled: 'How many came on paper: a slip that was filled in. Empty: not published.',
    onPhone:
      'How many came from a phone: a slip was scanned, or there was none. Published together with those on paper.',
    withSlip: 'How many came with a paper slip, filled in or scanned. Empty: not published.',
    withoutSlip: 'How many came without a slip. Published together with those that came with one.',
    route: 'The line, by its operator’s name for it: route_id of GTFS.',
    shortName: 'The number or letter of the line, as it is now.',
    longName: 'From where to where the line runs now.',
    dayPart: 'The part of the day, as the citizen says: MORNING, DAY or EVENING.',
    placeCount:
      'At how many places they were given, at least; for visits, how many places were visited. Empty: not published.',
    improvement: 'The improvement, by its number in the platform.',
    doneOn: 'The day on which it was done.',
    promisedFirst: 'The day by which it was first promised.',
    promisedOn: 'The day by which it is promised now.',
    promise: 'What became of it: PLANNED (not done yet), DONE or GIVEN_UP.',
    promiseDoneOn: 'The day on which it was done; empty until then.',
    reason: 'Why it was moved to another day or given up, as last stated.',
    places: 'The places it concerns.',
    said: 'What citizens said, in the words of the municipality.',
    text: 'What was done.',
    year: 'The year of the annual report.',
    visitedFrom: 'The first day of the programme of visits.',
    visitedUntil: 'Its last day.',
    part: 'What the average is for: WHOLE (the programme), SECTION (of the checklist), SERVICE, or MINUTES (measured).',
    section: 'The section of the checklist; empty if it is not for one.',
    visitCount: 'How many visits the average is from.',
    average: 'The average: from 1 (very bad) to 10 (excellent), or minutes where minutes were measured.',
    demo: 'Whether something in the row is invented. In a demonstration this is true of every row.',
  },
  score: 'How many gave the score {score}.',
};
