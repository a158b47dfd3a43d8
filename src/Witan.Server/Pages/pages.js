// The pages of signing in. Everything that they do goes through the API that programs use.
'use strict';

const api = '/api/v1';
const $ = selector => document.querySelector(selector);

async function call(method, path, body) {
  const headers = {};
  if (method !== 'GET') {
    const answer = await fetch(`${api}/antiforgery`, { credentials: 'same-origin' });
    headers['X-Witan-Antiforgery'] = (await answer.json()).token;
    headers['Content-Type'] = 'application/json';
  }
  const answer = await fetch(api + path, { method, headers, credentials: 'same-origin', body: body && JSON.stringify(body) });
  const text = await answer.text();
  const value = text ? JSON.parse(text) : null;
  if (!answer.ok) {
    throw Object.assign(new Error((value && value.detail) || 'Something went wrong.'), { status: answer.status, code: value && value.code });
  }
  return value;
}

function onSubmit(form, work) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = form.querySelector('button');
    const alert = form.querySelector('[role="alert"]');
    alert.textContent = '';
    button.disabled = true;
    try {
      await work(Object.fromEntries(new FormData(form)), form);
    } catch (error) {
      alert.textContent = error.message;
    } finally {
      button.disabled = false;
    }
  });
}

async function signIn() {
  onSubmit($('form'), async (typed, form) => {
    try {
      await call('POST', '/sign-in', { login: typed.login, password: typed.password, code: typed.code || null, tenant: new URLSearchParams(location.search).get('tenant') });
      location.assign('/');
    } catch (error) {
      if (error.code === 'code-needed') {
        form.querySelector('#code-part').hidden = false;
        form.querySelector('#code').focus();
      }
      throw error;
    }
  });
}

async function welcome() {
  const link = location.hash.slice(1);
  const form = $('form');
  try {
    const found = await call('POST', '/links/look', { link });
    if (found.forUser) {
      $('h1').textContent = 'Choose a new password';
      $('#new-user').remove();
    } else if (found.kind === 'first') {
      $('#lead').textContent = 'You are the first here: you will keep this installation.';
    } else {
      $('#lead').textContent = `You were invited as ${found.role}.`;
    }
    form.hidden = false;
  } catch (error) {
    $('#lead').textContent = error.message;
  }
  onSubmit(form, async typed => {
    await call('POST', '/links/accept', { link, id: typed.id || null, name: typed.name || null, email: typed.email || null, password: typed.password });
    location.assign('/');
  });
}

async function home() {
  let me;
  try {
    me = await call('GET', '/me');
  } catch {
    location.assign('/sign-in');
    return;
  }
  $('#who').textContent = `Signed in as ${me.user} (${me.role}).`;
  $('#out').addEventListener('click', async () => {
    await call('POST', '/sign-out');
    location.assign('/sign-in');
  });
  const page = await call('GET', '/sessions?limit=50');
  const list = $('ul');
  for (const session of page.items) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `${api}/sessions/${session.id}/record?format=html`;
    link.textContent = session.question;
    item.append(link, document.createElement('br'), `${session.protocol}, ${session.status}, ${new Date(session.openedAt).toLocaleString()}`);
    list.append(item);
  }
  $('#none').hidden = page.items.length > 0;
}

({ 'sign-in': signIn, welcome, home })[document.body.dataset.page]();
