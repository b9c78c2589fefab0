// What became of a letter that a member had the platform write, as it is told.
import { builder } from '../../api/builder.ts';

export const DeliveryType = builder.enumType('Delivery', {
  description: 'What became of a letter.',
  values: {
    SENT: { value: 'sent', description: 'The mail server took it.' },
    REFUSED: {
      value: 'kept',
      description: 'The mail server did not take it: it lies with whoever runs the platform.',
    },
    NO_SERVER: {
      value: 'noServer',
      description: 'The platform has no mail server: it lies with whoever runs the platform.',
    },
    LATER: { value: 'waits', description: 'It could not be handed over now, and will be sent later.' },
  } as const,
});
