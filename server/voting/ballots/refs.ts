// The names of this noun's enums in the schema.
import { builder } from '../../api/builder.ts';
import type { DayPart } from '../told/rules.ts';

export const StandingType = builder.enumType('Standing', {
  description: 'How far a vote is trusted. Nothing is refused; what looks stuffed is published apart.',
  values: {
    COUNTED: { description: 'Counted.' },
    UNCONFIRMED: {
      description:
        'More than usual from one network or at one place, outside opening hours, or without the slip that a place asks for.',
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
    PRESENCE: { description: 'The place asks for presence, and it came without a slip of paper.' },
  } as const,
});

export const DayPartType = builder.enumType('DayPart', {
  description:
    'A part of the day, as whoever was there says. Where one ends and the next begins is said nowhere.',
  values: {
    MORNING: { description: 'The morning.' },
    DAY: { description: 'The day.' },
    EVENING: { description: 'The evening.' },
  } as const satisfies Record<DayPart, object>,
});
