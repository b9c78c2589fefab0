// The print shop's token, issued anew on the operators' pages: the earlier one is void at once, and the city's journal tells it.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createPrintTokens } from '../../../server/municipality/municipalities/print-tokens.ts';
import { createCity } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { operate } from './operated.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const ISSUE = `mutation ($input: IssuePrintTokenInput!) { issuePrintToken(input: $input) { __typename
  ... on PrintTokenIssued { token publicUrl } ... on Invalid { faults { field fault } } } }`;
const PRINT = `query ($slug: String!) { signs(municipality: $slug, first: 1) { nodes { code } } }`;

it('makes every earlier one void, of a former name too; the journal tells it', async () => {
  const city = await createCity(server.database.owner.pool, { isDemo: false });
  const beside = await createCity(server.database.owner.pool, { isDemo: false });
  const operator = await server.signInOperator();
  const issue = async (why: string) => {
    const input = { municipality: city.slug, why };
    return (await server.ask(ISSUE, { input }, operator)).data.issuePrintToken;
  };
  const codes = async (authorization: string, { slug } = city) =>
    (await server.ask(PRINT, { slug }, authorization)).codes;
  const first = server.printShop(city.slug);
  expect(await codes(first)).toEqual([]);
  expect(await issue(' ')).toEqual({
    __typename: 'Invalid',
    faults: [{ field: 'why', fault: 'REQUIRED' }],
  });
  expect(await codes(first)).toEqual([]);

  const { token, publicUrl } = await issue('Печатницата е сменена.');
  expect(publicUrl).toBe(server.url);
  expect(await codes(first)).toEqual(['FORBIDDEN']);
  expect(await codes(`Bearer ${token}`)).toEqual([]);
  expect(await codes(`Bearer ${token}`, beside)).toEqual(['NOT_FOUND']);
  expect(await codes(server.printShop(beside.slug), beside)).toEqual([]);

  const renamed = `${city.slug}-nova`;
  expect(await operate(server, operator, city, { slug: renamed })).toMatchObject({ isChanged: true });
  expect(await codes(`Bearer ${token}`, { ...city, slug: renamed })).toEqual([]);
  expect(await codes(first, { ...city, slug: renamed })).toEqual(['FORBIDDEN']);

  const told = await server.database.owner.prisma.auditEntry.findMany({
    where: { municipalityId: city.id, subject: 'PrintToken' },
  });
  expect(told).toMatchObject([
    {
      actor: `operator: ${operator.name} <${operator.email}>`,
      action: 'municipalities.operate',
      subjectName: city.slug,
      after: { why: 'Печатницата е сменена.' },
    },
  ]);
  expect(JSON.stringify(told.map(({ before, after }) => [before, after]))).not.toContain(token);
});

it('stands in the file for the sign generator beside the server, under the present issue', async () => {
  const city = await createCity(server.database.owner.pool, { isDemo: false });
  const folder = mkdtempSync(join(tmpdir(), 'kazva-tokens-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const tokens = createPrintTokens(folder, randomBytes(32), server.database.citizen);
  const kept = async () => {
    await tokens.write();
    return (JSON.parse(readFileSync(join(folder, 'print-tokens.json'), 'utf8')) as Record<string, string>)[
      city.slug
    ];
  };
  const first = await kept();
  expect(first).toBe(tokens.of({ slug: city.slug, printTokenIssue: 1 }));
  await server.database.owner.prisma.municipality.update({
    where: { id: city.id },
    data: { printTokenIssue: 2 },
  });
  expect(await kept()).toBe(tokens.of({ slug: city.slug, printTokenIssue: 2 }));
  expect(await kept()).not.toBe(first);
});
