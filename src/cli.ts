#!/usr/bin/env node
/** `villi COMMAND`: loads what the command needs, and nothing else. */

type Command = (args: string[]) => Promise<number>;

const commands: Record<string, { what: string; load: () => Promise<Command> }> = {
  serve: {
    what: 'the bot: web chat, and Slack where its tokens are set',
    load: async () => (await import('./commands/serve.js')).serveCommand,
  },
  ask: {
    what: '"question": one question; --json: one question a line from standard input',
    load: async () => (await import('./commands/ask.js')).askCommand,
  },
  chat: {
    what: 'a conversation on the terminal',
    load: async () => (await import('./commands/chat.js')).chatCommand,
  },
  check: {
    what: 'finds every fault in content, intents, concepts and safety rules',
    load: async () => (await import('./commands/check.js')).checkCommand,
  },
  evaluate: {
    what: 'which intents are confused; --train FILE --test FILE: how the matcher does on labelled lines',
    load: async () => (await import('./commands/evaluate.js')).evaluateCommand,
  },
  train: {
    what: 'learns the intents and rules ahead; every start does it by itself when they changed',
    load: async () => (await import('./commands/train.js')).trainCommand,
  },
  privacy: {
    what: 'show|delete PERSON: what is kept about somebody, and its deletion',
    load: async () => (await import('./commands/privacy.js')).privacyCommand,
  },
};

const help = () =>
  [
    'Usage: villi COMMAND',
    '',
    ...Object.entries(commands).map(([name, { what }]) => `  ${name.padEnd(10)}${what}`),
    '',
  ].join('\n');

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  try {
    process.exitCode = await (await command.load())(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
} else if (['', 'help', '--help', '-h'].includes(name)) {
  process.stdout.write(help());
} else {
  process.stderr.write(`There is no command "${name}".\n\n${help()}`);
  process.exitCode = 2;
}
