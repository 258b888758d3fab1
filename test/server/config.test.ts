import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, listensAtHome, readConfig } from '../../server/config.ts';

describe('configuration', () => {
  it('given nothing is set, when it is read, then port 2567 on all addresses and ./data', () => {
    const open = { names: [], locked: false, opensBrowser: true };
    const defaults = { port: 2567, anyPort: true, host: '0.0.0.0', dataDir: resolve('data'), ...open };
    expect(readConfig({})).toEqual(defaults);
    expect(readConfig({ PORT: '', HOST: ' ', DATA_DIR: '' })).toEqual(defaults);
  });

  it('given all are set, when it is read, then they are taken; the folder becomes absolute', () => {
    expect(readConfig({ PORT: '8080', HOST: '::1', DATA_DIR: 'hall/one' })).toMatchObject({
      port: 8080,
      host: '::1',
      dataDir: resolve('hall/one'),
    });
    expect(readConfig({ PORT: '0', HOST: 'laptop.local' })).toMatchObject({ port: 0, host: 'laptop.local' });
  });

  it('given options are typed, when they are read, then they go before the variables', () => {
    const typed = ['--port', '8081', '--host=::1', '--data', 'hall/two', '--name', 'runding.lan', '--name=hall:443'];
    expect(readConfig({ PORT: '8080', HOST: '10.0.0.1', DATA_DIR: 'x' }, typed)).toEqual({
      port: 8081,
      host: '::1',
      dataDir: resolve('hall/two'),
      names: ['runding.lan', 'hall:443'],
      locked: false,
      opensBrowser: true,
    });
    expect(readConfig({}, ['--locked', '--no-open'])).toMatchObject({ locked: true, opensBrowser: false });
  });

  it.each([
    [['--prot', '1'], "Unknown option '--prot'. There are: --port 2568"],
    [['2568'], "Unexpected argument '2568'"],
    [['--port'], "'--port <value>' argument missing. There are"],
    [['--port', 'x'], '--port is "x", but must be a whole number from 0 to 65535.'],
    [['--host', 'http://x'], '--host is "http://x", but must be an address'],
    [['--name', 'http://runding.lan'], '--name is "http://runding.lan", but must be a host name'],
    [['--name', 'runding.lan/'], '--name is "runding.lan/"'],
    [['--name', ''], '--name is ""'],
    [['--data', '~siti/x'], '--data is "~siti/x", but must be the path of a folder; "~" stands for your own home'],
  ])('given %j is typed, when it is read, then the error says what is wrong', (typed, message) => {
    const read = () => readConfig({}, typed);
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(message);
  });

  it('given a folder begins with "~", when it is read, then it lies in the home folder', () => {
    expect(readConfig({ DATA_DIR: '~/hall one' }).dataDir).toBe(join(homedir(), 'hall one'));
    expect(readConfig({ DATA_DIR: '~' }).dataDir).toBe(homedir());
    expect(readConfig({ DATA_DIR: 'a~b' }).dataDir).toBe(resolve('a~b'));
  });

  it('given an address to listen on, when it is asked, then it says whether "localhost" leads there', () => {
    for (const host of ['0.0.0.0', '::', 'localhost', '127.0.0.1', '::1']) expect(listensAtHome({ host })).toBe(true);
    for (const host of ['192.168.1.5', 'fe80::1', 'laptop.local']) expect(listensAtHome({ host })).toBe(false);
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
