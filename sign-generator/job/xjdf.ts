// The job as XJDF 2.1 (CIP4), for print shops whose systems take jobs in: products with their intents, the files, whom to call, by when.
import { POINTS } from '../formats.ts';
import type { Format } from '../formats.ts';
import { LEAST_RAISED, TACTILE_PLATE } from '../press/plates.ts';
import type { MadeFile } from './facts.ts';
import type { WholeOrder } from './order.ts';
import type { FilePlan } from './plan.ts';
import type { Ticket } from './ticket.ts';
import type { Edition } from './volume.ts';

const NAMESPACE = 'http://www.CIP4.org/JDFSchema_2_0';
/** As the files: the same order gives the same bytes. */
const MADE_AT = '2000-01-01T00:00:00Z';
const TEXTURES = { matt: 'Matte', gloss: 'Gloss' } as const;

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

interface Product {
  readonly format: Format;
  readonly file: FilePlan;
  readonly id: string;
  readonly signs: number;
}

function productsOf(plans: readonly FilePlan[]): Product[] {
  return plans
    .flatMap((file) => file.chapters.map(({ format, signs }) => ({ format, file, signs: signs.length })))
    .map((each, i) => ({ ...each, id: `product-${i + 1}` }));
}

function product({ format, file, id, signs }: Product, { press }: Edition, order: WholeOrder): string {
  const { lamination, list, material } = order;
  const { ticket } = list;
  const corners = ticket?.corners ?? null;
  return element(
    'Product',
    {
      ID: id,
      IsRoot: true,
      Amount: signs * file.quantity,
      DescriptiveName: format.name,
      ProductType: 'Sign',
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
      FinishedDimensions: `${points(format.width)} ${points(format.height)} 0`,
      Pages: signs,
      Sides: 'OneSided',
    }),
    intent(
      'ColorIntent',
      {},
      element('SurfaceColor', {
        Surface: 'Front',
        ColorsUsed: ['Cyan Magenta Yellow Black', ...(format.isTactile ? [TACTILE_PLATE] : [])].join(' '),
        PrintStandard: token(press.condition.name),
      }),
    ),
    intent('MediaIntent', { MediaType: 'Other', MediaQuality: material }),
    ...(format.isTactile ? [raised] : []),
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
  const drops = products.map(({ id, signs, file }) =>
    element('DropItem', { ItemRef: id, Amount: signs * file.quantity }),
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
  edition: Edition,
  order: WholeOrder,
  plans: readonly FilePlan[],
  files: readonly MadeFile[],
): string {
  const { ticket } = order.list;
  const products = productsOf(plans);
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
      DescriptiveName: edition.municipality.name.first,
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
    element('ProductList', {}, ...products.map((each) => product(each, edition, order))),
    ...(ticket === undefined ? [] : whoAndWhen(ticket, products)),
    set('RunList', ...runs),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
