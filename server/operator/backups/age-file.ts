// Encrypts to recipients and decrypts with identities, in the format of age (age-encryption.org/v1): the `age` command reads the same.
import { Failure } from '../../foundation/failure.ts';
import { say as fill } from '../../../client/text/say.ts';
import { readAtMost } from './copying.ts';
import { backupWords } from './text/words.ts';

const MOST_IDENTITY_BYTES = 65_536;

/** What encrypts bytes so that any of the recipients can open them. Throws a Failure, without their text, where one is none. */
export async function encrypterTo(
  recipients: readonly string[],
): Promise<(bytes: Buffer) => Promise<Uint8Array>> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  try {
    for (const recipient of recipients) encrypter.addRecipient(recipient);
  } catch (error) {
    throw new Failure(backupWords().noRecipient, { cause: error });
  }
  return (bytes) => encrypter.encrypt(bytes);
}

/** What decrypts with the identities of a file as `age-keygen` writes it; it answers null of bytes that none of them opens. */
export async function decrypterOf(path: string): Promise<(bytes: Buffer) => Promise<Buffer | null>> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  const text = (await readAtMost(path, MOST_IDENTITY_BYTES)).toString('utf8');
  const lines = text.split('\n').map((line) => line.trim());
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'));
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch (error) {
    throw new Failure(fill(backupWords().noIdentity, { path }), { cause: error });
  }
  if (identities.length === 0) throw new Failure(fill(backupWords().noIdentity, { path }));
  return async (bytes) => {
    const decrypted = await decrypter.decrypt(bytes).catch(() => null);
    return decrypted === null ? null : Buffer.from(decrypted.buffer, decrypted.byteOffset, decrypted.length);
  };
}
