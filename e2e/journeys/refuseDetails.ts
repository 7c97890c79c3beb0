import assert from 'node:assert/strict';
import { withoutGenerated } from '@verbund/domain/testing/everythingStored';
import type { Stage } from '../stage/stage.ts';

export const title =
  'a message with a name and a birth date is refused, stored nowhere; what goes with placeholders is stored with them only';

const NAMES = ['Zwiebelfisch', 'Quittengelee'];
const DATES = /12\.\s?0?3\.\s?1941|1941-03-12|0?1\.\s?0?2\.\s?1950|1950-02-01/;
const ANSWER = 'Wie bei Herrn Quittengelee, geb. 01.02.1950: ja, nach § 64d SGB XII.';

export const play = async (stage: Stage): Promise<void> => {
  await stage.toMorningBeforeWorkday();
  const jana = await stage.chatOf('Jana');

  await jana.says('Frau Zwiebelfisch, geb. 12.03.1941, war heute hier.');
  await jana.sees('Ich habe nichts davon gespeichert.');
  await jana.screenshot('50-refused');

  await jana.says(
    'Übernehmen wir für Frau Zwiebelfisch, geb. 12.03.1941, den Hausnotruf neben der Pflegekasse?',
  );
  await jana.sees('So könnte ich die Frage stellen.');
  await jana.screenshot('51-placeholders');
  const tab = await stage.tab('jana', { path: 'fragen' });
  assert.equal(
    await tab.getByText('den Hausnotruf neben der Pflegekasse').count(),
    0,
    'nothing is asked yet',
  );
  await jana.presses('Fragen');
  await jana.sees(/gefragt\./);

  const [name = ''] = await stage.waitingFor('Fachfrage');
  const expert = await stage.chatOfAnyone(name);
  await expert.sees('Fachfrage aus Lippetal');
  await expert.page.getByLabel('Deine Antwort').last().fill(ANSWER);
  await expert.presses('Antworten');
  await expert.sees(/Im Text steht vermutlich/);
  await expert.screenshot('52-answer-refused');
  await expert.presses('Mit Platzhaltern senden');
  await expert.sees('Danke, deine Antwort ist unterwegs.');
  await jana.sees('Beantwortet. Bitte nimm die Antwort an');
  await jana.screenshot('53-answered');

  const { tables, log, filesWith } = await stage.readLeftBehind();
  assert.match(tables, /den Hausnotruf neben der Pflegekasse/, 'the question is kept, with placeholders');
  assert.match(tables, /ja, nach § 64d SGB XII/, 'and so is the answer');
  for (const text of [tables, log]) {
    for (const marker of NAMES) assert.ok(!text.includes(marker), `${marker} is in no table and no log`);
    assert.doesNotMatch(withoutGenerated(text), DATES, 'nor is a birth date');
  }
  assert.notDeepEqual(
    await filesWith('den Hausnotruf neben der Pflegekasse'),
    [],
    'the bytes can be searched',
  );
  for (const marker of NAMES)
    assert.deepEqual(await filesWith(marker), [], `${marker} is not in the bytes of the database either`);
};
