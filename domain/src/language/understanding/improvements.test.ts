import { describe, expect, test } from 'vitest';
import { readImprovement } from './improvements.ts';

describe('what should be done better is taken from the message', () => {
  test.each([
    ['Verbesserung: Übergabezettel vereinheitlichen', 'Übergabezettel vereinheitlichen'],
    ['Verbesserungsvorschlag: Notfallplan früher drucken', 'Notfallplan früher drucken'],
    ['Das sollten wir besser machen: Urlaubsplanung im Sommer', 'Urlaubsplanung im Sommer'],
    ['Bitte auf die Verbesserungsliste: einheitliche Vorlagen', 'einheitliche Vorlagen'],
    ['Setz die Telefonansage auf die Verbesserungsliste', 'die Telefonansage'],
    ['Die Telefonansage auf die Verbesserungsliste setzen', 'Die Telefonansage'],
    ['Wir sollten die Übergabe vereinheitlichen.', 'Wir sollten die Übergabe vereinheitlichen'],
    ['Improvement: one template for handovers', 'one template for handovers'],
    ['Ich habe eine Verbesserungsidee', ''],
    ['Verbesserung:', ''],
  ])('%s', (text, wanted) => expect(readImprovement(text)).toEqual({ aim: 'add', text: wanted }));

  test.each([
    'Zeig die Verbesserungsliste',
    'Was steht auf der Verbesserungsliste?',
    'Verbesserungsliste',
    'show the improvement list',
  ])('%s asks for the list', (text) => expect(readImprovement(text)).toEqual({ aim: 'list' }));
  test.each([
    'Verbessert sich der Anspruch?',
    'Gute Besserung!',
    'Wir sollten uns vertreten',
    'Das ist besser: danke',
  ])('%s is neither', (text) => expect(readImprovement(text)).toBeNull());
});
