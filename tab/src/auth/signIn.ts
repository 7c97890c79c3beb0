/** The one place of the tab that knows `@microsoft/teamsfx`; loaded beside the page, not before it. */
import { TeamsUserCredential } from '@microsoft/teamsfx';

/** Of the app registration; without it Teams is asked all the same, and its token is refused by the interface. */
const clientId: string = import.meta.env.VITE_ENTRA_CLIENT_ID ?? 'not-configured';

let credential: TeamsUserCredential | undefined;

/** The token for the person who is signed in to Teams, `null` when she is not. */
export const tokenFromTeams = async (): Promise<string | null> => {
  credential ??= new TeamsUserCredential({
    clientId,
    initiateLoginEndpoint: `${window.location.origin}${import.meta.env.BASE_URL}`,
  });
  // Without scopes it is the token for this app itself, which the interface verifies.
  const token = await credential.getToken([]).catch(() => null);
  return token?.token ?? null;
};
