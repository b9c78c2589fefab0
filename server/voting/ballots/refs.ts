// The names of this noun's enums in the schema.
import { builder } from '../../api/builder.ts';

export const StandingType = builder.enumType('Standing', {
  description: 'How far a vote is trusted. Nothing is refused; what looks stuffed is published apart.',
  values: {
    COUNTED: { description: 'Counted.' },
    UNCONFIRMED: { description: 'More than usual from one network, in a burst, or outside opening hours.' },
  } as const,
});

export const ReasonType = builder.enumType('Reason', {
  description: 'Why a vote is unconfirmed. Published for a whole opening only, never for a single vote.',
  values: {
    NETWORK: {
      description: 'More votes came from its network than one visitor, or one household, would send.',
    },
    CHANNEL: {
      description:
        'More votes came in one hour than are usual: from listed networks, or from all the others.',
    },
    BURST: { description: 'More votes came at once than the place is used to.' },
    HOURS: { description: 'The place was closed.' },
  } as const,
});
