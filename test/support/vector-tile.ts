// Writes a Mapbox Vector Tile (2.1): layers of features with their lines or areas, as protocol buffers.

export const bytesOf = (bytes: readonly number[]): Buffer => Buffer.from(bytes);

/** A number as a varint. */
export function numberOf(number: number): Buffer {
  const bytes = [];
  for (let left = number; ; left = Math.floor(left / 128)) {
    if (left < 128) return bytesOf([...bytes, left]);
    bytes.push((left % 128) + 128);
  }
}

const WHOLE = 0;
const LONG = 2;
const field = (tag: number, value: Buffer): Buffer =>
  Buffer.concat([numberOf(tag * 8 + LONG), numberOf(value.length), value]);
const number = (tag: number, value: number): Buffer =>
  Buffer.concat([numberOf(tag * 8 + WHOLE), numberOf(value)]);
const packed = (tag: number, values: readonly number[]): Buffer =>
  field(tag, Buffer.concat(values.map(numberOf)));

type Spot = readonly [x: number, y: number];
export interface Feature {
  readonly kind: string;
  readonly name?: string;
  /** In a tile of 4096 by 4096; an area, where it is closed. */
  readonly line: readonly Spot[];
  readonly isArea?: boolean;
}

const MOVE = 1;
const LINE = 2;
const CLOSE = 7;
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

function geometryOf({ line, isArea }: Feature): number[] {
  const steps = line.flatMap(([x, y], at) => {
    const [fromX, fromY] = line[at - 1] ?? [0, 0];
    return [zigzag(x - fromX), zigzag(y - fromY)];
  });
  const [begin, rest] = [steps.slice(0, 2), steps.slice(2)];
  return [8 + MOVE, ...begin, 8 * (line.length - 1) + LINE, ...rest, ...(isArea ? [8 + CLOSE] : [])];
}

/** A layer by its name; what it calls the kind of a feature. */
function layerOf(name: string, features: readonly Feature[], kindKey = 'kind'): Buffer {
  const values = [...new Set(features.flatMap(({ kind, name: called }) => [kind, called ?? kind]))];
  const written = features.map((feature) => {
    const { kind, name: called, isArea } = feature;
    const tags = [0, values.indexOf(kind), ...(called === undefined ? [] : [1, values.indexOf(called)])];
    return field(
      2,
      Buffer.concat([packed(2, tags), number(3, isArea ? 3 : 2), packed(4, geometryOf(feature))]),
    );
  });
  return Buffer.concat([
    number(15, 2),
    field(1, Buffer.from(name)),
    ...written,
    ...[kindKey, 'name'].map((key) => field(3, Buffer.from(key))),
    ...values.map((value) => field(4, field(1, Buffer.from(value)))),
    number(5, 4096),
  ]);
}

/** Two named streets that cross, a path, a park and a river. */
export function crossing(kindKey = 'kind'): Buffer {
  const layers = [
    layerOf(
      'landuse',
      [
        {
          kind: 'park',
          isArea: true,
          line: [
            [300, 300],
            [1700, 300],
            [1700, 1700],
            [300, 1700],
          ],
        },
      ],
      kindKey,
    ),
    layerOf(
      'water',
      [
        {
          kind: 'river',
          isArea: true,
          line: [
            [0, 3300],
            [4096, 3000],
            [4096, 3200],
            [0, 3500],
          ],
        },
      ],
      kindKey,
    ),
    layerOf(
      'roads',
      [
        {
          kind: 'major_road',
          name: 'бул. „Цар Симеон Велики“',
          line: [
            [0, 2048],
            [4096, 2048],
          ],
        },
        {
          kind: 'minor_road',
          name: 'ул. „Граф Игнатиев“',
          line: [
            [2048, 0],
            [2048, 4096],
          ],
        },
        {
          kind: 'path',
          line: [
            [300, 300],
            [1700, 1700],
          ],
        },
      ],
      kindKey,
    ),
  ];
  return Buffer.concat(layers.map((layer) => field(3, layer)));
}
