/** Busy times by `getSchedule`, within what one request may ask for. */

import { compareInstants, type Instant } from '@verbund/domain/kernel/time';
import type { BusySpan, CalendarRefusal, CalendarService } from '@verbund/domain/meeting/calendar/port';
import type { SendGraph } from './graphRequest.ts';
import { refusalOf } from './refusals.ts';
import { scheduleAnswer, scheduleOf } from './shapes.ts';

/** As documented: so many schedules, and less than 62 days. */
const SCHEDULES = 20;
const SPAN = { hours: 60 * 24 } as const;
/** Somebody waits for her proposals. */
const WITHIN_MS = 5_000;

const FREE = new Set(['free', 'workingelsewhere']);

const windowsOf = ({ from, until }: BusySpan): BusySpan[] => {
  const windows: BusySpan[] = [];
  for (let start: Instant = from; compareInstants(start, until) < 0; ) {
    const next = start.add(SPAN);
    const end = compareInstants(next, until) < 0 ? next : until;
    windows.push({ from: start, until: end });
    start = end;
  }
  return windows;
};

const chunksOf = (emails: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(emails.length / SCHEDULES) }, (_, at) =>
    emails.slice(at * SCHEDULES, (at + 1) * SCHEDULES),
  );

export const createFreeBusy =
  (send: SendGraph): CalendarService['freeBusy'] =>
  async ({ tenantId, objectId }, emails, span) => {
    const ask = async (
      chunk: readonly string[],
      { from, until }: BusySpan,
    ): Promise<Map<string, BusySpan[]> | CalendarRefusal> => {
      const answer = await send({
        tenantId,
        method: 'POST',
        path: `/users/${objectId}/calendar/getSchedule`,
        headers: { Prefer: 'outlook.timezone="UTC"' },
        body: scheduleOf(chunk, from, until),
        withinMs: WITHIN_MS,
      });
      if (!answer.ok) return refusalOf(answer);
      const read = scheduleAnswer.safeParse(answer.body);
      if (!read.success) return { kind: 'rejected', status: 200 };
      const known = read.data.value.filter(({ error, scheduleItems }) => !error && scheduleItems);
      return new Map(
        known.map(({ scheduleId, scheduleItems }) => [
          scheduleId.toLowerCase(),
          (scheduleItems ?? [])
            .filter(({ status }) => !FREE.has(status.toLowerCase()))
            .map(({ start, end }) => ({ from: start, until: end })),
        ]),
      );
    };

    const busy = new Map<string, BusySpan[]>();
    let refused: CalendarRefusal | null = null;
    const windows = windowsOf(span);
    for (const chunk of chunksOf(emails.map((email) => email.toLowerCase()))) {
      const parts = await Promise.all(windows.map((window) => ask(chunk, window)));
      const maps = parts.filter((part) => part instanceof Map);
      refused ??= parts.find((part): part is CalendarRefusal => !(part instanceof Map)) ?? null;
      // Whoever is known in a part of the span only would seem free in the rest.
      for (const email of maps.length === parts.length ? chunk : []) {
        const spans = maps.map((part) => part.get(email));
        if (spans.every((each) => each !== undefined)) busy.set(email, spans.flat());
      }
    }
    return busy.size === 0 && refused ? refused : { kind: 'known', busy };
  };
