// English texts of the members' pages about tasks.
import type { tasksBg } from './tasks.bg.ts';

/** The same texts as in tasks.bg.ts. */
export const tasksEn: typeof tasksBg = {
  list: {
    title: 'Tasks',
    lead: 'Who has to do what, and by when. The owner gets an e-mail on the due day, then once a week until the task is finished.',
    new: 'Create a task',
    whose: 'Whose',
    everybodys: 'Everybody’s',
    mine: 'Mine',
    which: 'Which',
    unfinished: 'Not finished',
    overdue: 'Overdue',
    finished: 'Finished',
    all: 'All',
    caption: 'Tasks, earliest due first',
    columns: { text: 'What', about: 'About', owner: 'Owner', dueOn: 'Due', state: 'State' },
    late: 'overdue',
    nobody: 'nobody',
    none: 'No tasks match.',
  },
  states: { OPEN: 'to do', DOING: 'being done', DONE: 'done', DROPPED: 'dropped' },
  back: 'Tasks',
  newTitle: 'Create a task',
  readOnly: 'Your role can read this but not change it.',
  fields: {
    text: 'What needs to be done',
    about: 'What it is about',
    place: 'One place',
    kind: 'A service',
    location: 'Place',
    category: 'Service',
    owner: 'Owner',
    ownerHint: 'The people who work on this place or service.',
    dueOn: 'Due',
    state: 'State',
  },
  notes: {
    title: 'Notes',
    none: 'There are no notes yet.',
    write: 'New note',
    hint: 'Everyone who can see the task can see it. The owner gets an e-mail, at most once a day.',
    add: 'Add the note',
  },
  result: {
    title: 'What came of it',
    none: 'Once it is done, tell citizens about it.',
    tell: 'Record an improvement',
  },
};
