// GET /members/files/streets/SLUG/ZOOM-COLUMN-ROW.mvt?version=VERSION: a tile of the streets below a member's map.
import { membersFile } from '../municipalities/members-file.ts';
import { sendTile } from './send-tile.ts';

/** The tile. What is in it is public, but each costs a look at the disk: members alone ask for them. */
export const TILE_FILE = membersFile(
  'GET',
  '/streets/:slug/:id.mvt',
  'streets.read',
  ({ response, context, params, id }) =>
    sendTile(response, context.streets, { id, version: params.get('version') }),
);
