// The files of a city as a browser sends them: a form with one part a file.
import { AppError } from '../../foundation/errors.ts';
import { MAX_FILE_BYTES } from '../../foundation/sheets/cells/rules.ts';
import type { CityFiles } from '../onboarding/city.ts';

/** A register, a table of places, and what is small beside them. */
export const MAX_FILES_BYTES = 2 * MAX_FILE_BYTES + 1_000_000;

/** The files in the body: `yaml` is the city's, the others are found by their names. Throws BAD_INPUT where there are none. */
export async function filesIn(contentType: string | undefined, body: Buffer): Promise<CityFiles> {
  const form = await formIn(contentType ?? '', body);
  const yaml = form.get('yaml');
  if (!(yaml instanceof File)) throw new AppError('BAD_INPUT', 'The form has no file "yaml".');
  const others = form.getAll('files').filter((entry) => entry instanceof File);
  const bytesOf = async (file: File) => Buffer.from(await file.arrayBuffer());
  return {
    yaml: { name: yaml.name, bytes: await bytesOf(yaml) },
    read: async (path) => {
      // On the operator's machine it may lie in a folder.
      const name = path.split('/').at(-1);
      const file = others.find((each) => each.name === name);
      return file === undefined ? null : bytesOf(file);
    },
  };
}

async function formIn(contentType: string, body: Buffer): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch (cause) {
    throw new AppError('BAD_INPUT', 'The body is no form with files.', { cause });
  }
}
