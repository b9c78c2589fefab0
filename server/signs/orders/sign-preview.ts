// The sign that a member looks at before it is ordered, and what would be wrong with an order of it.
import { asGranted } from '../../access/grants/as-granted.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import type { Asked } from '../../municipality/municipalities/city-field.ts';
import { contentOf, type Content } from './shop-content.ts';
import { drawingFaults, partsFrom, signsOf } from './draft.ts';
import { listUndrawable } from './drawable.ts';
import { makingFaults, type Making } from './rules.ts';
import { findExample, type OrderableSign } from './store-signs.ts';

/** Which sign, and how it is to be made; null: one of the municipality, as an example. */
export interface PictureAsked extends Omit<Making, 'material'> {
  readonly code: string | null;
}

/** A sign that can be drawn, with what the sign generator draws it from. */
export interface Pictured {
  readonly outcome: 'SignPicture';
  readonly slug: string;
  readonly sign: OrderableSign;
  readonly content: Content;
  readonly asked: PictureAsked;
}

/** The sign, or the faults that an order of it alone would have; where the municipality has none, that parts are required. */
export async function findPictured(
  { municipality, grant: edit, context }: Asked<'orders.edit'>,
  asked: PictureAsked,
): Promise<Pictured | Invalid> {
  const parts = asked.code === null ? null : partsFrom({ parts: [{ quantity: 1, codes: [asked.code] }] });
  const { signs, faults } = await asGranted(context, edit, async (tx) =>
    parts === null ? { signs: await findExample(tx, edit), faults: [] } : signsOf(tx, edit, parts),
  );
  const early = [...makingFaults(asked), ...faults];
  if (early.length > 0) return invalid(early);
  const [sign] = signs;
  if (sign === undefined) return invalid([{ field: 'parts', fault: 'REQUIRED' }]);
  // Drawn where no lock is held.
  const content = contentOf(municipality, signs, context.publicUrl);
  const drawn = [{ quantity: 1, codes: [sign.code] }];
  const late = drawingFaults(drawn, await listUndrawable(content, asked));
  if (late.length > 0) return invalid(late);
  return { outcome: 'SignPicture', slug: municipality.slug, sign, content, asked };
}
