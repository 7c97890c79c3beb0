import { describe, expect, it } from 'vitest';
import { de, en } from './allWords.ts';
import { languageOf } from './startI18n.ts';

describe('the language of the tab', () => {
  it('is German unless somebody has set another', () => {
    expect([null, 'de', 'de-DE', 'DE-at', 'en-us', 'pl'].map(languageOf)).toEqual([
      'de',
      'de',
      'de',
      'de',
      'en',
      'en',
    ]);
  });

  it('fills the same places in both languages', () => {
    const places = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();
    for (const key of Object.keys(de) as (keyof typeof de)[])
      expect(places(en[key]), key).toEqual(places(de[key]));
  });
});
