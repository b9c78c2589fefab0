// What members and the print shop of an order are told of it alike.
import { builder } from '../../api/builder.ts';
import { heldOf, HeldType } from './hold-type.ts';
import { DesignType, OrderStateType, PosterKindType, PressType, TestSheetType } from './refs.ts';
import type { OrderedPoster, PrintOrder } from './rules.ts';
import { undoableUntil } from './undo-rules.ts';

const OrderedPosterType = builder.objectRef<OrderedPoster>('OrderedPoster').implement({
  description: 'A poster of an order, as it was when it was ordered.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PosterKindType, description: 'What it tells.' }),
    month: t.field({
      type: 'Date',
      description: 'Of which month, by its first day; of a reply the last month that it tells of.',
      resolve: ({ month }) => `${month}-01`,
    }),
    name: t.exposeString('name', {
      description:
        'What it is of: a place, a service, or the municipality, in the first language of the posters.',
    }),
    settlement: t.exposeString('where', { nullable: true, description: 'The settlement of a place.' }),
    quantity: t.exposeInt('quantity', { description: 'How many pieces.' }),
  }),
});

/** An order, as both who ordered it and who prints it know it. */
interface KnownOrder extends PrintOrder {
  /** Pieces that came damaged. */
  readonly damagedCount: number;
}

export const KnownOrderType = builder.interfaceRef<KnownOrder>('KnownOrder').implement({
  description: 'An order of signs at a print shop, as members and the shop see it.',
  fields: (t) => ({
    id: t.id({ description: 'Its id, which stands in addresses.', resolve: ({ id }) => String(id) }),
    number: t.exposeInt('number', {
      description: 'Its number with the municipality, by which people call it.',
    }),
    state: t.expose('state', { type: OrderStateType, description: 'How far it is.' }),
    format: t.exposeString('format', { description: 'a5 or another name, or a size: 120x180.' }),
    design: t.expose('design', { type: DesignType, description: 'What stands where.' }),
    press: t.expose('press', { type: PressType, description: 'What the shop wants of a file.' }),
    posters: t.expose('posters', {
      type: [OrderedPosterType],
      description: 'The posters that it is of, in place of signs; none: it is of signs.',
    }),
    contact: t.exposeString('contact', {
      nullable: true,
      description: 'Whom the shop calls; null: the municipality.',
    }),
    proofBy: t.exposeString('proofBy', { nullable: true, description: 'Who signs the proof.' }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'Until when it is to come.' }),
    deliveryAddress: t.exposeString('deliveryAddress', { description: 'Where it is to come.' }),
    note: t.exposeString('note', { nullable: true, description: 'What else the shop is told.' }),
    shopNote: t.exposeString('shopNote', { nullable: true, description: 'What the shop answered.' }),
    hold: t.field({
      type: HeldType,
      nullable: true,
      description: 'Why it waits for an answer, or did; null: it does not.',
      resolve: heldOf,
    }),
    waybill: t.exposeString('waybill', { nullable: true, description: 'The number of the waybill.' }),
    waybillUrl: t.exposeString('waybillUrl', {
      nullable: true,
      description: 'Where the parcel is followed, https.',
    }),
    testSheet: t.expose('testSheet', { type: TestSheetType, description: 'How far the test sheet is.' }),
    testSheetNote: t.exposeString('testSheetNote', {
      nullable: true,
      description: 'What a member said of the test sheet.',
    }),
    manifestSha256: t.exposeString('manifestSha256', {
      nullable: true,
      description: 'SHA-256 of the list of what was made first; null: nobody had it made yet.',
    }),
    orderedOn: t.expose('orderedOn', { type: 'Date', description: 'When it was ordered.' }),
    receivedOn: t.expose('receivedOn', {
      type: 'Date',
      nullable: true,
      description: 'When the shop said that it has it.',
    }),
    printedOn: t.expose('printedOn', {
      type: 'Date',
      nullable: true,
      description: 'When the shop said that it is printed.',
    }),
    shippedOn: t.expose('shippedOn', {
      type: 'Date',
      nullable: true,
      description: 'When the shop said that it is on its way.',
    }),
    deliveredOn: t.expose('deliveredOn', {
      type: 'Date',
      nullable: true,
      description: 'When a member said that it came.',
    }),
    undoableUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when whoever told how far it is may take that back; null: not any more.',
      resolve: (order, _args, { now }) => undoableUntil(order, now()),
    }),
    undone: t.expose('undone', {
      type: OrderStateType,
      nullable: true,
      description: 'The step that was taken back last; null: none since the last one.',
    }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true, description: 'When it was.' }),
    damagedCount: t.exposeInt('damagedCount', { description: 'How many pieces came damaged.' }),
  }),
});
