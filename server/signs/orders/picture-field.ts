// What a member asks of a sign before it is ordered: its picture, or why it cannot be printed so.
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import type { Invalid } from '../../access/journal/outcomes.ts';
import { LANGUAGE } from '../../municipality/municipalities/refs.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { pictureAddress } from './picture-file.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { findPictured, type Pictured } from './sign-preview.ts';
import { DesignType, PressType } from './refs.ts';

/** A sign is laid out for it, though not drawn. */
const COST = 800;

const SignPictureType = builder.objectRef<Pictured>('SignPicture').implement({
  description: 'The picture of a sign as it would be printed today.',
  fields: (t) => ({
    code: t.string({ description: 'Its nine digits.', resolve: ({ sign }) => sign.code }),
    name: t.string({
      description: 'The name of its place.',
      args: LANGUAGE,
      resolve: ({ sign }, { language }) => textIn(sign.location.name, language),
    }),
    address: t.string({
      description: 'The path of the picture, a PNG, for the same member.',
      resolve: pictureAddress,
    }),
  }),
});

const SignPictureResult = outcomesOf(
  'SignPictureResult',
  'A picture of a sign, or why it cannot be printed so.',
  [SignPictureType, InvalidType],
);

builder.queryField('signPicture', (t) =>
  cityField(t, {
    type: SignPictureResult,
    access: 'orders.edit',
    args: {
      code: t.arg.string({ description: 'The code of the sign; null: one of them, as an example.' }),
      format: t.arg.string({ required: true, description: 'As of an order: a5, or a size: 120x180.' }),
      design: t.arg({ type: DesignType, required: true, description: 'As of an order.' }),
      press: t.arg({
        type: PressType,
        required: true,
        description: 'As of an order; the picture has no marks.',
      }),
    },
    complexity: { field: COST, multiplier: 1 },
    description:
      'A sign as it would be printed, for who orders signs; or the faults that an order of it would have.',
    resolve: (asked, { code, format, ...made }): Promise<Pictured | Invalid> =>
      findPictured(asked, { ...made, code: code ?? null, format: format.trim().toLowerCase() }),
  }),
);
