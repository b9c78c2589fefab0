// Runs a launcher in a process of its own, so that tests can kill it: prints its database as JSON and keeps it running.
import { startEmbedded, startTemporary } from '../../../server/foundation/database/embedded.ts';

// The test holds the other end: where its process is gone, this one has nothing to do any more.
process.stdin.resume().once('end', () => process.exit());

const [dataDir] = process.argv.slice(2);
const report = (sentence: string): void => console.error(sentence);
try {
  const database =
    dataDir === undefined ? await startTemporary(report) : await startEmbedded({ dataDir, report });
  process.once('SIGTERM', () => void database.stop().then(() => process.exit()));
  console.log(JSON.stringify({ connection: database.connection, folder: database.folder }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
