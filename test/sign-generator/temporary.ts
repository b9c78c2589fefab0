// A folder for one test that is gone when the test has ended.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Returns a new, empty folder; vitest removes it after the running test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kazva-signs-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
