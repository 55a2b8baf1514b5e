// Whose phone of the local product a build of the mini-program plays, by LINLIYUE_LOCAL: for those who have no cloud environment yet.
// How it asks there is src/platform/send.weapp.ts's; what answers, local/serve's.

/** A resident of the demonstration district, for an address that does not say who. */
const SOMEBODY = 'resident-zhang';

/**
 * The address under which a phone asks, ending in `/`; empty for the cloud. Takes what `npm start` prints (`http://127.0.0.1:8080`), or
 * with the path that the chooser has for somebody (`…/as/<openid>/`). Throws where it is no address.
 */
export function localPhone(address: string | undefined): string {
  if (!address) return '';
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Error(`LINLIYUE_LOCAL is "${address}": give the address that npm start prints.`);
  const { origin, pathname } = new URL(address);
  const path = pathname === '/' ? `/as/${SOMEBODY}/` : pathname.replace(/\/*$/, '/');
  return `${origin}${path}`;
}
