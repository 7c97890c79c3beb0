/**
 * Plays the Teams client around the tab: answers the messages that `@microsoft/teams-js` sends to the window it
 * is shown in. Whatever it does not know is noted, so that a journey can fail on it.
 */
const settings = JSON.parse(document.getElementById('settings').textContent);
const client = { shared: [], unknown: [], handlers: [], ready: false };
globalThis.teamsClient = client;

const frame = document.createElement('iframe');
frame.title = 'Verbund';
frame.src = settings.url;
document.body.append(frame);

const RUNTIME = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: {},
  supports: { pages: { appButton: {}, tabs: {}, config: {} }, authentication: {}, dialog: { url: {} } },
};

const ANSWERS = {
  initialize: () => ['content', 'web', JSON.stringify(RUNTIME), '2.58.0'],
  getContext: () => [
    {
      locale: settings.locale,
      theme: settings.theme,
      entityId: 'verbund',
      subEntityId: settings.subPageId,
      tid: settings.tenantId,
      userObjectId: settings.objectId,
      hostClientType: 'web',
    },
  ],
  // What the real client gets from Entra for the signed-in person.
  'authentication.getAuthToken': () => [true, settings.token],
  registerHandler: ([name]) => {
    client.handlers.push(name);
    return null;
  },
  shareDeepLink: ([subPageId, label, webUrl]) => {
    client.shared.push({ subPageId, label, webUrl });
    return null;
  },
  'appInitialization.appLoaded': () => null,
  'appInitialization.success': () => {
    client.ready = true;
    return null;
  },
};

globalThis.addEventListener('message', ({ data, source }) => {
  if (source !== frame.contentWindow || typeof data?.func !== 'string') return;
  const answer = ANSWERS[data.func];
  if (!answer) {
    client.unknown.push(data.func);
    return;
  }
  const args = answer(data.args ?? []);
  if (args) frame.contentWindow.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, '*');
});

/** The person picks another theme in her client. */
client.changeTheme = (theme) => frame.contentWindow.postMessage({ func: 'themeChange', args: [theme] }, '*');
