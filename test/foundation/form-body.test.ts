// A body that is a form with files: read where it is one of ours, refused before it is read where it has parts without end.
import { expect, it } from 'vitest';
import { formIn } from '../../server/foundation/form-body.ts';

const BOUNDARY = `${'-'.repeat(27)}7`;
const TYPE = `multipart/form-data; boundary="${BOUNDARY}"`;
const part = (name: string, more = ''): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\nx\r\n`;
const bodyOf = (parts: string): Buffer => Buffer.from(`${parts}--${BOUNDARY}--\r\n`);

it('has as many parts as ours may have', async () => {
  const parts = Array.from({ length: 300 }, (_, at) => part(String(at))).join('');
  expect([...(await formIn(TYPE, bodyOf(parts))).keys()]).toHaveLength(300);
});

it.each([301, 200_000])('of %i parts is refused by their number, before any is read', async (count) => {
  const body = bodyOf(part('a', '; filename="b"').repeat(count));
  await expect(formIn(TYPE, body)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: 'A form has at most 300 parts.',
  });
});

it.each(['', 'multipart/form-data', 'text/plain; boundary=a', 'multipart/form-data; boundary=other'])(
  'sent as %j is none',
  async (type) => {
    await expect(formIn(type, bodyOf(part('a')))).rejects.toMatchObject({ code: 'BAD_INPUT' });
  },
);
