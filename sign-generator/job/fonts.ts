// The two faces that everything is set in.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Fonts } from '../pdfx.ts';

const FILES = {
  regular: '@expo-google-fonts/sofia-sans/400Regular/SofiaSans_400Regular.ttf',
  bold: '@expo-google-fonts/sofia-sans/700Bold/SofiaSans_700Bold.ttf',
} as const;

/** Reads Sofia Sans, which npm installed: Latin, Greek and Cyrillic with Bulgarian letterforms. */
export async function readFonts(): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const [regular, bold] = await Promise.all([
    readFile(resolve(FILES.regular)),
    readFile(resolve(FILES.bold)),
  ]);
  return { regular, bold };
}
