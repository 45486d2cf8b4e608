/** The environment: every variable, its default and its rule; all faults are named at once. */
import { z } from 'zod';

const text = z.string().trim();
const whole = (least: number, most: number) =>
  text
    .regex(/^\d+$/, `give a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `give a whole number from ${least} to ${most}`);

const list = text.transform((all) =>
  all
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean),
);

const webAddress = text
  .refine(isWebAddress, 'give a full web address, such as https://chat.example.org')
  .transform((address) => address.replace(/\/+$/, ''));

const origins = list.refine(
  (all) => all.every((one) => one === '*' || (isWebAddress(one) && new URL(one).origin === one)),
  'give origins separated by commas, each such as https://www.example.org with no path, or * for every site',
);

const keys = list.refine(
  (all) => all.length > 0 && all.every((key) => key.length >= 16),
  'give keys of at least 16 characters, separated by commas, the current one first (make one with: openssl rand -hex 32)',
);

const databaseAddress = text.refine(
  (address) => /^postgres(ql)?:\/\/./.test(address) && URL.canParse(address),
  'give a PostgreSQL address, such as postgres://user:password@host:5432/villi, or leave it out for a file in DATA_DIR',
);

const schema = z
  .object({
    PORT: whole(0, 65535).default(3000),
    HOST: text.default('127.0.0.1'),
    DATA_DIR: text.default('./data'),
    DATABASE_URL: databaseAddress.optional(),
    PUBLIC_URL: webAddress.optional(),
    ALLOWED_ORIGINS: origins.default([]),
    TRUST_PROXY: whole(0, 10).default(0),
    MESSAGES_PER_MINUTE: whole(1, 1_000_000).default(60),
    SECRET_KEY: keys.optional(),
    COUNTRY: text
      .regex(/^[A-Za-z]{2}$/, 'give a country as two letters, such as GB')
      .toUpperCase()
      .optional(),
    CONTACT_URL: text
      .refine((address) => /^(https?:|mailto:|tel:)/.test(address) && URL.canParse(address), {
        message: 'give a web address, a mailto: or a tel: link',
      })
      .optional(),
    SLACK_BOT_TOKEN: text
      .startsWith('xoxb-', 'give the bot token of the Slack app: it starts with xoxb-')
      .optional(),
    SLACK_APP_TOKEN: text.startsWith('xapp-', 'give the app-level token: it starts with xapp-').optional(),
    SLACK_SIGNING_SECRET: text.optional(),
    SLACK_CLIENT_ID: text.optional(),
    SLACK_CLIENT_SECRET: text.optional(),
    SLACK_API_URL: webAddress.optional(),
    SMTP_URL: text
      .refine((address) => /^smtps?:\/\/./.test(address) && URL.canParse(address), {
        message: 'give a mail server, such as smtps://user:password@mail.example.org',
      })
      .optional(),
    MAIL_FROM: text.refine((from) => from.includes('@'), 'give the address that mails come from').optional(),
    RETENTION_DAYS: whole(1, 3650).default(30),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'give one of fatal, error, warn, info, debug, trace, silent',
      })
      .optional(),
  })
  .superRefine((it, context) => {
    const together = (name: string, other: string, has: unknown, hasOther: unknown) => {
      if (has && !hasOther) {
        context.addIssue({ code: 'custom', path: [other], message: `is needed, because ${name} is set` });
      }
    };
    together('SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', it.SLACK_CLIENT_ID, it.SLACK_CLIENT_SECRET);
    together('SLACK_CLIENT_SECRET', 'SLACK_CLIENT_ID', it.SLACK_CLIENT_SECRET, it.SLACK_CLIENT_ID);
    together('SMTP_URL', 'MAIL_FROM', it.SMTP_URL, it.MAIL_FROM);
  });

export type Config = z.output<typeof schema>;

/** The names that `readConfig` knows, for `.env.example` and its test. */
export const variableNames: readonly string[] = Object.keys(schema.shape);

export class ConfigError extends Error {}

/**
 * The settings of an environment; an empty value counts as none.
 * @throws ConfigError with one line a fault, `NAME: what to do`; it never repeats a value, which may be a secret
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([name, value]) => variableNames.includes(name) && value?.trim()),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`The settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//.test(address) && URL.canParse(address);
}
