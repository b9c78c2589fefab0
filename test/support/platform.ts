// What documents say of a platform of which nobody has said anything.
import type { Platform } from '../../server/foundation/settings/platform-facts.ts';

export function unknownPlatform(url: string): Platform {
  return {
    publicUrl: url,
    membersUrl: url,
    operator: null,
    subProcessors: null,
    mailHost: null,
    securityContact: null,
  };
}
