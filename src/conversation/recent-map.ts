/** A map of limited size that lets go of what was not used for longest. */
export interface RecentMap<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  delete(key: K): void;
  clear(): void;
}

export function recentMap<K, V>(most: number): RecentMap<K, V> {
  // A Map keeps the order in which keys were put in.
  const items = new Map<K, V>();
  return {
    get(key) {
      const value = items.get(key);
      if (value !== undefined) {
        items.delete(key);
        items.set(key, value);
      }
      return value;
    },
    set(key, value) {
      items.delete(key);
      items.set(key, value);
      if (items.size > most) items.delete(items.keys().next().value as K);
    },
    delete(key) {
      items.delete(key);
    },
    clear() {
      items.clear();
    },
  };
}
