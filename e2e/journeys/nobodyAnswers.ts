import assert from 'node:assert/strict';
import type { Stage } from '../stage/stage.ts';

export const title =
  'nobody answers: others are asked, then the lead, then it is said that the desk stays open';

export const play = async (stage: Stage): Promise<void> => {
  await stage.toMorningBeforeWorkday();
  const jana = await stage.chatOf('Jana');
  const annegret = await stage.chatOf('Annegret');

  const hours = async (count: number) => {
    for (let passed = 0; passed < count; passed += 1) await stage.passes('+ 1 Stunde');
  };

  await jana.says('Vertretung morgen im Wohngeld');
  await jana.sees('Prüfe die Angaben und schick die Anfrage ab.');
  await jana.presses('Vertretung anfragen');
  await jana.sees(/1\. Runde/);
  await hours(3);
  assert.equal(await jana.shows(/2\. Runde/), false, 'three of four working hours have passed');
  await hours(1);
  await jana.sees(/2\. Runde/);
  await jana.screenshot('8-second-wave');
  // At half past three tomorrow morning has come too close for another planned wave: everyone is asked for
  // a quarter of an hour, then the lead has to know.
  await hours(4);
  await stage.passes('+ 10 Minuten');
  await stage.passes('+ 10 Minuten');
  await annegret.sees('Niemand hat zugesagt. Was soll geschehen?');
  await annegret.screenshot('9-lead');
  await annegret.presses('Wer könnte?');
  await annegret.sees('Können nicht');
  await annegret.screenshot('10-who-could');
  await hours(1);
  await jana.sees('Der Platz bleibt unbesetzt.');
  await jana.screenshot('11-left-open');
};
