import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/time.ts';
import { exportStandardCases } from './exportStandardCases.ts';

describe('standard cases as CSV', () => {
  it('keep what stands on several lines within its cell, and name the last day', () => {
    const csv = exportStandardCases([
      {
        area: 'Bestattungskosten',
        title: 'Ausgeschlagenes Erbe',
        patterns: ['Wer zahlt?', 'Zahlen wir?'],
        answer: 'Ja; § 74 SGB XII.',
        statutes: ['§ 74 SGB XII'],
        checklist: ['Nachlass', 'Versicherungen'],
        validFrom: plainDate('2026-06-01'),
        validUntil: plainDate('2027-01-01'),
        reviewOn: plainDate('2026-12-01'),
      },
    ]);
    expect(csv.split('\r\n')[1]).toBe(
      'Bestattungskosten;Ausgeschlagenes Erbe;"Wer zahlt?\nZahlen wir?";"Ja; § 74 SGB XII.";§ 74 SGB XII;' +
        '"Nachlass\nVersicherungen";01.06.2026;31.12.2026;01.12.2026',
    );
  });
});
