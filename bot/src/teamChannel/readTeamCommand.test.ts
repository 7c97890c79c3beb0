import { describe, expect, it } from 'vitest';
import { readTeamCommand } from './readTeamCommand.ts';

describe('what is said about posts in a channel', () => {
  it.each([
    ['hier Lücken posten', 'gaps'],
    ['Bitte hier die Lücken posten!', 'gaps'],
    ['Hier bitte Luecken melden', 'gaps'],
    ['hier Termine posten', 'meetings'],
    ['Poste hier Besprechungen', 'meetings'],
    ['post gaps here', 'gaps'],
    ['hier nichts mehr posten', null],
    ['Bitte hier keine Lücken mehr posten', null],
    ['post nothing here', null],
  ])('%s', (text, wanted) => {
    expect(readTeamCommand(text)).toEqual({ wanted });
  });

  it.each([
    'Vertretung morgen im Wohngeld',
    'Welche Lücken gibt es hier?',
    'Kannst du hier bitte allen Kolleginnen einmal die Termine der nächsten Woche posten, danke',
    'Termine',
    '',
  ])('anything else is none: %s', (text) => {
    expect(readTeamCommand(text)).toBeNull();
  });
});
