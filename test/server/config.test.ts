import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../server/config.ts';

describe('configuration', () => {
  it('given nothing is set, when it is read, then port 2567 on all addresses and ./data', () => {
    const defaults = { port: 2567, host: '0.0.0.0', dataDir: resolve('data') };
    expect(readConfig({})).toEqual(defaults);
    expect(readConfig({ PORT: '', HOST: ' ', DATA_DIR: '' })).toEqual(defaults);
  });

  it('given all are set, when it is read, then they are taken; the folder becomes absolute', () => {
    expect(readConfig({ PORT: '8080', HOST: '::1', DATA_DIR: 'hall/one' })).toEqual({
      port: 8080,
      host: '::1',
      dataDir: resolve('hall/one'),
    });
    expect(readConfig({ PORT: '0', HOST: 'laptop.local' })).toMatchObject({ port: 0, host: 'laptop.local' });
  });

  it.each([
    ['PORT', 'x'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '1e3'],
    ['HOST', 'http://10.0.0.1'],
    ['HOST', 'laptop:2567'],
    ['HOST', 'my laptop'],
    ['DATA_DIR', 'a\0b'],
  ])('given %s is "%s", when it is read, then the error names both', (variable, value) => {
    const read = () => readConfig({ [variable]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(`${variable} is "${value}"`);
  });
});
