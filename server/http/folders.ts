// The folders that must be there before anything else, and the account that everything after them runs as.
import { mkdir } from 'node:fs/promises';
import { settleKeys } from '../voting/ballots/key-move.ts';
import type { Settings } from '../foundation/settings/env.ts';
import { because } from '../foundation/failure.ts';
import { giveUpRoot } from '../foundation/database/unprivileged.ts';

/** Makes DATA_DIR and KEYS_DIR where they are missing, moves keys out of DATA_DIR, and gives root up. */
export async function openFolders(
  settings: Pick<Settings, 'dataDir' | 'keysDir' | 'keyCopies' | 'publicUrl'>,
  report: (sentence: string) => void,
): Promise<void> {
  const { dataDir, keysDir } = settings;
  // Others may pass through, as the account does that runs PostgreSQL for root. Everything inside is its owner's alone.
  const made = mkdir(dataDir, { recursive: true, mode: 0o711 });
  await made.catch(because(`${dataDir} cannot be used, so set DATA_DIR to another folder`));
  const moved = await settleKeys(settings).catch(
    because(`${keysDir} cannot be used, so set KEYS_DIR to another folder`),
  );
  if (moved > 0) report(`Ballot keys moved from ${dataDir}/keys to ${keysDir}: ${moved}`);
  giveUpRoot(settings, report);
}
