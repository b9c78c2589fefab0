// English texts of the members' pages about tasks.
import type { tasksBg } from './tasks.bg.ts';

/** The same texts as in tasks.bg.ts. */
export const tasksEn: typeof tasksBg = {
  list: {
    title: 'Tasks',
    lead: 'Who is to do what, and until when. The owner gets a letter on the day, and then once a week until the task is over.',
    new: 'New task',
    whose: 'Whose',
    everybodys: 'Everybody’s',
    mine: 'Mine',
    which: 'Which',
    unfinished: 'Not finished',
    overdue: 'Overdue',
    finished: 'Finished',
    all: 'All',
    caption: 'Tasks, the first due first',
    columns: { text: 'What', about: 'About', owner: 'Owner', dueOn: 'Due', state: 'State' },
    late: 'overdue',
    nobody: 'nobody',
    none: 'There are no such tasks.',
  },
  states: { OPEN: 'to do', DOING: 'being done', DONE: 'done', DROPPED: 'dropped' },
  back: 'Tasks',
  newTitle: 'New task',
  readOnly: 'Your role can read this, and not change it.',
  fields: {
    text: 'What is to be done',
    about: 'What it is about',
    place: 'One place',
    kind: 'A kind of places',
    location: 'Place',
    category: 'Kind of places',
    owner: 'Owner',
    ownerHint: 'The people who work on this place or kind of places.',
    dueOn: 'Due',
    state: 'State',
  },
  result: {
    title: 'What came of it',
    none: 'Once it is done, tell citizens about it.',
    tell: 'Write down an improvement',
  },
};
