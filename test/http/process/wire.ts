// Talks to a server over a bare connection: whatever a client can send, also what no library would.
import { connect, type Socket } from 'node:net';

/** Sends the bytes and resolves with all that came back until the server closed the connection. */
export function send(url: string, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = open(url);
    let answer = '';
    socket.setEncoding('latin1').on('data', (text: string) => {
      answer += text;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
    socket.write(request, 'latin1');
  });
}

/** Asks for the path with the method as it stands; resolves with the status. */
export async function statusOf(url: string, method: string, path: string, headers = ''): Promise<number> {
  const answer = await send(
    url,
    `${method} ${path} HTTP/1.1\r\nhost: ${new URL(url).host}\r\n${headers}connection: close\r\n\r\n`,
  );
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}

/** A connection on which nothing was sent yet. */
export function open(url: string): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname);
}
