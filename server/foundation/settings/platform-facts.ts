// What documents say of the platform itself, from its settings.
import type { Settings } from './env.ts';

export interface Platform {
  readonly publicUrl: string;
  readonly membersUrl: string;
  /** Who runs it; null: nobody has said so. */
  readonly operator: string | null;
  /** Whom the operator has work for it; null: nobody has said so. */
  readonly subProcessors: readonly string[] | null;
  /** Where weaknesses are reported, as an address with its protocol; null: nobody has said so. */
  readonly securityContact: string | null;
  /** The host that letters go out by; null: none does. */
  readonly mailHost: string | null;
}

/** What the settings say of it. Of the mail server only the host: its address may hold a password. */
export function platformOf(settings: Settings): Platform {
  const { publicUrl, membersUrl, operator, subProcessors, securityContact, smtpUrl } = settings;
  const mailHost = smtpUrl === null ? null : new URL(smtpUrl).hostname;
  return { publicUrl, membersUrl, operator, subProcessors, securityContact, mailHost };
}
