// The names of this noun's types in the schema, its states, and how signs can be made.
import type { Design } from '../../../sign-generator/design/row-tables.ts';
import type { PressName } from '../../../sign-generator/press/presses.ts';
import { builder } from '../../api/builder.ts';
import type { PosterKind } from '../../../sign-generator/posters/poster.ts';
import type { OrderState, TestSheet } from './rules.ts';
import type { CountedOrder } from './store.ts';

export const PrintOrderType = builder.objectRef<CountedOrder>('PrintOrder');

export const OrderStateType = builder.enumType('PrintOrderState', {
  description: 'How far an order of signs is.',
  values: {
    ORDERED: { description: 'A member ordered it.' },
    RECEIVED: { description: 'The print shop has it.' },
    PRINTED: { description: 'It is printed.' },
    SHIPPED: { description: 'It is on its way.' },
    DELIVERED: { description: 'It came.' },
    CANCELLED: { description: 'A member called it off.' },
  } as const satisfies Record<OrderState, object>,
});

export const TestSheetType = builder.enumType('TestSheet', {
  description: 'How far the sheet is that a member sees before all signs are printed.',
  values: {
    NOT_NEEDED: { description: 'None is wanted.' },
    WAITED: { description: 'It is waited for: nothing else is printed yet.' },
    APPROVED: { description: 'It is good: all signs may be printed.' },
    REFUSED: { description: 'It is not good: another one is waited for.' },
  } as const satisfies Record<TestSheet, object>,
});

export const PosterKindType = builder.enumType('PosterKind', {
  description: 'What a poster for the room tells.',
  values: {
    MONTH: {
      value: 'month',
      description: 'What is published of a month, what was done in it, what is promised.',
    },
    REPLY: {
      value: 'reply',
      description: 'What people said, what was done in the year, what is still open.',
    },
  } as const satisfies Record<string, { readonly value: PosterKind; readonly description: string }>,
});

export const DesignType = builder.enumType('SignDesign', {
  description: 'What stands where on a sign.',
  values: {
    CLASSIC: { value: 'classic', description: 'Question, code, the track from 1 to 10, and the place.' },
    LARGE: { value: 'large', description: 'A larger code, read from farther away.' },
    VEHICLE: { value: 'vehicle', description: "The vehicle's number in a frame above all else." },
  } as const satisfies Record<string, { readonly value: Design; readonly description: string }>,
});

export const PressType = builder.enumType('PressProfile', {
  description: 'What a print shop wants of a file.',
  values: {
    UNIVERSAL: { value: 'universal', description: 'PDF/X-1a without marks, as online shops want it.' },
    LOCAL: { value: 'local', description: 'With crop marks, for a shop that cuts by hand.' },
    GWG: { value: 'gwg', description: 'PDF/X-4, for shops that check by the Ghent Workgroup.' },
    STICKER: { value: 'sticker', description: 'With the line along which a sticker is cut.' },
    SHEET: { value: 'sheet', description: 'Several on a sheet of SRA3, in the order of the stacks.' },
  } as const satisfies Record<string, { readonly value: PressName; readonly description: string }>,
});
