// Loaded into a process that is measured: SIGUSR2 begins a profile of its CPU, the next one writes it to PROFILE and ends it.
import { Session } from 'node:inspector/promises';
import { renameSync, writeFileSync } from 'node:fs';

const { PROFILE } = process.env;
let session = null;

async function turn() {
  if (session === null) {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 500 });
    await session.post('Profiler.start');
    return;
  }
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  session = null;
  writeFileSync(`${PROFILE}.part`, JSON.stringify(profile));
  // Whole, or not there.
  renameSync(`${PROFILE}.part`, PROFILE);
}

process.on('SIGUSR2', () => void turn());
