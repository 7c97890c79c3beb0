/** The form of how somebody wants to be told, and what is sent of it. Pure. */
import type { Preferences } from '@verbund/domain/contract';

export type PreferencesForm = {
  channel: Preferences['channel'];
  isQuiet: boolean;
  /** Kept while the quiet hours are off, so that switching them on again brings them back. */
  from: string;
  until: string;
  quietOnFreeDays: boolean;
  isDigest: boolean;
  digestAt: string;
};

const USUAL_QUIET = { from: '18:00', until: '07:00' };
const USUAL_DIGEST = '07:30';

export const formOf = ({ channel, quietHours, quietOnFreeDays, digestAt }: Preferences): PreferencesForm => ({
  channel,
  isQuiet: quietHours !== null,
  ...(quietHours ?? USUAL_QUIET),
  quietOnFreeDays,
  isDigest: digestAt !== null,
  digestAt: digestAt ?? USUAL_DIGEST,
});

export const preferencesOf = (form: PreferencesForm): Preferences => ({
  channel: form.channel,
  quietHours: form.isQuiet ? { from: form.from, until: form.until } : null,
  quietOnFreeDays: form.quietOnFreeDays,
  digestAt: form.isDigest ? form.digestAt : null,
});

export type TimeField = 'from' | 'until' | 'digestAt';

/** What is wrong with the times that count. */
export const problemsOf = (form: PreferencesForm): Partial<Record<TimeField, 'missing' | 'same'>> => ({
  ...(form.isQuiet && form.from === '' ? { from: 'missing' } : {}),
  ...(form.isQuiet && form.until === '' ? { until: 'missing' } : {}),
  ...(form.isQuiet && form.from !== '' && form.from === form.until ? { until: 'same' } : {}),
  ...(form.isDigest && form.digestAt === '' ? { digestAt: 'missing' } : {}),
});
