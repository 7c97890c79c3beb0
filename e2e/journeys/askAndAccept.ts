import { SCREENSHOTS, type Stage } from '../stage/stage.ts';

export const title =
  'a caseworker asks in German, a colleague of another municipality accepts, the roster holds it';

export const play = async (stage: Stage): Promise<void> => {
  await stage.toMorningBeforeWorkday();
  const jana = await stage.chatOf('Jana');
  const deniz = await stage.chatOf('Deniz');

  await jana.says('Brauche morgen Vertretung im Wohngeld');
  await jana.sees('Prüfe die Angaben und schick die Anfrage ab.');
  await jana.screenshot('1-draft');
  await jana.presses('Vertretung anfragen');
  await jana.sees('Die Suche läuft');
  await jana.screenshot('2-asked');

  await deniz.sees('Vertretung gesucht in Lippetal');
  await deniz.sees('Warum du?');
  await deniz.screenshot('3-offer');
  await deniz.presses('Ich übernehme');
  await deniz.sees('Deine Vertretung in Lippetal');
  await deniz.screenshot('4-accepted');

  await jana.sees(/Deniz Karataş \(Bad Sassendorf\) vertritt dich/);
  await jana.sees('Alles ist übernommen.');
  await jana.screenshot('5-told');

  await stage.passes('Nächster Arbeitsmorgen');
  const roster = await stage.tab('jana');
  const cell = /Lippetal, Wohngeld.*Deniz Karataş, Vertretung aus Bad Sassendorf, für Jana Brinkschulte/;
  await roster.getByRole('gridcell', { name: cell }).first().waitFor();
  await roster.screenshot({ path: `${SCREENSHOTS}6-roster.png` });
};
