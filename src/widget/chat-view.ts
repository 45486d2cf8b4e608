/** The chat's window: its controls, its log, and what the visitor does with them. */
import type { Activity } from './activity.js';
import { element, icon } from './dom.js';
import { messageView } from './message-view.js';
import { strings } from './strings.js';

const longest = 2000;
const shapes = {
  send: 'M4 12l16-8-6 16-2.5-6.5z',
  close: 'M6 6l12 12M18 6L6 18',
  bin: 'M5 7h14M10 7V5h4v2M7 7l1 12h8l1-12M10.5 11v5M13.5 11v5',
} as const;

export interface ChatView {
  root: HTMLElement;
  show(from: 'you' | 'bot', activity: Activity): HTMLElement;
  /** A line that is not part of the conversation, with a button where there is something to do. */
  note(text: string, again?: () => void): void;
  suggest(options: readonly { title: string; value: string }[]): void;
  waiting(is: boolean): void;
  clear(): void;
  focus(): void;
}

export interface ChatActions {
  ask(text: string): void;
  forget(): void;
  close?: () => void;
}

/** @param samePage whether links to sources lead to the site that the visitor is on */
export function chatView(actions: ChatActions, samePage: boolean): ChatView {
  const log = element('div', { class: 'log', role: 'log', 'aria-label': strings.log, tabindex: '0' });
  const suggestions = element('div', {
    class: 'suggestions',
    role: 'group',
    'aria-label': strings.suggestions,
  });
  const dots = element(
    'div',
    { class: 'dots', 'aria-hidden': 'true' },
    element('i'),
    element('i'),
    element('i'),
  );
  const input = element('textarea', {
    id: 'question',
    rows: '1',
    placeholder: strings.placeholder,
    enterkeyhint: 'send',
  });
  const limit = element('p', { class: 'limit', role: 'status' });
  const send = element(
    'button',
    { class: 'send', type: 'submit', 'aria-label': strings.send },
    icon(shapes.send),
  );
  const form = element(
    'form',
    {},
    element('label', { for: 'question', class: 'hidden' }, strings.label),
    input,
    send,
    limit,
  );
  const header = element(
    'header',
    {},
    element('div', { class: 'mark', 'aria-hidden': 'true' }, 'V'),
    element('div', { class: 'who' }, element('h2', {}, strings.title), element('p', {}, strings.subtitle)),
    button('forget', strings.forget, shapes.bin, actions.forget),
    ...(actions.close ? [button('close', strings.close, shapes.close, actions.close)] : []),
  );
  const root = element(
    'section',
    { class: 'chat', 'aria-label': strings.title },
    header,
    log,
    suggestions,
    form,
  );

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '' || text.length > longest) return input.focus();
    input.value = '';
    growInput();
    actions.ask(text);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  input.addEventListener('input', growInput);

  function growInput(): void {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 140)}px`;
    const over = input.value.trim().length - longest;
    limit.textContent = over > 0 ? `${over} ${strings.tooLong}` : '';
    input.toggleAttribute('aria-invalid', over > 0);
  }

  /** A long answer is read from its beginning: the question above it goes to the top, if the end does not fit. */
  function scrollTo(view: HTMLElement): void {
    const question = view.previousElementSibling as HTMLElement | null;
    const top = (question?.classList.contains('you') ? question : view).offsetTop - log.offsetTop - 12;
    log.scrollTop = Math.min(top, log.scrollHeight - log.clientHeight);
  }

  function append(view: HTMLElement): HTMLElement {
    dots.remove();
    log.append(view);
    scrollTo(view);
    return view;
  }

  return {
    root,
    show: (from, activity) => append(messageView(from, activity, samePage)),
    note(text, again) {
      const line = element('p', { class: 'note' }, text);
      if (again) {
        const retry = element('button', { type: 'button' }, strings.again);
        retry.addEventListener('click', () => {
          line.remove();
          input.focus();
          again();
        });
        line.append(' ', retry);
      }
      append(line);
    },
    suggest(options) {
      suggestions.replaceChildren(
        ...options.map(({ title, value }) => {
          const chip = element('button', { type: 'button' }, title);
          chip.addEventListener('click', () => {
            // The button goes away with the next reply; the focus must not go with it.
            input.focus({ preventScroll: true });
            actions.ask(value);
          });
          return chip;
        }),
      );
      const last = log.lastElementChild;
      if (last) scrollTo(last as HTMLElement);
    },
    waiting(is) {
      if (is) append(dots);
      else dots.remove();
    },
    clear: () => log.replaceChildren(),
    focus: () => input.focus({ preventScroll: true }),
  };
}

function button(name: string, label: string, shape: string, act: () => void): HTMLButtonElement {
  const made = element(
    'button',
    { class: name, type: 'button', 'aria-label': label, title: label },
    icon(shape),
  );
  made.addEventListener('click', act);
  return made;
}
