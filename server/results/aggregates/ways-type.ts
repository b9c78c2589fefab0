// By which ways ratings came, in the schema: of a summary, and of a group.
import { builder } from '../../api/builder.ts';
import type { Ways } from '../../voting/ballots/ways.ts';

const TOLD = 'null: it is not told of any of them';

export const WaysType = builder.objectRef<Ways>('Ways').implement({
  description:
    'By which ways ratings came, of the groups that tell it. A group tells how many came with a slip of paper and without, and on paper and ' +
    'on a phone, only where both sides have as many as a group must have. So the sums are of fewer ratings than there are.',
  fields: (t) => ({
    filled: t.exposeInt('filled', {
      nullable: true,
      description: `On paper: a slip that was filled in; ${TOLD}.`,
    }),
    onPhone: t.exposeInt('onPhone', {
      nullable: true,
      description: `On a phone, in the same groups: a slip was scanned, or none; ${TOLD}.`,
    }),
    withSlip: t.exposeInt('withSlip', {
      nullable: true,
      description: `With presence: a slip was filled in or scanned; ${TOLD}.`,
    }),
    withoutSlip: t.exposeInt('withoutSlip', {
      nullable: true,
      description: `Without a slip, in the same groups; ${TOLD}.`,
    }),
  }),
});

/** The ways where anything is told of them. */
export const toldOrNull = (ways: Ways): Ways | null =>
  ways.filled === null && ways.withSlip === null ? null : ways;
