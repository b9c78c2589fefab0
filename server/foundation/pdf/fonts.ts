// The typeface of every PDF of the server: the same one as on pages and signs, read once.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

const { resolve } = createRequire(import.meta.url);
const NAMES = ['400Regular/SofiaSans_400Regular', '700Bold/SofiaSans_700Bold'] as const;

let read: Promise<Fonts> | undefined;

/** The two weights as TrueType files. */
export function loadFonts(): Promise<Fonts> {
  return (read ??= readFonts());
}

async function readFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all(
    NAMES.map((name) => readFile(resolve(`@expo-google-fonts/sofia-sans/${name}.ttf`))),
  );
  if (!regular || !bold) throw new Error('The typeface is missing.');
  return { regular, bold };
}
