// The job as XJDF 2.1 (CIP4), for print shops whose systems take jobs in: products with their intents, the files, whom to call, by when.
import { cutSize, POINTS, type Format } from '../formats.ts';
import { LEAST_RAISED, TACTILE_PLATE } from '../press/plates.ts';
import type { MadeFile } from './facts.ts';
import type { FilePlan } from './plan.ts';
import type { Lamination, Ticket } from './ticket.ts';

const NAMESPACE = 'http://www.CIP4.org/JDFSchema_2_0';
/** As the files: the same order gives the same bytes. */
const MADE_AT = '2000-01-01T00:00:00Z';
const TEXTURES = { matt: 'Matte', gloss: 'Gloss' } as const;

/** Of the catalog of folds: four pages by one fold. */
const FOLDED_ONCE = 'F4-1';

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 has no way to write is left out. */
function escaped(text: string): string {
  const legal = text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
  return legal.replace(/[&<>"]/g, (char) => ESCAPED[char] ?? char);
}

/** An element; attributes that are null are left out. */
function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const start = `<${name}${written.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>\n${children.join('\n')}\n</${name}>`;
}

const points = (millimetres: number): string => (millimetres * POINTS).toFixed(3);

const intent = (name: string, attributes: Attributes, ...children: readonly string[]): string =>
  element('Intent', { Name: name }, element(name, attributes, ...children));

/** What a word of ours is called where XML wants no spaces. */
const token = (text: string): string => text.trim().replaceAll(/[^\p{L}\p{N}._-]+/gu, '_') || '_';

/** Over the ink, by a separation of the files; how high in points. */
const raised = intent(
  'EmbossingIntent',
  {},
  element('EmbossingItem', {
    EmbossingType: 'Braille',
    Direction: 'Raised',
    Face: 'Front',
    Height: points(LEAST_RAISED),
    Separation: TACTILE_PLATE,
  }),
);

/** What is printed alike: so many pages, each so often. */
export interface Printed {
  readonly type: 'Sign' | 'Poster';
  readonly format: Format;
  readonly pages: number;
  readonly quantity: number;
}

/** What all of a job have in common. */
export interface XjdfJob {
  /** Whose it is. */
  readonly name: string;
  readonly condition: string;
  readonly ticket: Ticket | undefined;
  readonly material: string;
  readonly lamination: Lamination | null;
}

interface Product extends Printed {
  readonly id: string;
}

/** The signs of a job as its products. */
export function printedIn(plans: readonly FilePlan[]): Printed[] {
  return plans.flatMap(({ quantity, chapters }) =>
    chapters.map(({ format, signs }) => ({ type: 'Sign', format, quantity, pages: signs.length }) as const),
  );
}

function product({ type, format, quantity, id, pages }: Product, job: XjdfJob): string {
  const { condition, lamination, material, ticket } = job;
  const corners = ticket?.corners ?? null;
  const cut = cutSize(format);
  return element(
    'Product',
    {
      ID: id,
      IsRoot: true,
      Amount: pages * quantity,
      DescriptiveName: format.name,
      ProductType: type,
    },
    ...(corners === null ? [] : [element('Comment', { Type: 'Finishing' }, `Corners: ${corners}`)]),
    ...(ticket?.fixing === 'tape'
      ? [element('Comment', { Type: 'Finishing' }, 'Double-sided tape on the back')]
      : []),
    ...(ticket?.fixing === 'holes'
      ? [element('Comment', { Type: 'Finishing' }, 'Holes at the corners')]
      : []),
    intent('LayoutIntent', {
      Bleed: points(format.bleed),
      FinishedDimensions: `${points(cut.width)} ${points(cut.height)} 0`,
      Pages: pages,
      Sides: 'OneSided',
    }),
    intent(
      'ColorIntent',
      {},
      element('SurfaceColor', {
        Surface: 'Front',
        ColorsUsed: ['Cyan Magenta Yellow Black', ...(format.isTactile ? [TACTILE_PLATE] : [])].join(' '),
        PrintStandard: token(condition),
      }),
    ),
    intent('MediaIntent', { MediaType: 'Other', MediaQuality: material }),
    ...(format.isTactile ? [raised] : []),
    ...(format.faces === 2 ? [intent('FoldingIntent', { FoldCatalog: FOLDED_ONCE })] : []),
    ...(lamination === null || lamination === 'none'
      ? []
      : [intent('LaminatingIntent', { Surface: 'Front', Texture: TEXTURES[lamination] })]),
  );
}

const set = (name: string, ...resources: readonly string[]): string =>
  element('ResourceSet', { Name: name, Usage: 'Input' }, ...resources);

function whoAndWhen(ticket: Ticket, products: readonly Product[]): string[] {
  const { number, contact, deliveryAddress, dueOn, note } = ticket;
  const people = [
    ...(contact === null
      ? []
      : [
          element(
            'Resource',
            {},
            element('Part', { ContactType: 'Customer' }),
            element('Contact', {}, element('Person', { DescriptiveName: contact })),
          ),
        ]),
    ...(deliveryAddress === null
      ? []
      : [
          element(
            'Resource',
            {},
            element('Part', { ContactType: 'Delivery' }),
            element(
              'Contact',
              {},
              element('Address', {}, `<AddressLine>${escaped(deliveryAddress)}</AddressLine>`),
            ),
          ),
        ]),
  ];
  const drops = products.map(({ id, pages, quantity }) =>
    element('DropItem', { ItemRef: id, Amount: pages * quantity }),
  );
  return [
    ...(people.length === 0 ? [] : [set('Contact', ...people)]),
    ...(number === null
      ? []
      : [set('CustomerInfo', element('Resource', {}, element('CustomerInfo', { CustomerOrderID: number })))]),
    ...(dueOn === null
      ? []
      : [
          set(
            'DeliveryParams',
            element('Resource', {}, element('DeliveryParams', { Required: `${dueOn}T23:59:59Z` }, ...drops)),
          ),
        ]),
    ...(note === null
      ? []
      : [
          element(
            'ResourceSet',
            { Name: 'NodeInfo' },
            element('Comment', { Type: 'Instruction' }, escaped(note)),
          ),
        ]),
  ];
}

/** Returns the job as a file of XJDF. */
export function writeXjdf(
  job: XjdfJob,
  printed: readonly Printed[],
  files: readonly Pick<MadeFile, 'file' | 'pages'>[],
): string {
  const { ticket } = job;
  const products = printed.map((each, i) => ({ ...each, id: `product-${i + 1}` }));
  const runs = files.map(({ file, pages }) =>
    element(
      'Resource',
      {},
      element('RunList', { NPage: pages }, element('FileSpec', { MimeType: 'application/pdf', URL: file })),
    ),
  );
  const root = element(
    'XJDF',
    {
      xmlns: NAMESPACE,
      Version: '2.1',
      JobID: token(ticket?.number ?? 'signs'),
      DescriptiveName: job.name,
      Types: 'Product',
    },
    element(
      'AuditPool',
      {},
      element(
        'AuditCreated',
        {},
        element('Header', { AgentName: 'Kazva', DeviceID: 'kazva-signs', Time: MADE_AT }),
      ),
    ),
    element('ProductList', {}, ...products.map((each) => product(each, job))),
    ...(ticket === undefined ? [] : whoAndWhen(ticket, products)),
    set('RunList', ...runs),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
