import { z } from 'zod';
import type { MailAddress } from './types.ts';

export type MailSettings = {
  /** `smtp://` or `smtps://`, with name and password where the server asks for them. */
  url: string;
  from: MailAddress;
};

const ADDRESS = /^[^@\s<>"(),:;\\]+@[^@\s<>"(),:;\\]+$/;

/** `Verbund <verbund@kreis.example>` or the address alone. */
const readAddress = (text: string): MailAddress | null => {
  const named = /^([^<>"\r\n]*)<([^<>]+)>$/.exec(text.trim());
  const [name, address] = named ? [named[1]?.trim() ?? '', named[2]?.trim() ?? ''] : ['Verbund', text.trim()];
  return ADDRESS.test(address) ? { name, address } : null;
};

/** Variables of the environment; both or none. */
export const mailVariables = {
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'has to be an smtp:// or smtps:// address' }).optional(),
  MAIL_FROM: z
    .string()
    .refine((text) => readAddress(text) !== null, 'has to be an address, or a name with an address in <>')
    .optional(),
};

/** @returns `null` where no mail is to be sent. */
export const mailSettingsOf = (env: {
  SMTP_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
}): MailSettings | null => {
  const from = env.MAIL_FROM === undefined ? null : readAddress(env.MAIL_FROM);
  return env.SMTP_URL && from ? { url: env.SMTP_URL, from } : null;
};

export const isMailAddress = (text: string): boolean => ADDRESS.test(text);
