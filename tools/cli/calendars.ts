import { dayOf } from '@verbund/domain/kernel/time';
import { dateWords } from '@verbund/domain/language/words/days';
import { z } from 'zod';
import { Sayable } from '../local/sayable.ts';
import { BadInput, type Command } from './command.ts';
import { DATABASE_HELP, DATABASE_OPTIONS, requireCurrent, withDatabase } from './openDatabase.ts';
import { readArgs } from './readArgs.ts';

const HELP = `Zeigt, welche Mandanten (Entra-Tenants) dem Verbund ihre Outlook-Kalender geöffnet haben, und hält es fest.
Erst stimmt dort die Administration der App zu (Calendars.ReadWrite), dann wird es hier eingetragen.
Ohne Eintrag wird zu Besprechungen per Mail eingeladen, und Termine aus Outlook zählen bei der Suche nicht mit.

  verbund calendars
  verbund calendars --allow <Tenant-Id>
  verbund calendars --forbid <Tenant-Id>

${DATABASE_HELP}`;

const OPTIONS = { ...DATABASE_OPTIONS, allow: { type: 'string' }, forbid: { type: 'string' } } as const;

const readTenant = (text: string): string => {
  const tenantId = z.uuid().safeParse(text.toLowerCase());
  if (!tenantId.success) throw new BadInput(`„${text}“ ist keine Tenant-Id.`);
  return tenantId.data;
};

export const command: Command = {
  help: HELP,
  run: async (args) => {
    const { allow, forbid, ...values } = readArgs(args, OPTIONS);
    if (allow !== undefined && forbid !== undefined)
      throw new BadInput('Bitte nimm --allow oder --forbid, nicht beides.');
    const changed = allow ?? forbid;
    const tenantId = changed === undefined ? null : readTenant(changed);
    await withDatabase(values, {}, async (database) => {
      await requireCurrent(database);
      const { db, clock } = database;
      if (tenantId !== null) {
        // Tenants belong to no cooperation's rows: the owner of the tables writes it.
        const { numUpdatedRows } = await db
          .updateTable('tenant')
          .set({ calendarConsentAt: allow === undefined ? null : clock.now() })
          .where('tenantId', '=', tenantId)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) throw new Sayable(`Den Mandanten ${tenantId} kennt dieser Verbund nicht.`);
      }
      const tenants = await db.selectFrom('tenant').selectAll().orderBy('tenantId').execute();
      for (const { tenantId: id, calendarConsentAt: since } of tenants)
        console.log(`${id}  ${since ? `Kalender offen seit ${dateWords(dayOf(since), 'de')}` : 'per Mail'}`);
    });
  },
};
