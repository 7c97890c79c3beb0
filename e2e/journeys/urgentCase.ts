import assert from 'node:assert/strict';
import { SCREENSHOTS, type Stage } from '../stage/stage.ts';

export const title =
  'an urgent case calls colleagues at once, goes on in short waves as time passes, and is taken';

export const play = async (stage: Stage): Promise<void> => {
  await stage.toMorningBeforeWorkday();
  const annegret = await stage.chatOf('Annegret');
  const queue = await stage.tab('jana', { path: 'faelle' });
  await queue.getByRole('button', { name: 'Eilfall' }).click();
  const dialog = queue.getByRole('dialog');
  await dialog.getByLabel(/Aktenzeichen/).fill('Meier-1958');
  await dialog.getByLabel(/Fachgebiet/).selectOption({ label: 'Bestattungskosten' });
  await dialog.getByRole('button', { name: 'Eintragen und rufen' }).click();
  await dialog.getByText('Das Aktenzeichen verrät etwas über eine Person').waitFor();
  await queue.screenshot({ path: `${SCREENSHOTS}18-not-opaque.png` });
  await dialog.getByLabel(/Aktenzeichen/).fill('EIL-2026-0001');
  await dialog.getByRole('button', { name: 'Eintragen und rufen' }).click();
  const drawer = queue.getByRole('dialog', { name: /EIL-2026-0001/ });
  await drawer.getByText(/gefragt\./).waitFor();
  await drawer.getByText('Wenn es nicht warten kann:').waitFor();
  await queue.screenshot({ path: `${SCREENSHOTS}19-urgent.png` });

  // She is called as a colleague or as the lead, once a quarter of an hour has passed with nobody answering.
  for (let passed = 0; passed < 6; passed += 1) await stage.passes('+ 10 Minuten');
  await annegret.sees(/Eilfall in Lippetal: Wer übernimmt\?|EIL-2026-0001/);
  await annegret.screenshot('20-called');
  await annegret.presses('Ich übernehme');
  await annegret.sees('Du hast den Fall übernommen.');
  await queue.reload();
  const again = queue.getByRole('dialog', { name: /EIL-2026-0001/ });
  await again.getByText('Annegret').first().waitFor();
  assert.equal(await again.getByText('Wenn es nicht warten kann:').count(), 0, 'nobody is called any more');
};
