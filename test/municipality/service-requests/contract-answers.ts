// What servers of GeoReport v2 answer, as mySociety's open311-adapter 4d3a40d answered when it was run (docs/problem-reports.md).

export const SERVICES = [
  {
    service_code: 'POT',
    service_name: 'Pothole Repairs',
    group: 'highways',
    metadata: 'true',
    type: 'realtime',
  },
  {
    service_code: 'BIN',
    service_name: 'Bin Enforcement',
    group: 'sanitation',
    metadata: 'false',
    type: 'realtime',
  },
];

export const XML_SERVICES = `<?xml version="1.0" encoding="utf-8"?>
<services>${SERVICES.map(
  (each) => `
  <service>
    <description>Repairs &amp; more</description>
    <group>${each.group}</group>
    <keywords>deep,hole,wow</keywords>
    <metadata>${each.metadata}</metadata>
    <service_code>${each.service_code}</service_code>
    <service_name>${each.service_name}</service_name>
    <type>realtime</type>
  </service>`,
).join('')}
</services>`;

const DEPTH = {
  code: 'depth',
  datatype: 'number',
  datatype_description: 'an integer',
  description: 'depth of pothole, in centimetres',
  order: 1,
  required: 'true',
  variable: 'true',
};
const SHAPE = {
  code: 'shape',
  datatype: 'singlevaluelist',
  datatype_description: 'square | circle | triangle',
  description: 'shape of the pothole',
  order: 2,
  required: 'false',
  variable: 'true',
};
const CHOICES = [
  { key: 'circle', name: 'Circle' },
  { key: 'square', name: 'Square' },
];

/** Its order is not that of the list; what a machine answers is among it. */
export const DEFINITION = {
  service_code: 'POT',
  attributes: [
    { ...SHAPE, values: CHOICES },
    DEPTH,
    { ...DEPTH, code: 'easting', automated: 'server_set', order: 3 },
  ],
};

const fieldsIn = (fields: Readonly<Record<string, string | number>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('');
const values = CHOICES.map((choice) => `<value>${fieldsIn(choice)}</value>`).join('');

export const XML_DEFINITION = `<?xml version="1.0" encoding="utf-8"?>
<service_definition>
  <attributes>
    <attribute>${fieldsIn(SHAPE)}<values>${values}</values></attribute>
    <attribute>${fieldsIn(DEPTH)}</attribute>
    <attribute>${fieldsIn({ ...DEPTH, code: 'easting', automated: 'server_set' })}</attribute>
  </attributes>
  <service_code>POT</service_code>
</service_definition>`;

/** The XML of one item in a list. */
export function xmlOf(list: string, item: string, fields: Readonly<Record<string, string>>): string {
  return `<?xml version="1.0" encoding="utf-8"?><${list}><${item}>${fieldsIn(fields)}</${item}></${list}>`;
}

/** What is answered of a number, or of a token that has one; null: there is none. */
export function stateOf(what: string, number: string): Record<string, string> | null {
  if (what === 'tokens') return number === '12345' ? { service_request_id: '293944', token: '12345' } : null;
  if (number !== '293944') return null;
  return {
    service_request_id: '293944',
    status: 'open',
    status_notes: 'A crew is on its way.',
    agency_responsible: 'Highways',
    service_name: 'Pothole Repairs',
    description: 'What somebody wrote.',
    address: 'Somewhere 1',
    requested_datetime: '2026-11-28T10:38:11Z',
    updated_datetime: '2026-12-01T10:38:11Z',
    expected_datetime: '2026-12-05T10:38:11Z',
    zipcode: '',
  };
}
