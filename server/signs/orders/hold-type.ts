// Why an order waits for an answer, as members and its shop read it.
import { builder } from '../../api/builder.ts';
import type { Hold, PrintOrder } from './rules.ts';

export const HoldReasonType = builder.enumType('PrintOrderHoldReason', {
  description: 'Why an order waits.',
  values: {
    QUESTION: { description: 'The shop asks something.' },
    CANNOT: { description: 'The shop cannot make it.' },
  } as const satisfies Record<Hold, object>,
});

/** What was asked, and what was answered. */
export interface Held {
  readonly reason: Hold;
  readonly text: string;
  readonly answer: string | null;
}

export function heldOf({ hold, holdText, holdAnswer }: PrintOrder): Held | null {
  return hold === null || holdText === null ? null : { reason: hold, text: holdText, answer: holdAnswer };
}

export const HeldType = builder.objectRef<Held>('PrintOrderHold').implement({
  description: 'What a shop asked of an order, or why it cannot make it.',
  fields: (t) => ({
    reason: t.expose('reason', { type: HoldReasonType, description: 'Which of the two.' }),
    text: t.exposeString('text', { description: 'In the words of the shop.' }),
    answer: t.exposeString('answer', {
      nullable: true,
      description: 'What a member answered; null: the shop waits for it.',
    }),
  }),
});
