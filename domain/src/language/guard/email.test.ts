import { expect, test } from 'vitest';
import { placesFoundBy } from '../../../testing/guardPlaces.ts';
import { findEmails } from './email.ts';

const places = placesFoundBy(findEmails);

test('mail addresses are found, also when written around', () => {
  expect(places('Mail an h.brozel@post.example bitte')).toEqual(['h.brozel@post.example']);
  expect(places('h.brozel (at) post (punkt) example')).toEqual(['h.brozel (at) post (punkt) example']);
  expect(places('k.brozel at post.example anschreiben')).toEqual(['k.brozel at post.example']);
});

test.each(['@Bad Sassendorf bitte übernehmen', 'Zahllauf @ 10 Uhr', 'a@b'])('"%s" holds none', (text) => {
  expect(places(text)).toEqual([]);
});
