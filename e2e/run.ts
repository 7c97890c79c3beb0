/** `npm run journeys [-- name …]`: plays each journey on a product of its own, in a real browser. */
import * as askAndAccept from './journeys/askAndAccept.ts';
import * as askAndLearn from './journeys/askAndLearn.ts';
import * as gapToRequest from './journeys/gapToRequest.ts';
import * as handoverBundle from './journeys/handoverBundle.ts';
import * as inTeams from './journeys/inTeams.ts';
import * as meeting from './journeys/meeting.ts';
import * as nobodyAnswers from './journeys/nobodyAnswers.ts';
import * as outages from './journeys/outages.ts';
import * as paymentRun from './journeys/paymentRun.ts';
import * as refuseDetails from './journeys/refuseDetails.ts';
import * as twoAccept from './journeys/twoAccept.ts';
import * as twoTakeOneCase from './journeys/twoTakeOneCase.ts';
import * as urgentCase from './journeys/urgentCase.ts';
import * as usableByAll from './journeys/usableByAll.ts';
import { setStage } from './stage/stage.ts';

const JOURNEYS = {
  askAndAccept,
  askAndLearn,
  refuseDetails,
  twoAccept,
  nobodyAnswers,
  gapToRequest,
  twoTakeOneCase,
  handoverBundle,
  urgentCase,
  paymentRun,
  meeting,
  outages,
  usableByAll,
  inTeams,
};

const wanted = process.argv.slice(2);
const chosen = Object.entries(JOURNEYS).filter(([name]) => wanted.length === 0 || wanted.includes(name));
if (chosen.length === 0) {
  console.error(`There is no such journey. There are: ${Object.keys(JOURNEYS).join(', ')}.`);
  process.exit(2);
}

let failed = 0;
for (const [name, { title, play }] of chosen) {
  const started = performance.now();
  try {
    const stage = await setStage();
    try {
      await play(stage);
    } catch (error) {
      await stage.photograph(`failed-${name}`);
      throw error;
    } finally {
      await stage.close();
    }
    console.log(`ok     ${title} (${Math.round((performance.now() - started) / 1000)} s)`);
  } catch (error) {
    failed += 1;
    console.error(`FAILED ${title}`);
    console.error(error);
  }
}
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
