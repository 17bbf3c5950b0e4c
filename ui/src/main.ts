import { mount } from 'svelte';
import App from './App.svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/bars.css';
import './styles/form.css';
import './styles/rail.css';
import './styles/narrow.css';

const target = document.getElementById('app');
if (target) mount(App, { target });
