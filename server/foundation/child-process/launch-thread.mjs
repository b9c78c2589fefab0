// A thread that starts processes and passes on what is said: the memory of the server is entered into the tables of each new
// process, for which its event loop would stand still for 10 ms and more. JavaScript, so that it starts without a compiler.
import { fork } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ port, file, args, nice, options, input = null }) => {
  const own = input === null ? 'ignore' : 'pipe';
  const child = fork(file, args, {
    ...options,
    serialization: 'advanced',
    stdio: [own, own, 'ignore', 'ipc'],
  });
  // A server that is nicer itself may not ask for more.
  if (child.pid !== undefined) setPriority(child.pid, Math.max(nice, getPriority()));
  const say = (bytes) => child.send(bytes, () => port.postMessage({ isTaken: true }));
  port.on('message', (bytes) => (bytes === null ? child.kill('SIGKILL') : say(bytes)));
  child.on('message', (bytes) => port.postMessage({ bytes }));
  // Where it ended early, how it ended says so.
  child.stdin?.on('error', () => undefined).end(input);
  child.stdout?.on('data', (bytes) => port.postMessage({ bytes }));
  const end = (how) => {
    port.postMessage(how);
    port.close();
  };
  child.on('error', (error) => end({ error }));
  child.on('close', (code, signal) => end({ exit: signal ?? code }));
});
