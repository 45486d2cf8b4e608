/** The whole bot: the only place where its parts are joined. */
import { join } from 'node:path';
import { signToken } from './channels/web/tokens.js';
import { webChannel } from './channels/web/web-channel.js';
import type { Config } from './config.js';
import type { BrainTurn } from './conversation/decision.js';
import { createEngine } from './conversation/engine.js';
import type { Brain } from './core/conversation/brain.js';
import { errorForLog, type Log, veil } from './log.js';
import { createMetrics } from './operation/metrics.js';
import { operationRoutes } from './operation/operation-routes.js';
import { signingKeys } from './operation/signing-keys.js';
import { openStore } from './store/open-store.js';
import { type Store, StoreUnavailable } from './store/store.js';

export interface AppSettings {
  config: Config;
  /** The project's folder: `content/`, `intents/` and, after the build, `dist/public/` are in it. */
  folder: string;
  /** Loads what decides turns: it is asked for once, after the server listens. */
  loadBrain: () => Promise<Thinker>;
  log: Log;
  now?: () => number;
}

/** A brain, here or in a thread of its own. */
export interface Thinker extends Pick<Brain, 'welcome'> {
  turn(...given: Parameters<Brain['turn']>): BrainTurn | Promise<BrainTurn>;
  stop?: () => Promise<void>;
}

export interface App {
  /** Where it listens, such as `http://localhost:3000`. */
  address: string;
  /** Resolves when everything is loaded, and the first turn will not have to wait. */
  warm: Promise<void>;
  store: Store;
  /** Finishes the turns under way, then closes everything. */
  stop(): Promise<void>;
}

const day = 24 * 3600 * 1000;

/** @throws StoreRefused where the store cannot be used; an error with `code` where the port cannot */
export async function startApp({
  config,
  folder,
  loadBrain,
  log,
  now = Date.now,
}: AppSettings): Promise<App> {
  const store = await openStore({
    databaseUrl: config.DATABASE_URL,
    dataFolder: config.DATA_DIR,
    onTrouble: (error) => log.warn({ error: errorForLog(error) }, 'the database connection had a problem'),
  });
  const keys = await signingKeys(
    config.SECRET_KEY,
    config.DATA_DIR,
    store.kind === 'postgres' ? store.settle : undefined,
  ).catch(async (error) => {
    await store.close();
    throw error;
  });
  const hidden = (id: string) => veil(id, keys[0]);
  const metrics = createMetrics();
  let stopping = false;
  let warmed = false;

  const brain = once(loadBrain);
  const decider = once(async () => {
    // Botkit takes longest to load of all, and nobody has asked anything yet.
    const { createDecider } = await import('./conversation/decide-turn.js');
    return createDecider({
      brain: await brain(),
      store,
      retentionDays: config.RETENTION_DAYS,
      exportLink(person, conversation) {
        const token = signToken({ conversation, user: person, use: 'export' }, keys[0], now());
        return `${config.PUBLIC_URL ?? address()}/my-data?t=${token}`;
      },
    });
  });

  const engine = createEngine({
    welcome: async () => (await brain()).welcome(),
    store,
    decider,
    messagesPerMinute: config.MESSAGES_PER_MINUTE,
    now,
    observer: {
      turn: metrics.turn,
      failed(error, conversation) {
        metrics.turnFailed();
        log.error({ conversation: hidden(conversation), error: errorForLog(error) }, 'a turn failed');
      },
      storeError(error) {
        metrics.storeError();
        log.warn({ error: errorForLog(error) }, 'the store could not be used');
      },
    },
  });

  const pages = once(async () => {
    const { renderPages } = await import('./files/render-pages.js');
    return renderPages(join(folder, 'content'));
  });
  const web = webChannel({
    engine,
    store,
    keys,
    pages,
    publicFolder: join(folder, 'dist', 'public'),
    publicUrl: config.PUBLIC_URL,
    allowedOrigins: config.ALLOWED_ORIGINS,
    trustProxy: config.TRUST_PROXY,
    now,
    veil: hidden,
    onError(error) {
      // The engine has told of these already.
      if (!(error instanceof StoreUnavailable)) log.warn({ error: errorForLog(error) }, 'a request failed');
    },
    operate: (app) => app.use(operationRoutes(metrics, ready)),
  });
  metrics.watch('queue_depth', engine.queueDepth);
  metrics.watch('open_streams', web.openStreams);

  async function ready(): Promise<string | undefined> {
    if (stopping) return 'stopping';
    if (!warmed) return 'starting';
    return store.ping().then(
      () => undefined,
      () => 'the store cannot be reached',
    );
  }

  function address(): string {
    const listening = web.server.address();
    const port = typeof listening === 'object' ? listening?.port : config.PORT;
    const host = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(config.HOST) ? 'localhost' : config.HOST;
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  }

  await new Promise<void>((resolve, reject) => {
    web.server.once('error', reject);
    web.server.listen(config.PORT, config.HOST, () => resolve());
  }).catch(async (error) => {
    await store.close();
    throw error;
  });

  const clock = watchClock(now());
  const purging = setInterval(() => void purge(), day);
  purging.unref();
  async function purge(): Promise<void> {
    if (clock.jumped(now())) {
      log.warn('the clock jumped; nothing is deleted by age today');
      return;
    }
    try {
      const rows = await store.purge(now() - config.RETENTION_DAYS * day);
      log.info({ rows }, 'old conversations and questions were deleted');
    } catch (error) {
      log.error({ error: errorForLog(error) }, 'old conversations and questions could not be deleted');
    }
  }

  const warm = (async () => {
    // The listening socket gets to answer before the long loading begins.
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([brain(), decider(), web.warm()]);
    await purge();
    warmed = true;
  })();
  // Whoever started it waits for this, and hears of it.
  warm.catch(() => {});

  return {
    address: address(),
    warm,
    store,
    async stop() {
      stopping = true;
      clearInterval(purging);
      await web.stop();
      await engine.idle();
      await brain().then(
        (loaded) => loaded.stop?.(),
        () => {},
      );
      await store.close();
    },
  };
}

/** Notices when the time of day moved by more than time passed: ages cannot be trusted then. */
function watchClock(start: number): { jumped(now: number): boolean } {
  const tolerated = 10 * 60 * 1000;
  let offset = start - performance.now();
  return {
    jumped(now) {
      const before = offset;
      offset = now - performance.now();
      return Math.abs(offset - before) > tolerated;
    },
  };
}

/** The store for a command that runs beside the bot, or without it. @throws StoreRefused */
export function openStoreBeside(config: Config): Promise<Store> {
  return openStore({ databaseUrl: config.DATABASE_URL, dataFolder: config.DATA_DIR, beside: true });
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
