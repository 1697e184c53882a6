// Tells the learning platform that launched this page what cmi5 wants to know: begun, read, left. Opened by itself, the page is just a page.
'use strict';

(async () => {
  const launch = new URLSearchParams(location.search);
  if (!['endpoint', 'fetch', 'actor', 'registration', 'activityId'].every((name) => launch.get(name))) return;

  const endpoint = launch.get('endpoint').replace(/\/?$/, '/');
  const actor = JSON.parse(launch.get('actor'));
  const begun = Date.now();
  const token = (await (await fetch(launch.get('fetch'), { method: 'POST' })).json())['auth-token'];
  const ask = (resource, values) => fetch(endpoint + resource + '?' + new URLSearchParams(values), {
    headers: { Authorization: 'Basic ' + token, 'X-Experience-API-Version': '1.0.3' },
  });
  const state = await (await ask('activities/state', {
    stateId: 'LMS.LaunchData', activityId: launch.get('activityId'), agent: launch.get('actor'), registration: launch.get('registration'),
  })).json();
  await ask('agents/profile', { profileId: 'cmi5LearnerPreferences', agent: launch.get('actor') }).catch(() => null);

  const duration = () => 'PT' + ((Date.now() - begun) / 1000).toFixed(2) + 'S';
  const say = (verb, name, result, movesOn) => {
    const context = structuredClone(state.contextTemplate || {});
    context.registration = launch.get('registration');
    context.contextActivities = context.contextActivities || {};
    context.contextActivities.category = [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }]
      .concat(movesOn ? [{ id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' }] : []);
    const id = crypto.randomUUID();
    return fetch(endpoint + 'statements?' + new URLSearchParams({ statementId: id }), {
      method: 'PUT', keepalive: true,
      headers: { Authorization: 'Basic ' + token, 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' },
      body: JSON.stringify({
        id, actor, verb: { id: verb, display: { en: name } }, object: { objectType: 'Activity', id: launch.get('activityId') }, result, context,
        timestamp: new Date().toISOString(),
      }),
    });
  };

  await say('http://adlnet.gov/expapi/verbs/initialized', 'initialized');
  let left = false;
  const leave = () => {
    if (left) return null;
    left = true;
    return say('http://adlnet.gov/expapi/verbs/terminated', 'terminated', { duration: duration() });
  };
  addEventListener('pagehide', leave);

  // Who only looks, or looks again, completes nothing.
  const button = document.querySelector('[data-finish]');
  if (!button || state.launchMode !== 'Normal') return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    await say('http://adlnet.gov/expapi/verbs/completed', 'completed', { completion: true, duration: duration() }, true);
    if (state.returnURL) {
      await leave();
      location.href = state.returnURL;
    }
  });
})();
