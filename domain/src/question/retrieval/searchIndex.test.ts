import { assert, property, string } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { citedStatutes, createSearchIndex } from './searchIndex.ts';

const QUESTIONS: Record<string, string> = {
  herd: 'Gehört ein defekter Herd zum einmaligen Bedarf oder ist er aus dem Regelbedarf anzusparen?',
  umzug: 'Übernehmen wir Umzugskosten, wenn die neue Wohnung teurer als angemessen ist?',
  grab: 'Sind Kosten der Grabpflege Teil der erforderlichen Bestattungskosten nach § 74 SGB XII?',
  ueberfuehrung: 'Muss die Überführung aus dem Ausland nach § 74 SGB XII bezahlt werden?',
  pass: 'Werden Kosten der Passbeschaffung nach § 6 AsylbLG übernommen?',
  kuerzung: 'Wie lange darf eine Anspruchseinschränkung nach § 1a AsylbLG dauern?',
  schulweg: 'Ab welcher Entfernung wird die Schülerbeförderung bezahlt?',
  heizung: 'Wie wird eine Heizkostennachzahlung nach dem Ende des Bezugs behandelt?',
  anhoerung: 'Kann die Anhörung nach § 24 SGB X im Widerspruchsverfahren nachgeholt werden?',
  blind: 'Wird Blindengeld auf die Hilfe zur Pflege angerechnet?',
};
const indexOf = (questions: Record<string, string>) => {
  const index = createSearchIndex();
  for (const [id, question] of Object.entries(questions)) index.put({ id, asked: [question] });
  return index;
};
const index = indexOf(QUESTIONS);
const idsFor = (query: string): string[] => index.search(query).map(({ id }) => id);

describe('a question asked in other words is found', () => {
  it.each([
    ['Kosten für Umzug in zu teure Wohnung', 'umzug'],
    ['Grabpflegekosten', 'grab'],
    ['Nachzahlung Heizkosten nach Leistungsende', 'heizung'],
    ['Fahrtkosten Schüler, welche Entfernung', 'schulweg'],
    ['Anhörung nachholen im Widerspruch', 'anhoerung'],
    ['Anrechnung von Blindengeld', 'blind'],
    ['Anspruchseinschrenkung Dauer', 'kuerzung'],
    ['UEBERFUEHRUNG AUS DEM AUSLAND', 'ueberfuehrung'],
    ['Herd kaputt, Regelsatz oder extra?', 'herd'],
  ])('%s', (query, id) => {
    expect(idsFor(query)[0]).toBe(id);
  });

  it.each([
    ['Begräbnis im Ausland, wer zahlt die Überführung?', 'ueberfuehrung'],
    ['Bus zur Schule', 'schulweg'],
    ['Konsulat stellt keine Papiere aus', 'pass'],
    ['Sehbehinderte bekommt schon etwas vom Land', 'blind'],
  ])('%s', (query, id) => {
    expect(idsFor(query).slice(0, 3)).toContain(id);
  });
});

describe('a place in the law is one term, however it is written', () => {
  it.each([
    '§ 1a AsylbLG',
    '§1a AsylbLG',
    '§ 1 a AsylbLG',
    'Paragraf 1a Asylbewerberleistungsgesetz',
    'AsylbLG § 1a Abs. 3',
  ])('%s', (query) => {
    const [hit] = index.search(query);
    expect(hit).toMatchObject({ id: 'kuerzung', why: { statutes: ['§ 1a AsylbLG'] } });
  });

  test('a section without its act may be that of any, and the other way round', () => {
    expect(idsFor('§ 74').slice(0, 2).sort()).toEqual(['grab', 'ueberfuehrung']);
    const own = indexOf({ a: 'Was sagt § 90?', b: 'Was sagt § 91?' });
    expect(own.search('§ 90 SGB XII')[0]?.id).toBe('a');
  });

  test('sections cited are told with their letters, lists taken apart', () => {
    expect(citedStatutes('Siehe §§ 82, 83 SGB XII, § 46b SGB XII und § 37 Abs. 2 S. 1 SGB X')).toEqual([
      '§ 82 SGB XII',
      '§ 83 SGB XII',
      '§ 46b SGB XII',
      '§ 37 SGB X',
    ]);
  });
});

describe('an answer says why it was found', () => {
  test('with the words as they were typed, and how much of the question it holds', () => {
    const [hit] = index.search('Passbeschaffung Asyl');
    expect(hit?.why.words).toContain('Passbeschaffung');
    expect(hit?.coverage).toBeGreaterThan(0.3);
    expect(hit?.coverage).toBeLessThanOrEqual(1);
  });

  test('words that stand in questions on anything are a reason only when there is no other', () => {
    expect(index.search('Umzugskosten bezahlen')[0]?.why.words).toEqual(['Umzugskosten']);
    expect(index.search('bezahlen')[0]?.why.words).toEqual(['bezahlen']);
  });

  test('an entry that shares no word tells which word is of its field', () => {
    const [hit] = index.search('Konsulat stellt keine Papiere aus');
    expect(hit?.why.words).toEqual(['Konsulat', 'Papiere']);
  });

  test('the very question is held as a whole', () => {
    expect(index.search(QUESTIONS.blind ?? '')[0]?.coverage).toBeCloseTo(1);
  });

  test('an unrelated question is hardly held by anything', () => {
    expect(index.search('Wie beantrage ich einen Dienstwagen?')[0]?.coverage ?? 0).toBeLessThan(0.3);
  });
});

describe('the index follows what is known', () => {
  test('an accepted reformulation finds its question from then on', () => {
    const own = indexOf(QUESTIONS);
    own.put({ id: 'herd', asked: [QUESTIONS.herd ?? '', 'Kochgelegenheit fehlt'] });
    expect(own.search('keine Kochgelegenheit')[0]?.id).toBe('herd');
    expect(own.size).toBe(Object.keys(QUESTIONS).length);
  });

  test('what was taken out is found no more, and its place is used again', () => {
    const own = indexOf(QUESTIONS);
    own.remove('blind');
    expect(own.search('Blindengeld').map(({ id }) => id)).not.toContain('blind');
    own.put({ id: 'neu', asked: ['Wird Landespflegegeld angerechnet?'] });
    expect(own.search('Landespflegegeld')[0]?.id).toBe('neu');
  });

  test('words of an answer find it, after those whose question says it', () => {
    const own = createSearchIndex();
    own.put({ id: 'a', asked: ['Was gilt beim Auszug?'], answer: 'Die Kaution ist ein Darlehen.' });
    own.put({ id: 'b', asked: ['Ist die Kaution zu übernehmen?'] });
    expect(own.search('Kaution').map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('changes one by one lead to the same as building anew', () => {
    const own = createSearchIndex();
    for (const [id, question] of Object.entries(QUESTIONS)) {
      own.put({ id, asked: [`vorläufig ${question}`] });
      own.put({ id, asked: [question] });
    }
    for (const query of ['Bestattungskosten', 'Kosten nach § 74 SGB XII'])
      expect(own.search(query).map(({ id }) => id)).toEqual(idsFor(query));
  });
});

test('a list from elsewhere takes part, and unknown ids of it do not', () => {
  const hits = index.search('Dienstwagen Fahrtenbuch', { otherLists: [['gone', 'pass']] });
  const ids = hits.map(({ id }) => id);
  expect(ids).toContain('pass');
  expect(ids).not.toContain('gone');
});

test('nothing is found for nothing, and any text is a query', () => {
  expect(index.search('')).toEqual([]);
  expect(index.search('und der die das?')).toEqual([]);
  assert(
    property(string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const { coverage } of index.search(text)) {
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1.000001);
      }
    }),
  );
});
