// The names of this noun's types in the schema that its parts share, and its closed lists.
import type { IssuedPass } from '../../access/passes/store.ts';
import { builder } from '../../api/builder.ts';
import type { Channel, Choice, Criterion, Kind, Section } from './checklist.ts';
import type { Programme, Visit } from './store.ts';

export const MysteryProgrammeType = builder.objectRef<Programme>('MysteryProgramme');

/** A visit, with the checklist that it was told by. */
export interface VisitOf extends Visit {
  readonly criteria: readonly Criterion[];
}
export const MysteryVisitType = builder.objectRef<VisitOf>('MysteryVisit');

/** A pass of a programme, on the day on which somebody looks. */
export interface MysteryLink extends IssuedPass {
  readonly state: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
}
export const MysteryLinkType = builder.objectRef<MysteryLink>('MysteryLink');

export const MysterySectionType = builder.enumType('MysterySection', {
  description: 'What of a visit a criterion looks at.',
  values: {
    ACCESS: { description: 'Whether it is found, open and to be reached.' },
    WAIT: { description: 'How long it takes until somebody is there.' },
    RECEPTION: { description: 'How one is received.' },
    COMPETENCE: { description: 'Whether one is told what one has to know.' },
    ENVIRONMENT: { description: 'The room.' },
    OUTCOME: { description: 'What came of it.' },
  } as const satisfies Record<Section, object>,
});

export const MysteryKindType = builder.enumType('MysteryKind', {
  description: 'How a criterion is answered. Each may also not apply.',
  values: {
    YES_NO: { description: 'By yes or no.' },
    SCORE: { description: 'By a number from 1 to 10.' },
    MINUTES: { description: 'By minutes that were measured.' },
  } as const satisfies Record<Kind, object>,
});

export const MysteryChannelType = builder.enumType('MysteryChannel', {
  description: 'How the mystery client turns to a place.',
  values: {
    DESK: { description: 'He or she goes there.' },
    PHONE: { description: 'By a call.' },
    MAIL: { description: 'By a letter or an e-mail.' },
  } as const satisfies Record<Channel, object>,
});

export const MysteryChoiceType = builder.enumType('MysteryChoice', {
  description: 'An answer that is no number.',
  values: {
    YES: { description: 'It is so.' },
    NO: { description: 'It is not.' },
    NOT_APPLICABLE: { description: 'It did not come to that.' },
  } as const satisfies Record<Choice, object>,
});

export const MysteryCriterionType = builder.objectRef<Criterion>('MysteryCriterion').implement({
  description: 'Something that a mystery client looks at.',
  fields: (t) => ({
    id: t.id({ description: 'Its id within the checklist.', resolve: ({ id }) => id }),
    section: t.expose('section', { type: MysterySectionType, description: 'What of a visit it looks at.' }),
    kind: t.expose('kind', { type: MysteryKindType, description: 'How it is answered.' }),
    channels: t.field({
      type: [MysteryChannelType],
      description: 'The visits to which it belongs.',
      resolve: ({ channels }) => [...channels],
    }),
    text: t.expose('text', { type: 'Texts', description: 'What it says, by language.' }),
  }),
});
