import type { Preferences } from '@verbund/domain/contract';
import { describe, expect, it } from 'vitest';
import { formOf, preferencesOf, problemsOf } from './preferencesForm.ts';

const nothing: Preferences = { channel: 'chat', quietHours: null, quietOnFreeDays: false, digestAt: null };
const much: Preferences = {
  channel: 'mail',
  quietHours: { from: '19:00', until: '07:00' },
  quietOnFreeDays: true,
  digestAt: '08:00',
};

describe('how somebody wants to be told', () => {
  it.each([nothing, much])('comes back as it was when nothing is changed', (preferences) => {
    expect(preferencesOf(formOf(preferences))).toEqual(preferences);
  });

  it('has usual times ready for whoever switches something on', () => {
    expect(preferencesOf({ ...formOf(nothing), isQuiet: true, isDigest: true })).toMatchObject({
      quietHours: { from: '18:00', until: '07:00' },
      digestAt: '07:30',
    });
  });

  it('minds only the times that count', () => {
    const form = { ...formOf(much), from: '', until: '', digestAt: '' };
    expect(problemsOf(form)).toEqual({ from: 'missing', until: 'missing', digestAt: 'missing' });
    expect(problemsOf({ ...form, isQuiet: false, isDigest: false })).toEqual({});
    expect(problemsOf({ ...formOf(much), until: '19:00' })).toEqual({ until: 'same' });
  });
});
