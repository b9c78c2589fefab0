// The checks of abuse find each of them in an API that lets everything pass, and an answer that tells too much.
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { listOpen } from './graphql-abuse.ts';

it('finds all of them where everything is answered, with hints, traces and stacks', async () => {
  const server = createServer((_request, response) => {
    response.end(
      '{"data":{},"errors":[{"message":"Did you mean","extensions":{"tracing":1,"stacktrace":[]}}]}',
    );
  });
  server.listen(0);
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    expect(await listOpen(`http://localhost:${port}`)).toHaveLength(10);
  } finally {
    server.close();
  }
});
