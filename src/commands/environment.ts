/** The settings of a command: the process's environment, and `.env` of the folder that it runs in beneath it. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { type Config, readConfig } from '../config.js';

/** @throws ConfigError naming every fault */
export function readEnvironment(): Config {
  return readConfig({ ...(existsSync('.env') ? parse(readFileSync('.env')) : {}), ...process.env });
}
