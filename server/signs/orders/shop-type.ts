// An order of signs as its print shop can ask for it: what to print, by when, and how far it is.
import { builder } from '../../api/builder.ts';
import { LetterLanguageType } from '../../municipality/people/refs.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';
import { FinishingType } from './finishing-type.ts';
import { specificationOf, type Specification } from './shop-specification.ts';
import { obstacleTo, offeredOf, SHOP_STATES, type Offered, type ShopState } from './shop-steps.ts';
import { KnownOrderType } from './known-order.ts';
import type { ShopOrder, ShopQuantity } from './store-shop.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';

export const ShopStepType = builder.enumType('ShopStep', {
  description: 'What a print shop tells of an order.',
  values: {
    RECEIVED: { description: 'The shop has it.' },
    PRINTED: { description: 'It is printed.' },
    SHIPPED: { description: 'It is on its way.' },
  } as const satisfies Record<ShopState, object>,
});

const OfferedType = builder.enumType('ShopOffer', {
  description: 'Which files a print shop is offered.',
  values: {
    RUN: { description: 'All of them.' },
    TEST_SHEET: { description: 'The test sheet alone: the municipality has not approved it yet.' },
    NOTHING: { description: 'None: the order was cancelled.' },
  } as const satisfies Record<Offered, object>,
});

const QuantityType = builder.objectRef<ShopQuantity>('ShopQuantity').implement({
  description: 'How many signs are printed how often.',
  fields: (t) => ({
    quantity: t.exposeInt('quantity', { description: 'How often each of them is printed.' }),
    signs: t.exposeInt('signs', { description: 'How many different signs.' }),
  }),
});

const SizeType = builder.objectRef<NonNullable<Specification['sheet']>>('ShopSheet').implement({
  description: 'A press sheet, in millimetres.',
  fields: (t) => ({
    width: t.exposeInt('width', { description: 'Its width.' }),
    height: t.exposeInt('height', { description: 'Its height.' }),
  }),
});

const SpecificationType = builder.objectRef<Specification>('ShopSpecification').implement({
  description: 'What the files are, in the words of a print shop. Lengths are millimetres.',
  fields: (t) => ({
    width: t.exposeInt('width', { description: 'Of the trimmed sign.' }),
    height: t.exposeInt('height', { description: 'Of the trimmed sign.' }),
    isFolded: t.exposeBoolean('isFolded', {
      description: 'It is creased and folded across its middle, the print outside.',
    }),
    bleed: t.exposeInt('bleed', { description: 'On each side.' }),
    standard: t.exposeString('standard', { description: 'Which PDF/X the files are.' }),
    condition: t.exposeString('condition', { description: 'The printing condition of their profile.' }),
    mostInk: t.exposeInt('mostInk', {
      description: 'The total of inks that nothing goes above, in per cent.',
    }),
    material: t.exposeString('material', { description: 'What is printed on.' }),
    cutName: t.exposeString('cutName', {
      nullable: true,
      description: 'The plate of the line to cut along; null: there is none.',
    }),
    tactilePlate: t.exposeString('tactilePlate', {
      nullable: true,
      description: 'The plate of what fingers feel, for raised clear varnish; null: there is none.',
    }),
    hasMarks: t.exposeBoolean('hasMarks', { description: 'There are crop marks outside the bleed.' }),
    sheet: t.expose('sheet', {
      type: SizeType,
      nullable: true,
      description: 'The press sheet that several signs stand on; null: each is a page.',
    }),
  }),
});

export const ShopOrderType = builder.objectRef<ShopOrder>('ShopOrder').implement({
  interfaces: [KnownOrderType],
  description: 'An order of signs, as the print shop sees it that it was sent to.',
  fields: (t) => ({
    municipality: t.field({
      type: MunicipalityType,
      description: 'Who ordered it.',
      resolve: ({ municipalityId }, _args, { loaders }) => loaders(municipalityLoader).load(municipalityId),
    }),
    steps: t.field({
      type: [ShopStepType],
      description: 'What the shop may tell next.',
      resolve: (order) =>
        SHOP_STATES.filter((step) => step !== order.state && obstacleTo(step, order) === null),
    }),
    specification: t.field({
      type: SpecificationType,
      description: 'What the files are.',
      resolve: specificationOf,
    }),
    quantities: t.expose('quantities', {
      type: [QuantityType],
      description: 'How many signs there are of each quantity.',
    }),
    finishing: t.field({
      type: FinishingType,
      description: 'What is done to the signs after they are printed.',
      resolve: (order) => ({ ...order, lamination: specificationOf(order).lamination }),
    }),
    language: t.expose('shopLanguage', {
      type: LetterLanguageType,
      description: 'The language of the shop.',
    }),
    offered: t.field({ type: OfferedType, description: 'Which files it is offered.', resolve: offeredOf }),
  }),
});
