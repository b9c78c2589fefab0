// English texts about a step of an order of signs that is taken back, for members.
import type { undoBg } from './undo.bg.ts';

/** The same texts as in undo.bg.ts, in English. */
export const undoEn: typeof undoBg = {
  leads: {
    DELIVERED: 'You confirmed delivery. If that was a mistake, you can undo it until {time}.',
    CANCELLED:
      'If you cancelled the order by mistake, you can restore it until {time}. The print shop will be told by e-mail that the order stands.',
  },
  action: 'Undo the step',
  done: 'Step undone.',
  tooLate: 'This step can no longer be undone: ten minutes have passed, or another step followed.',
  undone: 'The step “{state}” was undone: {moment}',
};
