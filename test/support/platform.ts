// A platform of which nobody has said anything, and that believes every address: tests are at localhost.
import type { AddressCheck } from '../../server/foundation/paper-addresses/check.ts';
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

export const EVERY_ADDRESS: AddressCheck = {
  problemOf: () => Promise.resolve(null),
  askNow: () => Promise.resolve(null),
};
