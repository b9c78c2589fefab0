// Loaded before the command: kills its process just before the change to the file system whose number DIE_AT says.
import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env.DIE_AT);

/** The same function, but for the last one that is called. */
function counted(change) {
  return (...at) => {
    if (--left === 0) process.kill(process.pid, 'SIGKILL');
    return change(...at);
  };
}

const { appendFile, mkdir, mkdtemp, rename, rm, rmdir, writeFile } = promises;
Object.assign(promises, {
  appendFile: counted(appendFile),
  writeFile: counted(writeFile),
  rename: counted(rename),
  mkdir: counted(mkdir),
  mkdtemp: counted(mkdtemp),
  rm: counted(rm),
  rmdir: counted(rmdir),
});
syncBuiltinESMExports();
