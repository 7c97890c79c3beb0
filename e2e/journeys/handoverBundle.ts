import { SCREENSHOTS, type Stage } from '../stage/stage.ts';

export const title =
  'somebody is away: whoever covers her is offered her cases, takes them, and the tab shows it';

export const play = async (stage: Stage): Promise<void> => {
  await stage.toMorningBeforeWorkday();
  const jana = await stage.chatOf('Jana');
  const deniz = await stage.chatOf('Deniz');
  await jana.says('Brauche morgen Vertretung im Wohngeld');
  await jana.sees('Prüfe die Angaben und schick die Anfrage ab.');
  await jana.presses('Vertretung anfragen');
  await deniz.sees('Vertretung gesucht in Lippetal');
  await deniz.presses('Ich übernehme');
  await deniz.sees('Deine Vertretung in Lippetal');

  await deniz.sees('Fälle von Jana Brinkschulte für die Zeit der Vertretung');
  await deniz.sees('Daran denken: Wohngeld');
  await deniz.screenshot('16-bundle');
  await deniz.presses('Ausgewählte übernehmen');
  await deniz.sees(/jetzt bei dir/);
  await jana.sees(/Deniz Karataş hat übernommen/);

  const queue = await stage.tab('deniz', { path: 'faelle?owner=mine' });
  await queue.getByRole('rowheader', { name: /SO-\d{4}-00077/ }).waitFor();
  await queue.screenshot({ path: `${SCREENSHOTS}17-taken-over.png` });
};
