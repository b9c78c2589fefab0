// The page of a round for whoever has its link, and the photos that it sends.
import { mountPages } from '../../../client/fitter/pages.tsx';
import type { FitterPageQuery } from '../../../client/generated/operations.ts';
import type { House } from '../../api/context.ts';
import type { Files } from '../../foundation/html/files-in-memory.ts';
import { READ } from '../../foundation/methods.ts';
import { sendTile } from '../../municipality/streets/send-tile.ts';
import { asFitter } from '../../signs/rounds/round-of-pass.ts';
import { answerMountingPhoto } from '../../signs/rounds/upload.ts';
import { answerPassPage } from '../pages/pass-page.ts';
import type { Address, Asked } from '../router/address.ts';

interface RoundsApp {
  readonly house: House;
  readonly files: Files;
}

/** Answers with the page of the round. */
async function answerRoundPage(asked: Asked<RoundsApp>): Promise<void> {
  const { house, files } = asked.app;
  const assets = files.mount;
  const streets = await house.streets.present();
  const { operation, render } = mountPages.round;
  await answerPassPage<FitterPageQuery>(asked, {
    operation,
    script: assets.script,
    render: (language, data) => render(language, assets, data, streets),
    dead: (language) => mountPages.dead(language, assets),
    // What draws streets, where there are some.
    loadsScripts: streets !== null,
    permissions: 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  });
}

/** A tile of the streets below the picture of a round, for whoever shows its pass. */
async function answerTile({
  response,
  url,
  parts: { id = '' },
  app,
  context,
}: Asked<RoundsApp>): Promise<void> {
  await asFitter(await context(), 'rounds.view');
  await sendTile(response, app.house.streets, { id, version: url.searchParams.get('version') });
}

export const ROUNDS: readonly Address<RoundsApp>[] = [
  { door: 'citizens', methods: READ, path: '/mount/:token', who: 'fitter', answer: answerRoundPage },
  // A page is the same whoever asks, a tile is not: the header shows the pass.
  { door: 'anywhere', methods: READ, path: '/mount/streets/:id.mvt', who: 'fitter', answer: answerTile },
  {
    door: 'citizens',
    methods: ['POST'],
    path: '/mount/photos/:id',
    parts: { id: '[0-9a-f-]{36}' },
    who: 'fitter',
    answer: async ({ request, response, parts: { id = '' }, context }) =>
      answerMountingPhoto(request, response, id, await context()),
  },
];
