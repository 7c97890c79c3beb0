import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../schema.ts';
import { exportCases } from './exportCases.ts';
import { readCases } from './readCases.ts';

const catalogue = {
  areas: [{ code: 'WOG', nameDe: 'Wohngeld', nameEn: 'Housing benefit' }],
  municipalities: [{ id: 'm', name: 'Möhnesee' }],
};
const row = (changes: Partial<CaseRow>): CaseRow => ({
  caseId: 'c',
  reference: 'SO-2026-1',
  areaCode: 'WOG',
  municipalityId: 'm',
  municipalityName: 'Möhnesee',
  receivedOn: '2026-11-02',
  dueOn: '2026-12-24',
  urgency: 'high',
  state: 'open',
  owner: null,
  leaseUntil: null,
  ownerAbsent: false,
  nextStep: null,
  handoverId: null,
  version: 1,
  actions: [],
  ...changes,
});
const lines = (csv: string) => {
  const read = readCases(csv, catalogue);
  if (!read.ok) throw new Error(read.problem.de);
  return read.lines;
};

describe('the queue as CSV', () => {
  it('opens in a German spreadsheet', () => {
    const csv = exportCases([row({ nextStep: 'Rückruf; dann Bescheid' })]);
    expect(csv.startsWith('\uFEFFAktenzeichen;Fachgebiet;Kommune;Eingang;Frist;')).toBe(true);
    expect(csv).toContain('SO-2026-1;WOG;Möhnesee;02.11.2026;24.12.2026;dringend;"Rückruf; dann Bescheid"');
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("http://x","y")'])(
    'never holds a formula: %j',
    (nextStep) => {
      const [, line = ''] = exportCases([row({ nextStep })]).split('\r\n');
      const cell = line.split(';')[6]?.replace(/^"/, '') ?? '';
      expect(cell.startsWith("'")).toBe(true);
    },
  );

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.trim()),
        fc.constantFrom('normal' as const, 'high' as const, 'urgent' as const),
        (nextStep, urgency) => {
          const [read] = lines(exportCases([row({ nextStep, urgency })]));
          expect(read).toMatchObject({
            nextStep: nextStep.startsWith("'") ? read?.nextStep : nextStep,
            urgency,
            reference: 'SO-2026-1',
            problems: [],
          });
        },
      ),
    );
  });

  it.each([
    [
      'commas and English headings in another order',
      'Municipality,Reference,Received on,Area\nMöhnesee,S-1,2026-11-02,Housing benefit\n',
    ],
    ['tabs', 'Aktenzeichen\tFachgebiet\tKommune\tEingang\r\nS-1\tWohngeld\tmöhnesee\t2.11.2026\r\n'],
    [
      'a byte order mark and quotes',
      '\uFEFF"Aktenzeichen";"Fachgebiet";"Kommune";"Eingang"\r\n"S-1";"wog";"Möhnesee";"02.11.2026"\r\n',
    ],
  ])('may have %s', (_, csv) => {
    const [read] = lines(csv);
    expect(read).toMatchObject({
      line: 2,
      reference: 'S-1',
      areaCode: 'WOG',
      municipalityId: 'm',
      problems: [],
    });
    expect(read?.receivedOn?.toString()).toBe('2026-11-02');
  });

  it('says of each line what is wrong', () => {
    const csv = 'Aktenzeichen;Fachgebiet;Kommune;Eingang;Frist\n;XX;Soest;30.02.2026;bald\n';
    const [read] = lines(csv);
    expect(read?.problems.map(({ column }) => column)).toEqual([
      'Aktenzeichen',
      'Fachgebiet',
      'Kommune',
      'Eingang',
      'Frist',
    ]);
  });

  it('says what is wrong with the file as a whole', () => {
    expect(readCases('Aktenzeichen;Fachgebiet\nS-1;WOG\n', catalogue)).toMatchObject({
      ok: false,
      problem: { de: 'In der ersten Zeile fehlen Überschriften: Kommune, Eingang.' },
    });
    expect(readCases('', catalogue).ok).toBe(false);
    expect(readCases('"a', catalogue).ok).toBe(false);
  });
});
