// English texts about a step of an order of signs that is taken back, for members.
import type { undoBg } from './undo.bg.ts';

/** The same texts as in undo.bg.ts, in English. */
export const undoEn: typeof undoBg = {
  leads: {
    DELIVERED: 'You noted that the order came. If that was a mistake, you can take it back until {time}.',
    CANCELLED:
      'If you cancelled the order by mistake, you can bring it back until {time}. The shop will get a letter that the order stands.',
  },
  action: 'Take the step back',
  done: 'The step was taken back.',
  tooLate: 'The step cannot be taken back any more: ten minutes are over, or another one came after it.',
  undone: 'The step “{state}” was taken back: {moment}',
};
