// The names of this noun's enums in the schema.
import { builder } from '../../api/builder.ts';

export const StandingType = builder.enumType('Standing', {
  description: 'How far a vote is trusted. Nothing is refused; what looks stuffed is published apart.',
  values: {
    COUNTED: { description: 'Counted.' },
    UNCONFIRMED: {
      description: 'More than usual from one network or at one place, or outside opening hours.',
    },
  } as const,
});

export const ReasonType = builder.enumType('Reason', {
  description: 'Why a vote is unconfirmed. Published for a whole opening only, never for a single vote.',
  values: {
    NETWORK: {
      description: 'More votes came from its network than one visitor, or one household, would send.',
    },
    CHANNEL: {
      description: 'More votes came in one hour than are usual, from a listed network or from a tablet.',
    },
    BURST: {
      description:
        'More votes came in a quarter of a day than the place is used to: a lot decided which of them count.',
    },
    HOURS: { description: 'The place was closed.' },
  } as const,
});
