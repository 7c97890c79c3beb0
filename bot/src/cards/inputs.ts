/** How clients send what was typed: everything as text, several choices with commas between them. */

import { type PlainDate, Temporal } from '@verbund/domain/kernel/time';
import { z } from 'zod';

export const uuid = z.uuid();

/** Something typed or picked; missing when the input was left empty. */
export const typed = (longest: number) => z.string().max(longest).default('');

/** Several picks of a choice set; an empty list when none is picked. */
export const picks = <T extends z.ZodType<string, string>>(each: T) =>
  z
    .string()
    .max(10_000)
    .default('')
    .transform((value) => value.split(',').filter((part) => part !== ''))
    .pipe(z.array(each));

/** A toggle; clients send its state as text. */
export const toggled = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

/** A day in ISO form as a card carries it in its data. */
export const isoDay = z.iso.date();

/** The day somebody picked or typed; `null` when it is none. Some clients let people type it the German way. */
export const readDay = (value: string): PlainDate | null => {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value.trim());
  const iso = german
    ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}`
    : value.trim();
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
