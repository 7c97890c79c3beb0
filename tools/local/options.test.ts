import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';
import { Sayable } from './sayable.ts';

describe('the options of npm start', () => {
  it('have a default each', () => {
    expect(readOptions([])).toEqual({
      port: 3978,
      playground: true,
      data: resolve('.data'),
      fresh: false,
      help: false,
    });
  });

  it('are read', () => {
    expect(readOptions(['--port', '4000', '--no-playground', '--data', '/tmp/x', '--fresh'])).toEqual({
      port: 4000,
      playground: false,
      data: '/tmp/x',
      fresh: true,
      help: false,
    });
  });

  it.each([
    [['--port', 'eins'], '--port braucht eine Zahl'],
    [['--port', '80'], '--port braucht eine Zahl'],
    [['--port', '70000'], '--port braucht eine Zahl'],
    [['--port'], '„--port“'],
    [['--prot', '4000'], '„--prot“'],
    [['now'], '„npm start -- --help“ zeigt'],
  ])('%j are refused in a sentence', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(Sayable);
    expect(() => readOptions(args)).toThrow(sentence);
  });
});
