/** Botkit's storage for the length of a turn: the engine puts the state in before, and takes it out after. */
import type { Storage, StoreItems } from 'botbuilder-core';

export class TurnStorage implements Storage {
  readonly #items = new Map<string, Record<string, unknown>>();

  async read(keys: string[]): Promise<StoreItems> {
    return Object.fromEntries(
      keys.flatMap((key) => (this.#items.has(key) ? [[key, this.#items.get(key)]] : [])),
    );
  }

  async write(changes: StoreItems): Promise<void> {
    for (const [key, value] of Object.entries(changes)) this.#items.set(key, value);
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) this.#items.delete(key);
  }

  put(key: string, state: Record<string, unknown> | undefined): void {
    if (state) this.#items.set(key, state);
  }

  take(key: string): Record<string, unknown> | undefined {
    const state = this.#items.get(key);
    this.#items.delete(key);
    return state;
  }
}
