// What is done to signs after they are printed, as members say it and shops read it.
import {
  MOST_YEARS,
  type Corners,
  type Finishing,
  type Fixing,
  type Lamination,
  type Packing,
} from '../../../sign-generator/job/ticket.ts';
import { builder } from '../../api/builder.ts';

type Values<Word extends string> = Record<string, { readonly value: Word; readonly description: string }>;

const LaminationType = builder.enumType('SignLamination', {
  description: 'What lies over the ink.',
  values: {
    NONE: { value: 'none', description: 'Nothing.' },
    MATT: { value: 'matt', description: 'A matt film: no glare that a camera sees.' },
    GLOSS: { value: 'gloss', description: 'A glossy film.' },
  } as const satisfies Values<Lamination>,
});

const CornersType = builder.enumType('SignCorners', {
  description: 'How corners are cut.',
  values: {
    SQUARE: { value: 'square', description: 'Square.' },
    ROUNDED: { value: 'rounded', description: 'Round, so that nobody is hurt by them.' },
  } as const satisfies Values<Corners>,
});

const FixingType = builder.enumType('SignFixing', {
  description: 'What the shop makes for putting signs up.',
  values: {
    NONE: { value: 'none', description: 'Nothing.' },
    HOLES: { value: 'holes', description: 'Holes at the corners, for screws.' },
    TAPE: { value: 'tape', description: 'Double-sided tape on the back.' },
  } as const satisfies Values<Fixing>,
});

const PackingType = builder.enumType('SignPacking', {
  description: 'How signs are packed.',
  values: {
    TOGETHER: { value: 'together', description: 'All in one.' },
    SETTLEMENTS: { value: 'settlements', description: 'Each settlement by itself.' },
  } as const satisfies Values<Packing>,
});

export const FinishingType = builder.objectRef<Finishing>('PrintFinishing').implement({
  description: 'What is done to signs after they are printed. null: nobody said.',
  fields: (t) => ({
    lamination: t.expose('lamination', {
      type: LaminationType,
      nullable: true,
      description: 'What lies over the ink.',
    }),
    corners: t.expose('corners', { type: CornersType, nullable: true, description: 'How corners are cut.' }),
    fixing: t.expose('fixing', {
      type: FixingType,
      nullable: true,
      description: 'What is made for putting them up.',
    }),
    packing: t.expose('packing', { type: PackingType, nullable: true, description: 'How they are packed.' }),
    outdoorYears: t.exposeInt('outdoorYears', {
      nullable: true,
      description: 'How many years they must last outdoors.',
    }),
  }),
});

export const FinishingInput = builder.inputType('PrintFinishingInput', {
  description: 'What is done to signs after they are printed. null: as the shop finds right.',
  fields: (t) => ({
    lamination: t.field({ type: LaminationType, description: 'What lies over the ink.' }),
    corners: t.field({ type: CornersType, description: 'How corners are cut.' }),
    fixing: t.field({ type: FixingType, description: 'What is made for putting them up.' }),
    packing: t.field({ type: PackingType, description: 'How they are packed.' }),
    outdoorYears: t.int({ description: `How many years they must last outdoors, 1 to ${MOST_YEARS}.` }),
  }),
});
