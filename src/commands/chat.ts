/** `villi chat`: a conversation on the terminal, with history and options to choose by number. */
import { createInterface } from 'node:readline';
import { chosenOption } from '../core/conversation/chosen-option.js';
import { contentFolder } from '../files/content-folder.js';
import { loadBrain } from '../files/load-brain.js';
import { replyToTerminal } from './reply-to-terminal.js';
import { settingsFrom } from './settings-from.js';

const leave = /^\s*(?:\/?(?:quit|exit|q))\s*$/i;

/** @returns the exit code, once the person leaves with `/quit`, Ctrl+C or the end of input */
export async function chatCommand(): Promise<number> {
  const brain = await loadBrain(contentFolder(), settingsFrom(process.env));
  const { stdin: input, stdout: output } = process;
  const lines = createInterface({
    input,
    output,
    prompt: '> ',
    historySize: 100,
    removeHistoryDuplicates: true,
  });
  const welcome = brain.welcome();
  output.write(replyToTerminal(welcome, output));
  output.write('Choose by number, or ask in your own words. Leave with /quit.\n\n');
  let { options } = welcome;
  let state: unknown;
  lines.prompt();
  for await (const line of lines) {
    if (leave.test(line)) break;
    const turn = brain.turn(chosenOption(line, options) ?? line, state, Date.now());
    state = turn.state;
    options = turn.reply.options;
    output.write(replyToTerminal(turn.reply, output));
    lines.prompt();
  }
  lines.close();
  return 0;
}
