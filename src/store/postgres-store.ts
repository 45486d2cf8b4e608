/** The store in PostgreSQL, which any number of instances share. */
import type { Store } from './store.js';

export async function openPostgresStore(
  _url: string,
  _options: { onTrouble?: (error: unknown) => void },
): Promise<Store> {
  throw new Error('not yet');
}
