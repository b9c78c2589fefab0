// The ball as favicon.ico, for programs that look for one there: a PNG in the frame that the name asks for.
import { renderAsync } from '@resvg/resvg-js';
import type { Files } from '../../foundation/html/files-in-memory.ts';

const SIZE = 48;
const BALL = /^\/assets\/ball-[\w-]+\.svg$/;

/** The icon, made of the one that the built pages have. */
export async function iconOf({ byPath }: Files): Promise<Buffer> {
  const ball = [...byPath].find(([path]) => BALL.test(path))?.[1];
  if (!ball) throw new Error('The built pages have no icon.');
  const fitTo = { mode: 'width', value: SIZE } as const;
  const font = { loadSystemFonts: false };
  const png = (await renderAsync(ball.body.toString(), { fitTo, font })).asPng();
  // The head of a file with one icon, and that of the icon: its sides, planes, bits, length and place.
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(SIZE, 6);
  head.writeUInt8(SIZE, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
