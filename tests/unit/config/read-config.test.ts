import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig, variableNames } from '../../../src/config.js';

describe('the settings', () => {
  test('need nothing to be set', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: './data',
      RETENTION_DAYS: 30,
    });
  });

  test('take an empty value as none, and leave other variables alone', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '  ', HOME: '/root' }).PORT).toBe(3000);
  });

  test('take lists with commas', () => {
    const config = readConfig({
      ALLOWED_ORIGINS: 'https://a.example, https://b.example',
      SECRET_KEY: `${'k'.repeat(16)},${'o'.repeat(16)}`,
    });
    expect(config.ALLOWED_ORIGINS).toEqual(['https://a.example', 'https://b.example']);
    expect(config.SECRET_KEY).toHaveLength(2);
  });

  test('with faults are refused, all of them at once, each with its name and what to do, and no value', () => {
    const attempt = () =>
      readConfig({
        PORT: '70000',
        DATABASE_URL: 'mysql://root:hunter2@db',
        SECRET_KEY: 'short-secret',
        ALLOWED_ORIGINS: 'https://a.example/path',
        COUNTRY: 'United Kingdom',
        SMTP_URL: 'smtp://mail.example',
        SLACK_CLIENT_ID: '1.2',
        RETENTION_DAYS: '0',
        LOG_LEVEL: 'loud',
      });
    expect(attempt).toThrow(ConfigError);
    let message = '';
    try {
      attempt();
    } catch (error) {
      message = (error as Error).message;
    }
    for (const name of [
      'PORT',
      'DATABASE_URL',
      'SECRET_KEY',
      'ALLOWED_ORIGINS',
      'COUNTRY',
      'RETENTION_DAYS',
      'LOG_LEVEL',
    ]) {
      expect(message).toMatch(new RegExp(`^  ${name}: give `, 'm'));
    }
    expect(message).not.toMatch(/hunter2|short-secret/);
  });

  test('that belong together are asked for together', () => {
    expect(() => readConfig({ SMTP_URL: 'smtp://mail.example', SLACK_CLIENT_ID: '1.2' })).toThrow(
      /SLACK_CLIENT_SECRET: is needed, because SLACK_CLIENT_ID is set[\s\S]*MAIL_FROM: is needed, because SMTP_URL is set/,
    );
  });

  test('are all explained in .env.example, and no other', () => {
    const explained = [...readFileSync('.env.example', 'utf8').matchAll(/^# ?([A-Z_]+)=/gm)].map(
      ([, name]) => name,
    );
    expect(explained.sort()).toEqual([...variableNames].sort());
  });
});
