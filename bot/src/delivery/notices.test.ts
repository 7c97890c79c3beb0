import { runCommand } from '@verbund/domain/db/run';
import { keepEmergencyRoster } from '@verbund/domain/emergencyRoster/commands/keepEmergencyRoster';
import { plainDate } from '@verbund/domain/kernel/time';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import { addPaymentRuns } from '@verbund/domain/paymentRun/commands/addPaymentRuns';
import { aCooperation, aDuty, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chats, openChats, wordsOf } from '../../testing/chats.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let chats: Chats;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  chats = await openChats(database.db, cooperation, { now: NOW });
});
afterAll(() => database.close());

const heard = async (name: string) => (await chats.at(name).inbox()).map(wordsOf).join('\n');

describe('what leads are told', () => {
  it('when somebody is missing to release a payment run: who is there, how many are missing, where to look', async () => {
    const petra = cooperation.person('Petra Vogt').scope;
    await aDuty(database.db, cooperation, {
      of: cooperation.person('Jana Brandt'),
      at: cooperation.at('Lippetal').desk,
      day: '2026-11-26',
      half: 'morning',
    });
    await runCommand(database.db, petra, (trx) =>
      addPaymentRuns(
        trx,
        petra,
        {
          deskId: cooperation.at('Lippetal').desk.id,
          areaCode: 'GRUSI',
          name: 'Dezember' as GuardedText,
          cutoffOn: plainDate('2026-11-26'),
          half: 'morning',
          months: 1,
        },
        NOW,
      ),
    );
    const said = await heard('Petra Vogt');
    expect(said).toContain(
      'Zahllauf „Dezember“ (Lippetal): Bei der Freigabe am Do., 26.11., vormittags ist nur Jana Brandt im Dienst. Es fehlt eine Person mit Zeichnungsbefugnis.',
    );
    expect(said).toContain('Zahlläufe ansehen');
    // Whoever is asked reads what for.
    const asked = await database.db
      .selectFrom('coverOffer')
      .innerJoin('staff', 'staff.id', 'coverOffer.staffId')
      .select('displayName')
      .where('coverOffer.cooperationId', '=', cooperation.id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(await chats.at(asked.displayName).inbox())).toContain(
      'Freigabe des Zahllaufs „Dezember“ im Vier-Augen-Prinzip',
    );
  });

  it('of the emergency roster on its day, and not later', async () => {
    const keep = (day: string) =>
      runCommand(database.db, cooperation.systemScope, (trx) =>
        keepEmergencyRoster(
          trx,
          cooperation.systemScope,
          {
            municipalityId: cooperation.at('Lippetal').id,
            day: plainDate(day),
            asOf: NOW,
            pdf: new Uint8Array([1]),
          },
          NOW,
        ),
      );
    await keep('2026-11-20');
    expect(await heard('Petra Vogt')).toBe('');
    await keep('2026-11-23');
    const said = await heard('Petra Vogt');
    expect(said).toContain('Der Notfallplan für Mo., 23.11. liegt bereit.');
    expect(said).toContain('Notfallplan öffnen');
    expect(await heard('Jana Brandt')).toBe('');
  });
});
