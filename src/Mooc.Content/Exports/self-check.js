// Checks answers in the browser: no server, no network, nothing kept. Without script the answers can be unfolded below each question.
'use strict';

const folded = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toUpperCase().toLowerCase().replace(/\u00df/g, 'ss').trim().replace(/\s+/g, ' ');

const number = (text) => {
  const typed = text.trim().replace(/[\s\u00a0']/g, '');
  return /^[-+\u2212]?\d+([.,]\d+)?$/.test(typed) ? Number(typed.replace(',', '.').replace('\u2212', '-')) : NaN;
};

const isRight = (field) => {
  if (field.dataset.tick !== undefined) return field.checked === (field.dataset.tick === '1');
  if (field.dataset.value !== undefined) return field.value === field.dataset.value;
  if (field.dataset.accept !== undefined) return JSON.parse(field.dataset.accept).some((form) => folded(form) === folded(field.value));
  const typed = number(field.value);
  return typed >= Number(field.dataset.min) && typed <= Number(field.dataset.max);
};

for (const question of document.querySelectorAll('[data-question]')) {
  const button = question.querySelector('[data-check]');
  const result = question.querySelector('[data-result]');
  const answer = question.querySelector('details.answer');
  if (!button) continue;
  button.hidden = false;
  if (answer) answer.hidden = true;
  button.addEventListener('click', () => {
    const fields = [...question.querySelectorAll('[data-tick], [data-value], [data-accept], [data-min]')];
    result.textContent = fields.every(isRight) ? result.dataset.right : result.dataset.not;
    if (answer) answer.hidden = false;
  });
}

// A story shows one step at a time.
for (const story of document.querySelectorAll('[data-question]')) {
  const steps = [...story.querySelectorAll('[data-step]')];
  steps.slice(1).forEach((step) => { step.hidden = true; });
  story.addEventListener('click', (event) => {
    const link = event.target.closest('[data-step] a[href^="#"]');
    const next = link && steps.find((step) => step.id === link.hash.slice(1));
    if (!next) return;
    steps.forEach((step) => { step.hidden = step !== next; });
    next.focus();
    event.preventDefault();
  });
}
