// Runs a launcher in a process of its own, so that tests can kill it: prints its database as JSON and keeps it running.
import { startEmbedded, startTemporary } from '../../server/database/embedded.ts';

const [dataDir] = process.argv.slice(2);
const report = (sentence: string): void => console.error(sentence);
try {
  const database =
    dataDir === undefined ? await startTemporary(report) : await startEmbedded({ dataDir, report });
  process.once('SIGTERM', () => void database.stop());
  console.log(JSON.stringify({ connection: database.connection, folder: database.folder }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
