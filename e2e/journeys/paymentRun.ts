import { addIsoDays, isoWeekStart } from '@verbund/domain/kernel/isoDay';
import { SCREENSHOTS, type Stage } from '../stage/stage.ts';

export const title =
  'a payment run that two people cannot release is told to the lead, sought for, and followed in the tab';

const POLL_MS = 40_000;

const THURSDAY = 4;

/** The Thursday of next week: in the afternoon nobody is planned at the desk, and one releaser at most elsewhere. */
const thursday = (today: string): string => addIsoDays(isoWeekStart(today), 7 + THURSDAY - 1);

export const play = async (stage: Stage): Promise<void> => {
  await stage.toMorningBeforeWorkday();
  const lead = await stage.chatOf('Annegret');
  const runs = await stage.tab('annegret');
  await runs.getByRole('button', { name: 'Mehr' }).click();
  await runs.getByRole('menuitem', { name: 'Zahlläufe' }).click();
  await runs.getByRole('heading', { name: 'Zahlläufe', level: 1 }).waitFor();
  await runs.getByText('gesichert').first().waitFor();
  await runs.getByRole('button', { name: 'Zahllauf planen' }).click();
  const dialog = runs.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Planen' }).click();
  await dialog.getByText('Bitte ausfüllen.').first().waitFor();
  await dialog.getByLabel(/Bezeichnung/).fill('Nachzahlung für Frau Zylinski');
  await dialog.getByLabel(/Platz/).selectOption({ label: 'Asyl' });
  const today = (await dialog.getByLabel(/Annahmeschluss/).getAttribute('min')) ?? '';
  await dialog.getByLabel(/Annahmeschluss/).fill(thursday(today));
  await dialog.getByLabel(/Tageszeit/).selectOption({ label: 'Nachmittag' });
  await dialog.getByRole('button', { name: 'Planen' }).click();
  await dialog.getByText(/Hier steht vermutlich: .*Es wurde nichts gespeichert/).waitFor();
  await dialog.getByLabel(/Bezeichnung/).fill('Asyl Dezember');
  await dialog.getByRole('button', { name: 'Planen' }).click();
  await runs.getByText('Der Zahllauf ist geplant.').waitFor();
  const card = runs.getByRole('group').filter({ hasText: 'Asyl Dezember' });
  const missing = await card.getByText(/2 Personen fehlen|eine Person fehlt/).textContent();
  const afterYes = missing?.includes('2 Personen') ? 'eine Person fehlt' : 'gesichert';
  await card.getByText('Vertretung wird gesucht.').waitFor();
  await runs.screenshot({ path: `${SCREENSHOTS}23-payment-run.png` });

  await lead.sees('Zahllauf „Asyl Dezember“ (Lippetal)');
  await lead.screenshot('24-payment-run-told');
  const [colleague = ''] = await stage.askedToCover();
  const chat = await stage.guestChatOf(colleague);
  await chat.sees('Freigabe des Zahllaufs „Asyl Dezember“ im Vier-Augen-Prinzip');
  await chat.presses('Ich übernehme');
  await chat.sees('Deine Vertretung in Lippetal');
  await card.getByText(afterYes).waitFor({ timeout: POLL_MS });
  await card.getByText(new RegExp(`Im Dienst: .*${colleague}`)).waitFor();

  await card.getByRole('button', { name: 'Asyl Dezember entfernen' }).click();
  await runs.getByText('„Asyl Dezember“ ist entfernt.').waitFor();
  await runs.getByRole('button', { name: 'Rückgängig' }).click();
  await card.getByText(afterYes).waitFor();
};
