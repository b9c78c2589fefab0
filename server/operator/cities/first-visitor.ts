// Opens the door of a demo city: while it has no member, whoever starts the server may become its first admin.
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { listMembers } from '../../municipality/people/store.ts';
import { listMunicipalities } from '../../municipality/municipalities/store.ts';
import { inviteAs, type Operating } from './platform-invitation.ts';

/** Nobody gets a letter at .example (RFC 2606), so nobody but who reads the terminal gets the link. */
const addressIn = (slug: string): string => `admin@${slug}.example`;

/** A new link to become the admin of the first demo city; null where there is none, or it has a member. */
export async function inviteToDemo(operating: Operating): Promise<string | null> {
  const { connections } = operating;
  const find = grant(OPERATOR, 'municipalities.find', null);
  const cities = await listMunicipalities(connections.citizen.prisma, find);
  const city = cities.toSorted((a, b) => Number(a.id - b.id)).find(({ isDemo }) => isDemo);
  if (city === undefined) return null;
  const members = await listMembers(connections.gate.prisma, grant(OPERATOR, 'members.read', city.id));
  if (members.length > 0) return null;
  const { link } = await inviteAs(operating, city, {
    email: addressIn(city.slug),
    role: 'admin',
    language: 'bg',
    isByLetter: false,
  });
  return link;
}
