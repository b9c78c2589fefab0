// A tar of small files (ustar), all in memory: what is encrypted of them is unpacked by `age -d … | tar -x` on any machine.

const BLOCK_BYTES = 512;

/** The files by name (ASCII, at most 99 letters), without a day or an owner. */
export function packTar(files: ReadonlyMap<string, Buffer>): Buffer {
  const blocks = [...files].flatMap(([name, content]) => [
    headerOf(name, content.length),
    content,
    Buffer.alloc(paddingOf(content.length)),
  ]);
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK_BYTES)]);
}

/** The files that it holds; null: it is no tar of ours, to the bit. */
export function unpackTar(tar: Buffer): Map<string, Buffer> | null {
  const files = new Map<string, Buffer>();
  for (let at = 0; at + BLOCK_BYTES <= tar.length;) {
    const header = tar.subarray(at, at + BLOCK_BYTES);
    if (header[0] === 0) return tar.subarray(at).equals(Buffer.alloc(2 * BLOCK_BYTES)) ? files : null;
    const name = header.toString('latin1', 0, header.indexOf(0));
    const bytes = Number.parseInt(header.toString('latin1', 124, 135), 8);
    if (name.length > 99 || files.has(name) || !headerOf(name, bytes).equals(header)) return null;
    const start = at + BLOCK_BYTES;
    at = start + bytes + paddingOf(bytes);
    if (at > tar.length) return null;
    files.set(name, tar.subarray(start, start + bytes));
  }
  return null;
}

const paddingOf = (bytes: number): number => -bytes & (BLOCK_BYTES - 1);

/** As POSIX has it: a file of root, readable by its owner alone, of no day. */
function headerOf(name: string, bytes: number): Buffer {
  const header = Buffer.alloc(BLOCK_BYTES);
  const write = (at: number, text: string) => header.write(text, at, 'latin1');
  write(0, name);
  write(100, '0000600\0'); // mode
  write(108, '0000000\0'); // owner
  write(116, '0000000\0'); // group
  write(124, `${octal(bytes, 11)}\0`);
  write(136, `${octal(0, 11)}\0`); // time
  write(148, ' '.repeat(8)); // the sum, taken for blanks
  write(156, '0'); // a file
  write(257, 'ustar\x0000');
  const sum = header.reduce((all, each) => all + each, 0);
  write(148, `${octal(sum, 6)}\0 `);
  return header;
}

const octal = (number: number, digits: number): string => number.toString(8).padStart(digits, '0');
