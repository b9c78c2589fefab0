// The name of this noun's enum in the schema.
import { builder } from '../graphql/builder.ts';

export const StandingType = builder.enumType('Standing', {
  description: 'How far a vote is trusted. Nothing is refused; what looks stuffed is published apart.',
  values: {
    COUNTED: { description: 'Counted.' },
    UNCONFIRMED: { description: 'More than usual from one network, in a burst, or outside opening hours.' },
  } as const,
});
