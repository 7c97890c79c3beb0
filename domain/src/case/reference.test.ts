import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/time.ts';
import { checkReference } from './reference.ts';

const check = (text: string) =>
  checkReference(text, {
    known: ['HZL', 'WOG', 'Wohngeld', 'Lippetal', 'Bad Sassendorf'],
    today: plainDate('2026-11-24'),
  });

describe('a case reference', () => {
  it.each([
    ['SO-2026-00077', 'SO-2026-00077'],
    ['50.2-WOG-2026/113', '50.2-WOG-2026/113'],
    ['WG 4711/26', 'WG 4711/26'],
    [' so-2026-00077 ', 'SO-2026-00077'],
    ['5012345', '5012345'],
    ['Lippetal 2026/4', 'LIPPETAL 2026/4'],
    ['Wohngeld-17', 'WOHNGELD-17'],
    ['AZ: 50-12.3', 'AZ: 50-12.3'],
    ['HZL-2026-11-24-3', 'HZL-2026-11-24-3'],
    ['EIL-2026-0003', 'EIL-2026-0003'],
  ])('%s is opaque', (text, expected) => {
    expect(check(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    'Müller-1958',
    'HZL-Schmidt-2026',
    'HZL-SCHMITZ-26',
    'MEIERH120358',
    'MH120358',
    'SO-19580312',
    'SO-12031958',
    'SO 12.03.1958',
    'SO-1958-03-12',
    'Kowalczyk 4',
    'Oezdemir-7',
    'anna-3',
    'UTE-2026-1',
    'DE89370400440532013000',
    '12 120358 M 012',
    'SO',
    '',
    'x'.repeat(60),
    'SO-2026-1; drop table',
    '=1+1',
  ])('%s is refused', (text) => {
    expect(check(text)).toEqual({ ok: false, reason: 'reference_not_opaque' });
  });
});
