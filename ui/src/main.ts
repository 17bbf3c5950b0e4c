import { mount } from 'svelte';
import App from './App.svelte';
import { app } from '$lib/state/app.svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/bars.css';
import './styles/form.css';
import './styles/rail.css';
import './styles/narrow.css';

// What the window begins with is there already, unless it goes on in a dossier: the first view is drawn once, as it is.
// Not awaited by the module itself: the webview takes modules that import one still waiting for evaluated too early.
void Promise.race([app.start(), new Promise((go) => setTimeout(go))]).then(() => {
  const target = document.getElementById('app');
  if (target) mount(App, { target });
});
