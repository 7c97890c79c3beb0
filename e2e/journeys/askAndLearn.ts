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
  const hartmut = await stage.guestChatOf('Hartmut Brockhövel');
  const jana = await stage.chatOf('Jana');

  // Details of persons are refused; what is stored and sent goes without them.
  await jana.says('Übernehmen wir für Frau Zwiebelfisch, geb. 12.03.1941, den Hausnotruf?');
  await jana.sees('Bitte keine Angaben zu Personen');
  await jana.screenshot('40-guard');

  await jana.says(QUESTION);
  await jana.sees(/gefragt\./);
  await jana.screenshot('41-asked');
  await hartmut.sees('Fachfrage aus Lippetal');
  await hartmut.page.getByLabel('Deine Antwort').last().fill(ANSWER);
  await hartmut.screenshot('42-expert');
  await hartmut.presses('Antworten');
  await hartmut.sees('Danke, deine Antwort ist unterwegs.');

  await jana.sees('Deine Frage ist beantwortet.');
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
  await annegret.sees('1 von 2 Kommunen haben freigegeben.');
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
  assert.equal(await hartmut.shows(LIKE_IT), false, 'nobody is asked what is known');
};
