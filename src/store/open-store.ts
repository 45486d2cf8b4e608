/** The store that the settings ask for. */
import type { Store } from './store.js';

export interface StoreSettings {
  /** PostgreSQL; none: a file in `dataFolder`. */
  databaseUrl?: string;
  dataFolder: string;
  /** A command that runs beside the bot. */
  beside?: boolean;
  /** Told of failures that mend themselves, such as a lost connection. */
  onTrouble?: (error: unknown) => void;
}

/** @throws StoreRefused with what the operator has to do */
export async function openStore(settings: StoreSettings): Promise<Store> {
  if (settings.databaseUrl === undefined) {
    const { openSqliteStore } = await import('./sqlite-store.js');
    return openSqliteStore(settings.dataFolder, { beside: settings.beside });
  }
  const { openPostgresStore } = await import('./postgres-store.js');
  return openPostgresStore(settings.databaseUrl, { onTrouble: settings.onTrouble });
}
