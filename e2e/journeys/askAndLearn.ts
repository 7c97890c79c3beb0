import assert from 'node:assert/strict';
import { SCREENSHOTS, type Stage } from '../stage/stage.ts';

export const title =
  'a question goes to the specialist of another office, is answered and accepted, becomes a standard case in two offices, and answers the next one';

const QUESTION =
  'Übernehmen wir bei der Hilfe zur Pflege auch den Hausnotruf, wenn die Pflegekasse einen Zuschuss zahlt?';
const LIKE_IT = 'Hausnotruf: Übernehmen wir ihn in der Hilfe zur Pflege neben dem Zuschuss der Pflegekasse?';
const ANSWER = 'Ja, soweit der Zuschuss nicht reicht; siehe § 64d SGB XII.';

export const play = async (stage: Stage): Promise<void> => {
  await stage.toMorningBeforeWorkday();
  const jana = await stage.chatOf('Jana');

  await jana.says(QUESTION);
  await jana.sees(/gefragt\./);
  await jana.screenshot('41-asked');
  // Who it is depends on who works that day.
  const [name = ''] = await stage.waitingFor('Fachfrage');
  const expert = await stage.chatOfAnyone(name);
  await expert.sees('Fachfrage aus Lippetal');
  await expert.screenshot('42-expert');
  await expert.says('Was muss ich noch beantworten?');
  await expert.sees('Eine Frage wartet auf dich.');
  await expert.screenshot('42-list');
  await expert.presses('Ansehen');
  await expert.presses('Ich antworte später');
  await expert.sees('Niemand sonst wird gefragt');
  await jana.sees(/antwortet dir\./);
  await expert.page.getByLabel('Deine Antwort').last().fill(ANSWER);
  await expert.presses('Antworten');
  await expert.sees('Danke, deine Antwort ist unterwegs.');
  await expert.screenshot('42-thanked');

  await jana.sees('Beantwortet. Bitte nimm die Antwort an');
  await jana.screenshot('43-answered');
  await jana.presses('Annehmen');
  await jana.sees('Angenommen. Danke!');

  const tab = await stage.tab('jana', { path: 'fragen' });
  await tab.getByRole('link', { name: QUESTION }).click();
  await tab.getByRole('link', { name: 'Als Standardfall vorschlagen' }).click();
  await tab.getByLabel(/^Titel/).fill('Hausnotruf neben dem Zuschuss der Pflegekasse');
  await tab.getByLabel(/^Daran denken/).fill('Bescheid der Pflegekasse');
  await tab.screenshot({ path: `${SCREENSHOTS}44-propose.png` });
  await tab.getByRole('button', { name: 'Vorschlagen' }).click();
  await tab.getByText('Noch nicht freigegeben', { exact: false }).waitFor();

  // One approves in the chat, the other in the tab.
  const annegret = await stage.chatOf('Annegret');
  await annegret.sees(/Standardfall zur Freigabe: Hausnotruf/);
  await annegret.screenshot('45-approve');
  await annegret.presses('Freigeben');
  await annegret.sees('Freigeben muss noch eine Kommune.');
  await annegret.screenshot('45-approved');
  const katrin = await stage.guestChatOf('Katrin Vollmer-Haase');
  await katrin.sees(/Standardfall zur Freigabe: Hausnotruf/);
  await katrin.presses('Freigeben');
  await katrin.sees('Der Standardfall gilt jetzt für alle.');

  const deniz = await stage.chatOf('Deniz');
  await deniz.says(LIKE_IT);
  await deniz.sees('Das ist dazu schon bekannt:');
  await deniz.sees('Hausnotruf neben dem Zuschuss der Pflegekasse');
  await deniz.screenshot('46-known');
  await deniz.presses('Hat geholfen');
  await deniz.sees('Erledigt mit dem, was schon bekannt war.');
  assert.equal(await expert.shows(LIKE_IT), false, 'nobody is asked what is known');

  await deniz.says('Gibt es einen Standardfall zum Hausnotruf?');
  await deniz.sees('Was der Verbund dazu schon weiß.');
  await deniz.screenshot('47-found');
};
