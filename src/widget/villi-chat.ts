/** `<villi-chat>`: the chat as an element; `mode="page"` fills its place, otherwise a button opens it. */
import type { Activity } from './activity.js';
import { type ChatView, chatView } from './chat-view.js';
import { type Connection, connect } from './connection.js';
import { element, icon } from './dom.js';
import { strings } from './strings.js';
import { styles } from './styles.js';

const bubble = 'M5 5h14a2 2 0 012 2v8a2 2 0 01-2 2h-7l-5 4v-4H5a2 2 0 01-2-2V7a2 2 0 012-2z';
/** Milliseconds before the dots show that an answer is on its way. */
const quiet = 500;

export function defineVilliChat(scriptHost: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);

  class VilliChat extends HTMLElement {
    #view!: ChatView;
    #connection!: Connection;
    #launcher?: HTMLButtonElement;
    #panel?: HTMLElement;
    #begun = false;
    #dots = 0;

    connectedCallback(): void {
      if (this.shadowRoot) return;
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      const host = (this.getAttribute('host') ?? scriptHost).replace(/\/+$/, '');
      const page = this.getAttribute('mode') === 'page';
      this.#view = chatView(
        {
          ask: (text) => this.#ask(text),
          forget: () => void this.#forget(),
          close: page ? undefined : () => this.#toggle(false),
        },
        host === location.origin,
      );
      this.#connection = connect(host, {
        onActivity: (activity) => this.#receive(activity),
        onProblem: ({ message, clientActivityID }) => {
          this.#wait(false);
          const text = clientActivityID && this.#unanswered.get(clientActivityID);
          this.#view.note(
            message ?? strings.offline,
            text ? () => this.#send(text, clientActivityID) : undefined,
          );
        },
        onLost: () => void this.#begin(),
      });
      if (page) {
        root.append(this.#view.root);
        this.#start();
      } else {
        this.#addLauncher(root);
      }
    }

    disconnectedCallback(): void {
      this.#connection.pause();
    }

    /** What was asked, by the id under which it was sent, until its echo comes. */
    readonly #unanswered = new Map<string, string>();
    readonly #shown = new Set<string>();

    #addLauncher(root: ShadowRoot): void {
      const launcher = element(
        'button',
        { class: 'launcher', type: 'button', 'aria-expanded': 'false', 'aria-label': strings.open },
        icon(bubble),
      );
      const panel = element('div', {
        class: 'panel',
        role: 'dialog',
        'aria-label': strings.title,
        hidden: true,
      });
      panel.append(this.#view.root);
      launcher.addEventListener('click', () => this.#toggle(panel.hidden === true));
      panel.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') this.#toggle(false);
      });
      root.append(panel, launcher);
      this.#launcher = launcher;
      this.#panel = panel;
      this.#fitToKeyboard(panel);
    }

    #toggle(open: boolean): void {
      if (!this.#panel || !this.#launcher) return;
      this.#panel.hidden = !open;
      this.#launcher.setAttribute('aria-expanded', String(open));
      if (open) {
        this.#start();
        this.#view.focus();
      } else {
        this.#launcher.focus();
      }
    }

    /** Phones draw their keyboard over the page: the panel ends where the keyboard begins. */
    #fitToKeyboard(panel: HTMLElement): void {
      const seen = window.visualViewport;
      seen?.addEventListener('resize', () => {
        panel.style.setProperty('--seen', `${seen.height}px`);
        panel.style.setProperty('--below', `${Math.max(0, innerHeight - seen.height - seen.offsetTop)}px`);
      });
    }

    #start(): void {
      if (this.#begun) return;
      this.#begun = true;
      if (!this.#connection.resume()) void this.#begin();
    }

    /** What is said before the first question; it needs no conversation. */
    async #begin(): Promise<void> {
      this.#view.clear();
      const host = this.getAttribute('host') ?? scriptHost;
      const response = await fetch(`${host}/welcome.json`).catch(() => undefined);
      if (!response?.ok) return this.#view.note(strings.offline, () => void this.#begin());
      const { text, options } = await response.json();
      if (this.#shown.size > 0) return;
      this.#view.show('bot', { type: 'message', text });
      this.#view.suggest(options);
      this.#welcomed = true;
    }
    #welcomed = false;

    #ask(text: string): void {
      const id = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
      this.#view.suggest([]);
      this.#view.show('you', { type: 'message', text });
      this.#shown.add(id);
      this.#send(text, id);
    }

    #send(text: string, id: string): void {
      this.#unanswered.set(id, text);
      this.#wait(true);
      this.#connection.send(text, id);
    }

    #wait(is: boolean): void {
      clearTimeout(this.#dots);
      if (is) this.#dots = window.setTimeout(() => this.#view.waiting(true), quiet);
      else this.#view.waiting(false);
    }

    #receive(activity: Activity): void {
      if (activity.type !== 'message') return;
      const mine = activity.from?.role === 'user';
      const id = activity.channelData?.clientActivityID;
      if (mine) {
        if (id) this.#unanswered.delete(id);
        if (id && this.#shown.has(id)) return;
        this.#view.show('you', activity);
        this.#view.suggest([]);
        return;
      }
      // The opening stands in the stream too, for clients that have no other way to it.
      if (this.#welcomed && activity.id?.endsWith('|0000000')) return;
      this.#shown.add(activity.id ?? '');
      this.#wait(false);
      this.#view.show('bot', activity);
      this.#view.suggest(activity.suggestedActions?.actions ?? []);
      this.dispatchEvent(new CustomEvent('villi-reply', { detail: activity, bubbles: true, composed: true }));
    }

    async #forget(): Promise<void> {
      if (!(await this.#connection.forget())) return this.#view.note(strings.offline);
      this.#shown.clear();
      this.#unanswered.clear();
      await this.#begin();
      this.#view.note(strings.forgotten);
      this.#view.focus();
    }
  }

  if (!customElements.get('villi-chat')) customElements.define('villi-chat', VilliChat);
}
