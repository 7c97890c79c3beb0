/** What the rest of the bot knows of the activity feed of Teams. */
import type { SendResult } from '../teams/types.ts';

export type Activity = {
  tenantId: string;
  objectId: string;
  /** One plain sentence; shown in the list, cut to what it takes. */
  text: string;
  /** A place of the tab, such as `faelle/…`; where a click leads. */
  place: string;
  /** Names the notification for ever; one that comes twice is shown once. */
  key: string;
};

/** Never throws for what the platform or the network does. */
export type ActivityFeed = {
  /** `gone`: the app is not installed for her, or her tenant has not agreed. */
  tell(activity: Activity): Promise<SendResult>;
};
