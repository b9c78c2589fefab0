// The folders that must be there before anything else, and the account that everything after them runs as.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { settleKeys } from '../voting/ballots/key-move.ts';
import type { Settings } from '../foundation/settings/env.ts';
import { because, Failure } from '../foundation/failure.ts';
import { giveUpRoot } from '../foundation/database/unprivileged.ts';

/**
 * Makes DATA_DIR where it is missing, and gives root up. Where the counter runs here it makes KEYS_DIR too, and moves keys out of DATA_DIR;
 * else it throws a Failure where some lie there.
 */
export async function openFolders(
  settings: Pick<Settings, 'dataDir' | 'hasCounter' | 'keysDir' | 'keyCopies' | 'publicUrl'>,
  report: (sentence: string) => void,
): Promise<void> {
  const { dataDir, keysDir } = settings;
  // Others may pass through, as the account does that runs PostgreSQL for root. Everything inside is its owner's alone.
  const made = mkdir(dataDir, { recursive: true, mode: 0o711 });
  await made.catch(because(`${dataDir} cannot be used, so set DATA_DIR to another folder`));
  if (settings.hasCounter) {
    const moved = await settleKeys(settings).catch(
      because(`${keysDir} cannot be used, so set KEYS_DIR to another folder`),
    );
    if (moved > 0) report(`Ballot keys moved from ${dataDir}/keys to ${keysDir}: ${moved}`);
    return giveUpRoot(settings, report);
  }
  for (const folder of [join(dataDir, 'keys'), keysDir])
    if (existsSync(folder))
      throw new Failure(`Ballot keys lay in ${folder}, and the counter is elsewhere: take the folder to it.`);
  return giveUpRoot({ ...settings, keysDir: dataDir, keyCopies: [] }, report);
}
