// Passwords that are guessed first are refused wherever one is chosen, and no others.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isCommon } from '../../../server/access/sessions/common-passwords.ts';
import { createCity } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { invite, join, newJar, PASSWORD } from './account.ts';

const ABOUT = ['Мария Иванова', 'maria.ivanova@starazagora.bg'];

describe('a password', () => {
  it.each([
    'password1234',
    'Password123!',
    'p@ssword2026!!',
    'passwordpassword',
    '123456789012',
    '00000000000000',
    'qwertyuiop12',
    'парола123456',
    'администратор1',
    'кмет-община-2026',
    'явертъуиоп12',
    'abababababab',
    'q1w2e3r4t5y6',
    '1qaz2wsx3edc4rfv',
    'Intelligence2026!',
    'ghbdtnrfrltkf',
    'StaraZagora2026',
    'kazva-kazva-1',
    'maria.ivanova1',
    'Иванова-Мария-1985',
    'starazagora.bg',
  ])('%s is common', (password) => expect(isCommon(password, ABOUT)).toBe(true));

  it.each([
    PASSWORD,
    'correct horse battery staple',
    'жълт автобус чака',
    'k7#mQ2x!vR9tLp',
    'zelen-kon-pie-vino',
    'unbelievable green tram',
  ])('%s is not', (password) => expect(isCommon(password, ABOUT)).toBe(false));
});

describe('where one is chosen', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('is refused: with an invitation, and in place of another', async () => {
    const city = await createCity(server.database.owner.pool);
    const token = await invite(server, city, 'nova@proba.bg', 'ADMIN');
    const accept = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename
      ... on Invalid { faults { field fault } } } }`;
    const input = { token, name: 'Нова Колежка', password: 'password1234' };
    expect((await newJar(server).ask(accept, { input })).data.acceptInvitation).toEqual({
      __typename: 'Invalid',
      faults: [{ field: 'password', fault: 'TOO_COMMON' }],
    });
    const jar = await join(server, city, 'petya@proba.bg');
    const changing = { currentPassword: PASSWORD, newPassword: 'petya-proba-12' };
    const answer = await jar.send('/auth/change-password', changing);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'PASSWORD_TOO_COMMON' }]);
    const reset = await newJar(server).send('/auth/reset-password', {
      token: 'x',
      newPassword: 'password1234',
    });
    expect(await reset.json()).toMatchObject({ code: 'PASSWORD_TOO_COMMON' });
  });
});
