// Writes files into a .tar.gz that is the same to the byte for the same files.
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, type Header } from 'tar-stream';
import type { Entry } from './contents.ts';

/** Nobody's file of no day: who unpacks it decides. */
const NOBODYS = { mtime: new Date(0), uid: 0, gid: 0, uname: 'root', gname: 'root' } as const;

/** Writes the entries below the folder, in their order. */
export async function writeArchive(file: string, folder: string, entries: Iterable<Entry>): Promise<void> {
  const archive = pack();
  const written = pipeline(archive, createGzip({ level: 9 }), createWriteStream(file));
  const add = (
    header: Partial<Header> & { readonly name: string },
    bytes: Uint8Array = new Uint8Array(),
  ): Promise<void> =>
    new Promise((resolve, reject) =>
      archive.entry({ ...NOBODYS, ...header }, bytes, (error) => (error ? reject(error) : resolve())),
    );
  const all = async (): Promise<void> => {
    for (const entry of entries) {
      const name = `${folder}/${entry.path}`;
      if (entry.kind === 'link') await add({ name, type: 'symlink', linkname: entry.to, mode: 0o777 });
      else await add({ name, mode: entry.isExecutable ? 0o755 : 0o644 }, entry.bytes());
    }
    archive.finalize();
  };
  await Promise.all([written, all()]);
}
